import EntenteModel
import EntenteSchema
import Testing

@testable import EntenteExtraction  // The calibration works inside assembling only.

@Suite struct RuleCalibrationTests {
  private func calibration(_ lines: [String]) -> RuleCalibration {
    RuleCalibration(
      schema: Schema(entityKinds: [], relationKinds: [], lexicons: ["rule-precision": lines]))
  }

  @Test func `without measurements a rule is as sure as it says`() {
    let plain = calibration([])
    #expect(plain.confidence(Confidence(0.7), by: "r/one") == 0.7)
  }

  @Test func `a rule that was measured often moves to its precision`() {
    let measured = calibration(["all 1000 700 700", "r/one 1000 900 700", "r/two 1000 200 700"])
    #expect(abs(measured.confidence(Confidence(0.7), by: "r/one") - 0.9) < 0.01)
    #expect(abs(measured.confidence(Confidence(0.7), by: "r/two") - 0.2) < 0.01)
    // Claims of one rule keep their order.
    #expect(
      measured.confidence(Confidence(0.6), by: "r/one")
        < measured.confidence(Confidence(0.7), by: "r/one"))
  }

  @Test func `a rule that was measured twice stays near what all rules are worth`() {
    let measured = calibration(["all 1000 700 700", "r/rare 2 0 700"])
    let value = measured.confidence(Confidence(0.7), by: "r/rare")
    #expect(value > 0.5 && value < 0.7)
  }

  @Test func `nothing becomes certain, and broken lines are passed over`() {
    let measured = calibration(["all 100 100 500", "r/one", "r/two x y z", "r/sure 100 100 500"])
    #expect(measured.confidence(Confidence(0.9), by: "r/sure") == 0.98)
    #expect(measured.confidence(Confidence(0.9), by: "r/two") == 0.98)
  }
}
