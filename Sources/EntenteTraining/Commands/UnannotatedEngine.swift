import EntenteLanguage

/// An engine that says nothing: what `--engine none` scores, the sentences and tokens alone.
struct UnannotatedEngine: LanguageEngine {
  var identifier: String { "none" }

  func annotate(_ text: inout AnnotatedText) {}
}
