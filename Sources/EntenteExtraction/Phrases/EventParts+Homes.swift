import EntenteLanguage
import EntenteModel

/// Where elections are held and where force is used.
extension EventParts {
  /// Places an election at home.
  mutating func placeAtHome(
    _ frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    // Who holds an election holds it at home; a country named alone is where it is held.
    let homes = participants.compactMap { participant in
      reading.entities[participant].kind == .country
        ? participant : reading.entities[participant].country
    }
    var home = homes.first
    for back in 0...2 where home == nil {
      // "a referendum on joining Norway" is not held there.
      let phrase = frame.trigger...context.tree.subtree(of: frame.trigger).upperBound
      home = onlyCountry(
        in: context.sentence - back, of: reading, outside: back == 0 ? phrase : nil)
    }
    if let home {
      places.append(home)
    }
  }

  /// Places an act of force where what it is used on is.
  mutating func placeWhereStruck(
    _ frame: PredicateFrame, context: ClaimContext, in reading: Reading
  ) {
    // What force is used on is where it is used.
    let struck = topics.filter { [.country, .place].contains(reading.entities[$0].kind) }
    topics.removeAll(where: struck.contains)
    // "on its embassy in Elmar": whose thing is struck abroad is not where that happens.
    let isElsewhere = places.contains {
      reading.entities[$0].kind == .place
        && reading.entities[$0].country.map(struck.contains) != true
    }
    for place in struck
    where reading.entities[place].kind == .country
      && !isNamedItself(place, behind: frame.trigger, context: context, in: reading)
    {
      // "attacks on Norwegian targets" may be anywhere.
      if !topics.contains(place) { topics.append(place) }
    }
    for place in struck
    where !places.contains(place) && !topics.contains(place)
      && !(isElsewhere && reading.entities[place].kind == .country)
    {
      places.append(place)
    }
  }
}
