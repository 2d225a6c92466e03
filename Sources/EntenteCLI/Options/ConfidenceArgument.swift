import ArgumentParser
import EntenteModel

/// The confidence that a user asks for, as `--min-confidence` takes it.
enum ConfidenceArgument {
  static func parse(_ text: String) throws(ValidationError) -> Confidence {
    guard let number = Double(text), (0...1).contains(number) else {
      throw ValidationError("--min-confidence takes a number from 0 to 1.")
    }
    return Confidence(number)
  }
}
