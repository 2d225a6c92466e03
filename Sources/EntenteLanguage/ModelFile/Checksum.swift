import CEntenteKernels

/// CRC-32 as in ISO 3309 and zlib (polynomial 0xEDB88320), eight bytes at a time.
package enum Checksum {
  /// The checksum of `bytes`.
  ///
  /// - Complexity: O(n); about a gigabyte a second, so that checking costs less than reading.
  package static func crc32(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    // Unsafe buffers, since every load of a model passes through here.
    guard let start = bytes.baseAddress else { return 0 }
    return tables.withUnsafeBufferPointer { table in
      entente_crc32(table.baseAddress, start.assumingMemoryBound(to: UInt8.self), bytes.count)
    }
  }

  /// Table `k` advances a byte by `k` more bytes.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var value = UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? (value &>> 1) ^ 0xEDB8_8320 : value &>> 1 }
      tables[byte] = value
    }
    for index in 256..<2048 {
      let previous = tables[index - 256]
      tables[index] = (previous &>> 8) ^ tables[Int(previous & 0xFF)]
    }
    return tables
  }()
}
