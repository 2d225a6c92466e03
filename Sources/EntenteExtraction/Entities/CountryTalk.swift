import EntenteModel
import EntenteSchema

/// What a text says of countries, gathered once for all the bare titles that look for theirs.
///
/// Every such title weighs every mention; what does not depend on the title is found here, so that
/// weighing one takes an addition a mention.
struct CountryTalk {
  /// One mention that speaks for a country.
  struct Saying {
    /// Its position in `Reading.mentions`.
    let mention: Int
    let sentence: Int
    /// The country, as a position in `countries`.
    let slot: Int
    /// How much it says; nothing for people, who count more for some titles than for others.
    let weight: Double?
    /// Whose mention it is, of people.
    let person: Int?
  }

  /// A country that is named before the text begins.
  struct Announcement {
    let country: Int
    let weight: Double
    /// The sentence of a town before a dash, which tells of those whom it mentions.
    let dateline: Int?
  }

  /// The countries spoken of, as indices in `Reading.entities`.
  private(set) var countries: [Int] = []
  /// What is said of them, in text order.
  private(set) var sayings: [Saying] = []
  /// The headline's and the dateline's countries.
  var announcements: [Announcement] = []
  /// The countries at home in which a text is that uses their titles without their names.
  var homes: [Int] = []
  /// The sentences of the mentions of each entity.
  private(set) var sentences: [Int: Set<Int>] = [:]
  /// The positions in `Reading.offices` of what each person holds.
  private(set) var officesOfHolder: [Int: [Int]] = [:]
  /// The positions in `Reading.offices` of each title.
  private(set) var officesOfTitle: [Int: [Int]] = [:]
  /// The mentions to which somebody is sent: "ambassador to *Norway*".
  let complements: Set<Int>
  /// In how many phrases for national posts each mention stands as the owner.
  private(set) var ownings: [Int: Int] = [:]

  private var slots: [Int: Int] = [:]

  /// Nothing said yet, of the offices and mentions of a reading.
  init(of reading: Reading, titles: [OfficeTitleDefinition]) {
    complements = Set(reading.offices.compactMap(\.complementMention))
    for (position, phrase) in reading.offices.enumerated() {
      officesOfTitle[phrase.title, default: []].append(position)
      for holder in Set(phrase.holders.compactMap({ reading.mentions[$0].entity })) {
        officesOfHolder[holder, default: []].append(position)
      }
      guard titles[phrase.title].scope == .national else { continue }
      for owner in phrase.owners { ownings[owner, default: 0] += 1 }
    }
    for mention in reading.mentions {
      if let entity = mention.entity {
        sentences[entity, default: []].insert(mention.sentence)
      }
    }
  }

  /// Adds what a mention says of a country.
  mutating func add(
    _ country: Int, at mention: Int, in sentence: Int, weight: Double?, person: Int? = nil
  ) {
    let slot = slots[country] ?? countries.count
    if slot == countries.count {
      slots[country] = slot
      countries.append(country)
    }
    sayings.append(
      Saying(mention: mention, sentence: sentence, slot: slot, weight: weight, person: person))
  }

  /// The mentions that own national posts which somebody else holds.
  func ownersOfOthers(than holder: Int, in reading: Reading, titles: [OfficeTitleDefinition])
    -> Set<Int>
  {
    var own: [Int: Int] = [:]
    for position in officesOfHolder[holder] ?? []
    where titles[reading.offices[position].title].scope == .national {
      for owner in reading.offices[position].owners { own[owner, default: 0] += 1 }
    }
    return Set(ownings.lazy.filter { $0.value > own[$0.key, default: 0] }.map(\.key))
  }
}
