"""Sentences of political news written for this project, with names as slots.

No corpus at hand annotates what political news is full of: titles before names, capitals and seats
of power that act, nationality words, negotiating rounds. Each line is a frame; `{kind}` is filled
with a name of that kind, `{title}` with a title, which is no part of a name. A star after the
kind, `{person*}`, asks for the last word of such a name alone.
"""

import random

FRAMES = """
{title} {person} met {title} {person} in {capital} on Sunday .
{person} , the {title} of {country} , told {organization} that {capital} would not give way .
{nationality} {title} {person} and {nationality} {title} {person} signed the {event} on Tuesday .
{capital} said it would recall its ambassador from {capital} .
{capital} has rejected the proposal , {person*} said .
{capital} and {capital} agreed to resume talks , a {nationality} official said .
The {seat} said {person*} would not attend .
The {seat} 's spokesman , {person} , declined to comment .
{seat} officials said the call between {person} and {person} lasted an hour .
According to {person} , {capital} is ready to withdraw its troops from {place} .
{title} {person*} flew to {capital} for the {event} .
Sen. {person} , {title} {person} and Rep. {person} wrote to {organization} on Friday .
Rep. {person} ( D-N.Y. ) and Sen. {person} ( R-Texas ) opposed the bill .
Lt. Gen. {person} commands {nationality} forces in {place} .
Maj. Gen. {person} said on Monday that {country} had shelled {city} .
Sir {person} , a former {nationality} ambassador to {country} , called it a mistake .
Dame {person} and Lord {person*} spoke in the {organization} .
Crown Prince {person} received {title} {person} at {place} .
King {person*} and Queen {person*} arrived in {city} .
Ayatollah {person} said {country} would never negotiate .
Pope {person*} urged {country} and {country} to end the fighting .
{organization} spokeswoman {person} said on Wednesday that {capital} had been informed .
{country} 's {title} , {person} , resigned after the {event} .
{country} , {country} and {country} voted against ; {country} abstained .
Delegations from {country} and {country} gathered in {city} for the {event} .
The {nationality} {organization} said in a statement that {person} had been detained .
{person} , who leads {organization} , accused {organization} of treason .
{person} succeeded {person*} as {title} of {organization} in 2019 .
" {country} wants peace , " said {person} , {title} of the {organization} .
" We will not accept it , " {person*} told reporters in {city} .
{nationality}s and {nationality}s crossed the border near {city} .
{organization} ( {acronym} ) suspended {country} on Thursday .
{acronym} chief {person} warned {capital} against an attack on {place} .
After the {event} , {capital} broke off relations with {capital} .
A ceasefire in {place} took effect at midnight , the {organization} said .
{nationality} troops entered {city} , {organization} reported .
{person} ( {nationality} ) and {person} ( {nationality} ) lead the panel .
In {capital} , {title} {person} said the {event} had failed .
Envoys {person} , {person} and {person} will travel to {city} next week .
The {nationality} and {nationality} foreign ministers , {person} and {person} , spoke by phone .
{title} {person} 's deputy , {person} , is expected in {capital} .
{city} Mayor {person} imposed a curfew .
The governor of {city} , {person} , said two people died .
Talks between {organization} and {organization} stalled over {place} .
{person} of the {organization} beat {person} in the {event} .
{organization} won 41 seats in the {event} , ahead of {organization} .
{capital} accuses {capital} of arming the {organization} .
The {event} ended without a deal , leaving {place} under {nationality} control .
Diplomats in {capital} and {city} said {person*} had lost the trust of the {seat} .
{title} {person} ( {organization} ) visited {place} with {nationality} officers .
"""

TITLES = """President|Prime Minister|Foreign Minister|Defense Minister|Secretary of State|Chancellor|
Interior Minister|special envoy|Vice President|opposition leader|Finance Minister|Deputy Prime Minister|
Foreign Secretary|national security adviser|Secretary-General|presidential adviser|chief negotiator|
Ambassador|General|Gen.|Col.|Senator|Sen.|Speaker|acting president|former prime minister|Attorney General|
Home Secretary|Supreme Leader|Premier|Governor|Judge|Admiral|party leader|Defence Secretary|Mr.|Ms.|Dr."""

PLACES = """Strait of Taiwan|Black Sea|Golan Heights|West Bank|Sinai Peninsula|Panama Canal|Gulf of Aden|
Camp Lemonnier|Karakoram Pass|Lake Chad|Sahel|Balkans|Caucasus|Western Sahara|Aegean Sea|Suez Canal|
Horn of Africa|Nagorno-Karabakh|Lachin Corridor|Baltic Sea|Kerch Bridge|Bosphorus|Darien Gap|Arctic|
Korean Peninsula|Spratly Islands|Kuril Islands|Bab el-Mandeb|Zaporizhzhia Nuclear Power Plant|Donbas|
Persian Gulf|Mekong Delta|Rafah crossing|Blue House|Mount Hermon|Jordan Valley|South China Sea"""

SEATS = """Kremlin|White House|Elysee|Pentagon|Blue House|Vatican|Capitol|Downing Street|Foggy Bottom|
Quai d'Orsay|Bankova|Zhongnanhai"""

EVENTS = """{city} Summit|{city} Conference|{city} peace conference|2024 {nationality} presidential election|
2019 {nationality} parliamentary election|{nationality} Revolution|{nationality} Civil War|
{city} Security Conference|Battle of {city}|Siege of {city}|{city} Massacre|Second {city} War|
{country} World Cup|{nationality} general election , 2021|{month} Uprising|{city} Games|{month} coup|
2016 {country} constitutional referendum|First {nationality} War|{city} Peace Talks"""

BODIES = """{nationality} Foreign Ministry|{nationality} Ministry of Defense|Ministry of Foreign Affairs|
National Security Council|{nationality} People's Party|{nationality} Socialist Party|National Unity Front|
Supreme Court of {country}|{country} Liberation Army|Bank of {country}|Central Bank of {country}|Senate|
House of Representatives|Parliament|Council of Ministers|{nationality} Red Crescent|Human Rights Union|
European Commission|Security Council|General Assembly|Arab League|African Union|State Department|
Treasury Department|Federal Security Service|{city} Tribune|{city} Broadcasting Corporation|
University of {city}|Democratic Alliance|Green Party|Labour Party|{nationality} Air Force|
{nationality} National Assembly|International Court of Justice|World Food Program|Justice and Freedom Party|
{nationality} Intelligence Service|Revolutionary Guard|{person*} Foundation|{person*} administration"""

ACRONYMS = "NATO UN EU IAEA OSCE WHO IMF FSB CIA UNHCR ASEAN ECOWAS OPEC WTO ICC".split()
MONTHS = "January February March April May June July August October November".split()


class Frames:
    """Fills frames with names out of the corpora and the lists above, by a seed."""

    def __init__(self, corpora, persons, schema_states, seed):
        self.random = random.Random(seed)
        self.nationalities = sorted(w for w in corpora.demonyms if not w.endswith("s"))
        self.states, self.capitals, self.cities = schema_states
        self.firsts = sorted({name[0] for name in persons if len(name) > 1})
        self.lasts = sorted({tuple(name[1:]) for name in persons if 2 <= len(name) <= 3})
        self.lists = {"title": TITLES, "place": PLACES, "seat": SEATS, "event": EVENTS,
                      "organization": BODIES}
        self.lists = {key: [part.strip() for part in text.replace("\n", "").split("|")]
                      for key, text in self.lists.items()}
        self.frames = [line for line in FRAMES.strip().split("\n")]

    def phrase(self, kind):
        """The words of a name of a kind, with inner slots filled."""
        pick = self.random.choice
        if kind in ("person", "person*"):
            last = list(pick(self.lasts))
            return last[-1:] if kind.endswith("*") else [pick(self.firsts)] + last
        if kind in ("country", "capital", "city"):
            return pick({"country": self.states, "capital": self.capitals,
                         "city": self.cities}[kind]).split()
        if kind == "nationality":
            return [pick(self.nationalities)]
        if kind == "acronym":
            return [pick(ACRONYMS)]
        if kind == "month":
            return [pick(MONTHS)]
        words = []
        for word in pick(self.lists[kind]).split():
            words += self.phrase(word[1:-1]) if word.startswith("{") else [word]
        return words

    def sentence(self):
        """(words, spans) of a filled frame."""
        kinds = {"person": "person", "person*": "person", "country": "geopolitical",
                 "capital": "geopolitical", "city": "geopolitical", "place": "place",
                 "seat": "place", "event": "event", "organization": "organization",
                 "acronym": "organization", "nationality": "nationality"}
        words, spans = [], []
        for word in self.random.choice(self.frames).split():
            if not word.startswith("{"):
                words.append(word)
                continue
            slot, _, ending = word[1:].partition("}")
            filled = self.phrase(slot)
            if slot == "organization" and words and words[-1] in self.nationalities:
                filled = [w for w in filled if w not in self.nationalities] or filled
            if ending:
                while slot == "nationality" and not filled[-1].endswith("an"):
                    filled = self.phrase(slot)
                filled = filled[:-1] + [filled[-1] + ending]
            if slot in kinds:
                start = len(words)
                if slot == "place" and filled[0] not in ("Mount", "Lake", "Camp") \
                        and words and words[-1] in ("in", "from", "over", "at", "near", "visited"):
                    if filled[-1] in ("Sea", "Gulf", "Canal", "Caucasus", "Balkans", "Arctic",
                                      "Sahel", "Peninsula", "Heights", "Bank", "Islands"):
                        words.append("the")
                        start += 1
                spans.append((start, start + len(filled), [kinds[slot]]))
            words += filled
        words[0] = words[0][:1].upper() + words[0][1:]
        return words, spans
