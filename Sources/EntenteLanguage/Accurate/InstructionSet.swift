package import CEntenteKernels

/// The vector instructions that the integer kernels use; every set gives the same bits.
package struct InstructionSet: Hashable, Sendable {
  /// As the kernels know it.
  package let raw: entente_isa

  /// Plain loops, for any processor.
  package static let portable = InstructionSet(raw: ENTENTE_ISA_PORTABLE)
  /// AVX2.
  package static let avx2 = InstructionSet(raw: ENTENTE_ISA_AVX2)
  /// AVX-512 with the 8-bit dot product (VNNI).
  package static let avx512 = InstructionSet(raw: ENTENTE_ISA_AVX512_VNNI)
  /// 64-bit Arm.
  package static let neon = InstructionSet(raw: ENTENTE_ISA_NEON)

  /// Every set with its name, whether or not this processor has it.
  package static let named: [(name: String, set: InstructionSet)] = [
    ("portable", .portable), ("avx2", .avx2), ("avx512", .avx512), ("neon", .neon),
  ]

  /// The fastest set of this processor.
  package static var best: InstructionSet { InstructionSet(raw: entente_isa_best()) }

  /// The sets that this processor has.
  package static var available: [InstructionSet] {
    named.map(\.set).filter { entente_isa_available($0.raw) != 0 }
  }

  /// Two sets are the same where the kernels give them the same number.
  package static func == (left: InstructionSet, right: InstructionSet) -> Bool {
    left.raw.rawValue == right.raw.rawValue
  }

  /// Hashes the kernels' number.
  package func hash(into hasher: inout Hasher) { hasher.combine(raw.rawValue) }
}
