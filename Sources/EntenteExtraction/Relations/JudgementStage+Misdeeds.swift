import EntenteModel

/// Deeds that are wrong by what they are done to, or by how.
extension JudgementStage {
  /// Adverbs that make a wrong of any deed.
  static let wrongly: Set<String> = [
    "wrongfully", "wrongly", "illegally", "unlawfully", "unjustly", "arbitrarily", "brutally",
    "deliberately", "recklessly", "indiscriminately", "systematically", "cynically", "unfairly",
    "baselessly", "callously", "needlessly", "violently", "forcibly",
  ]

  /// What nobody is used as rightly.
  static let pretexts: Set<String> = [
    "pretext", "excuse", "cover", "shield", "weapon", "pawn", "hostage", "chip", "scapegoat",
    "smokescreen", "justification", "alibi", "fodder", "ploy",
  ]

  /// Verbs that tell of a misdeed with a phrase: "meddled *in* the election".
  static let faults: [String: [Role]] = [
    "interfere": ["in", "with"], "meddle": ["in", "with"], "spy": ["on"], "eavesdrop": ["on"],
    "renege": ["on"], "encroach": ["on", "upon"], "backtrack": ["on"], "infringe": ["on", "upon"],
    "trample": ["on", "over"], "intrude": ["into", "on"], "lie": ["about", "to"],
    "cheat": ["on", "in"], "connive": ["with", "in", "at"],
    "traffic": ["in"], "prey": ["on"], "conspire": ["against", "with"], "plot": ["against"],
    "incite": ["against"], "discriminate": ["against"], "crack down": ["on"], "collude": ["with"],
    "walk away": ["from"], "back out": ["of"],
  ]

  /// Verbs that tell of a misdeed with some objects.
  static let harmful: [String: Set<String>] = {
    var harmful: [String: Set<String>] = [
      "pose": ["threat", "risk", "danger"],
      "bear": ["responsibility", "blame"],
      "play": ["unacceptable", "destabilising", "destabilizing", "malign"],
      "use": weapons, "employ": weapons, "deploy": ["mercenary", "poison", "gas"],
      "threaten": goods, "imperil": goods, "disrupt": goods, "harm": goods, "erode": goods,
      "support": ["terrorism", "terror"], "sponsor": ["terrorism", "terror"],
      "fund": ["terrorism", "terror"], "finance": ["terrorism", "terror"],
      "promote": ["terrorism", "extremism", "hatred"],
      "break": ["law", "promise", "commitment", "ceasefire", "truce", "agreement"],
      "steal": ["election", "vote", "land", "asset"],
      "breach": ["law", "ceasefire", "truce", "agreement", "sovereignty"],
    ]
    for verb in [
      "cause", "inflict", "sow", "create", "fuel", "bring", "impose", "spread",
      "unleash", "wreak", "stoke", "foment", "perpetuate", "prolong", "worsen", "exacerbate",
      "deepen", "incite", "instil", "instill", "provoke", "spark",
    ] {
      harmful[verb] = evils
    }
    for verb in [
      "arm", "fund", "finance", "shelter", "harbour", "harbor", "train", "equip", "supply",
      "support", "back", "sponsor", "host", "bankroll", "aid", "abet",
    ] {
      harmful[verb, default: []].formUnion(outlaws)
    }
    for verb in [
      "develop", "pursue", "seek", "acquire", "hide", "conceal", "stockpile", "build", "smuggle",
      "manufacture", "produce", "obtain", "proliferate",
    ] {
      harmful[verb, default: []].formUnion(arms)
    }
    for verb in ["commit", "perpetrate", "carry out", "conduct"] { harmful[verb] = crimes }
    for verb in [
      "kill", "target", "attack", "bomb", "starve", "displace", "shell", "strike",
      "injure", "imprison", "detain", "jail", "silence", "recruit", "rape", "behead", "arrest",
      "execute", "slaughter", "murder",
    ] {
      harmful[verb] = innocents
    }
    for verb in ["block", "hinder", "impede", "deny", "restrict", "divert", "withhold", "delay"] {
      harmful[verb] = relief
    }
    return harmful
  }()

  private static let evils: Set<String> = [
    "crisis", "destruction", "suffering", "harm", "damage", "chaos", "instability", "death",
    "misery", "catastrophe", "disaster", "conflict", "devastation", "hardship", "violence",
    "division", "discord", "terror", "fear", "famine", "starvation", "havoc", "unrest",
    "terrorism", "hatred", "disinformation", "misinformation", "propaganda", "bloodshed",
    "carnage", "tension", "extremism", "mayhem", "oppression",
  ]

  private static let outlaws: Set<String> = [
    "rebel", "militia", "terrorist", "insurgent", "militant", "separatist", "mercenary",
    "guerrilla", "extremist", "jihadist", "secessionist", "mutineer",
  ]

  private static let crimes: Set<String> = [
    "crime", "atrocity", "abuse", "genocide", "act", "murder", "violence", "attack", "killing",
    "rape", "assassination", "kidnapping", "execution", "cleansing",
  ]

  private static let innocents: Set<String> = [
    "civilian", "child", "woman", "journalist", "innocent", "hospital", "school", "protester",
    "infrastructure", "population", "villager", "worshipper", "worshiper", "dissident", "activist",
    "critic", "minority", "worker", "patient", "refugee", "demonstrator", "convoy", "opponent",
    "opposition", "defender", "reporter", "dissent", "candidate", "voice", "university", "church",
    "press", "media", "clergy", "priest", "bishop", "nun", "monk", "student", "teacher", "academic",
    "lawyer", "family", "resident", "farmer", "passenger", "tourist", "pilgrim", "people",
    "citizen",
    "village", "mosque", "synagogue", "temple", "market", "ambulance", "medic", "doctor", "nurse",
    "peacekeeper", "seafarer", "mariner", "shipping", "migrant", "unionist", "blogger", "cleric",
    "prisoner", "detainee", "hostage", "captive", "baby", "infant", "elderly", "grid", "home",
    "institution", "organisation", "organization", "artist", "intellectual", "scholar",
  ]

  private static let arms: Set<String> = ["weapon", "bomb", "warhead", "weaponry", "arsenal"]

  private static let relief: Set<String> = [
    "aid", "access", "supply", "delivery", "assistance", "convoy", "relief", "shipment",
  ]

  private static let goods: Set<String> = [
    "peace", "stability", "security", "sovereignty", "independence", "freedom", "navigation",
    "democracy", "order", "livelihood", "shipping",
  ]

  private static let weapons: Set<String> = [
    "chemical", "weapon", "torture", "starvation", "shield", "poison", "gas", "hostage", "nerve",
  ]
}
