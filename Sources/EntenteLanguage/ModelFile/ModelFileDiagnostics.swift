import EntenteModel

/// The wording of every complaint about a model file.
extension LanguageError {
  static func cannotRead(_ path: String, reason: String) -> LanguageError {
    LanguageError(
      code: .unreadableFile,
      diagnostic: Diagnostic(
        id: "model.unreadable", location: .init(file: path),
        message: "The model file cannot be read: \(reason).",
        remedy: "Check that the file exists; the shipped models are in the folder Models."))
  }

  static func cannotWrite(_ path: String, reason: String) -> LanguageError {
    LanguageError(
      code: .unwritableFile,
      diagnostic: Diagnostic(
        id: "model.unwritable", location: .init(file: path),
        message: "The model file cannot be written: \(reason).",
        remedy: "Check that the folder exists and may be written to."))
  }

  static func foreign(_ path: String, found: String, expected: String) -> LanguageError {
    LanguageError(
      code: .foreignFile,
      diagnostic: Diagnostic(
        id: "model.foreign", location: .init(file: path),
        message: "The file is \(found), where \(expected) was expected.",
        remedy: "Give the file that belongs here, as shipped in the folder Models."))
  }

  static func otherVersion(_ path: String, found: UInt32, expected: UInt32) -> LanguageError {
    LanguageError(
      code: .otherVersion,
      diagnostic: Diagnostic(
        id: "model.other-version", location: .init(file: path),
        message: "The model file has format version \(found), where \(expected) was expected.",
        remedy: "Use the model files that came with this version of Entente."))
  }

  /// A file whose content contradicts itself: too short, a wrong checksum, a missing section.
  package static func damaged(_ path: String, reason: String) -> LanguageError {
    LanguageError(
      code: .damagedFile,
      diagnostic: Diagnostic(
        id: "model.damaged", location: .init(file: path),
        message: "The model file is damaged: \(reason).",
        remedy: "Fetch the file again, or train it anew with entente-train."))
  }
}
