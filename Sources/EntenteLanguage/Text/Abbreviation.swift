/// What the stop at the end of a shortened word allows to follow.
enum Abbreviation: UInt8 {
  /// A title before a name, which never ends a sentence: "Gen.", "Dr.".
  case title
  /// A month or a day of the week: "Nov.", "Wed.".
  case calendar
  /// Something before a number: "No.", "pp.".
  case numbered
  /// The end of a name, which may end a sentence: "Inc.", "Jr.", "Calif.".
  case nameEnd
  /// A linking word inside a sentence: "vs.", "e.g.".
  case linking
  /// A unit of measure: "ft.", "lbs.".
  case unit
  /// Letters with stops: "U.S.", "p.m.", "Ph.D.".
  case initials
  /// One letter of a name: "J.".
  case initial
  /// "etc.", "et al.".
  case trailing

  /// The kind of a shortened word.
  ///
  /// - Parameter word: The word in lower case, without its stop.
  static func named(_ word: String) -> Abbreviation? { known[word] }

  private static let known: [String: Abbreviation] = {
    var known: [String: Abbreviation] = [:]
    for (kind, words) in lists {
      for word in words.split(separator: " ") { known[String(word)] = kind }
    }
    return known
  }()

  private static let lists: [(Abbreviation, String)] = [
    (
      .title,
      """
      mr mrs ms mx messrs mme mlle dr drs prof profs gen gens lt col cols sgt capt cpt cmdr cdr cpl \
      maj adm brig pvt pfc sen sens rep reps cong gov govs pres rev hon amb sec supt det insp asst assoc \
      dep st ste mt ft fr rt br msgr mgr att atty comdr ald spc sfc 1st-lt vice-adm ayat
      """
    ),
    (
      .calendar,
      """
      jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat \
      sun
      """
    ),
    (
      .numbered,
      "no nos art arts fig figs p pp vol vols ch chap para paras par ed eds ver ext op pop"
    ),
    (
      .nameEnd,
      """
      inc corp co cos ltd bros plc llc llp jr sr esq ave blvd rd hwy dept univ assn intl ala ariz ark \
      cal calif colo conn del fla ga ill ind kan ky la md mass mich minn mo mont neb nev okla ore pa \
      penn tenn tex va vt wash wis wyo ont que alta
      """
    ),
    (.linking, "vs viz cf approx ca eg ie esp incl excl orig ret govt e.g i.e a.k.a resp c"),
    (.unit, "oz lb lbs mins hrs yrs sq in ft yd yds mi gal cu km kg hr min mph tsp tbsp"),
    (.trailing, "etc al"),
  ]
}
