/// The small closed lists that the tokenizer and the sentence splitter look words up in.
///
/// What is split and what is kept follows the English treebanks of Universal Dependencies, version
/// 2 (EWT and GUM): a hyphen is a token of its own except after a bound prefix.
enum WordShapes {
  /// Prefixes that keep their hyphen: "anti-ship", "mid-July", "re-elected".
  static let boundPrefixes = words(
    """
    non e mid re anti pre co pro cross post over ex semi sub multi counter mini psycho socio inter \
    intra ultra quasi trans extra supra infra de un bi tri micro macro meta para proto
    """)
  /// Suffixes that keep their hyphen: "career-wise".
  static let boundSuffixes = words("wise esque fold ish")
  /// What follows an apostrophe in a clitic that is a token of its own.
  static let clitics = words("s m re ve ll d")
  /// The last label of a web or file name: "example.org", "notes.pdf".
  static let nameEndings = words(
    """
    com org net gov edu mil int info biz uk us eu ru ua de fr it io tv ca au nz jp cn in ie nl be \
    ch se no fi pl cz at es pt br za il ir kr co ac fm me ly doc docx xls xlsx pdf ppt txt jpg jpeg \
    png gif htm html php mp3 mp4 zip exe unix
    """)
  /// Units written onto their number: "5km", "3bn", "10am".
  static let units = words(
    """
    am pm km m cm mm kg g mg lb lbs k ft mins min hrs hr sec secs mph kph bn b tn mn million \
    billion trillion minutes hours years days persons people watt mw gw kw gb mb tb ghz mhz hz \
    c f p yr yrs
    """)
  /// Words fused without an apostrophe, and where the second one starts.
  static let fused: [String: Int] = [
    "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3, "dont": 2, "didnt": 3,
    "doesnt": 4, "isnt": 2, "wasnt": 3, "arent": 3, "werent": 4, "couldnt": 5, "wouldnt": 5,
    "shouldnt": 6, "havent": 4, "hasnt": 3, "hadnt": 3, "thats": 4, "theres": 5, "whats": 4,
    "youre": 3, "theyre": 4, "ive": 1, "youve": 3, "weve": 2, "theyve": 4, "im": 1, "hes": 2,
    "shes": 3, "wont": 2, "cant": 2, "mustnt": 4,
  ]
  /// Words that open a sentence when they are capitalised after a shortened word.
  static let sentenceOpeners = words(
    """
    the a an he she it they we i you but and or so in on at as by for from to of with this that \
    these those there here his her its their our my your if when while after before since although \
    though because until unless however meanwhile moreover nevertheless according both some many \
    most all several no not nor yet still then now today yesterday earlier later also another any \
    each every what who where why how which during under over between among against despite \
    following asked about only even just once both such instead last next
    """)
  /// Verbs of saying: a name and one of them after a closing quotation mark continue the sentence.
  static let speechVerbs = words(
    """
    said says say asked asks wrote writes told tells added adds replied replies wondered declared \
    shouted cried joked quipped exclaimed tweeted posted demanded insisted
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }
}
