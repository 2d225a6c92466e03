public import EntenteLanguage
public import EntenteSchema

extension Pipeline {
  /// The standard stages, in order.
  ///
  /// - Parameters:
  ///   - schema: The kinds, the knowledge, the words and the patterns.
  ///   - engine: What reads grammar and names.
  /// - Throws: `ExtractionError` where the stages do not fit together, which a test rules out.
  public static func standard(
    schema: Schema, engine: any LanguageEngine
  ) throws(ExtractionError) -> Pipeline {
    let lexicon = NameLexicon(schema: schema)
    let phrases = PhraseLexicon(schema: schema)
    let leaders = LeaderMemory(schema: schema)
    let matcher = PatternMatcher(schema: schema)
    let owned = OwnedDeeds(schema: schema)
    return try Pipeline(
      stages: [
        LanguageStage(engine: engine),
        FurnitureStage(),
        NameStage(schema: schema, lexicon: lexicon),
        AgreementStage(schema: schema),
        OfficeStage(schema: schema, lexicon: lexicon),
        UnitStage(schema: schema),
        ClauseStage(schema: schema),
        EntityStage(schema: schema, lexicon: lexicon, leaders: leaders),
        LinkStage(schema: schema),
        PronounStage(schema: schema, lexicon: lexicon),
        ProposalStage(schema: schema, lexicon: phrases, matcher: matcher),
        EventStage(schema: schema, lexicon: phrases),
        DecisionStage(schema: schema),
        StructureStage(schema: schema, lexicon: lexicon, leaders: leaders),
        TopicStage(schema: schema),
        PatternStage(schema: schema, matcher: matcher, owned: owned),
        DelegateStage(),
        ObligationStage(schema: schema),
        JudgementStage(schema: schema, owned: owned),
        OustingStage(schema: schema),
        BackingStage(),
        EchoStage(schema: schema),
        BindingStage(schema: schema),
        AttendanceStage(schema: schema, lexicon: phrases),
        StrickenStage(schema: schema),
        CensureStage(schema: schema),
        SuccessionStage(schema: schema),
        LeaderStage(leaders: leaders, lexicon: lexicon),
        BodyNameStage(schema: schema),
        NamingStage(schema: schema),
      ], schema: schema, engine: engine.identifier)
  }
}
