/// CRC-32 as in ISO 3309 and zlib (polynomial 0xEDB88320), eight bytes at a time.
package enum Checksum {
  /// The checksum of `bytes`.
  ///
  /// - Complexity: O(n); about a gigabyte a second, so that checking costs less than reading.
  package static func crc32(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    // Hot loop: unsafe buffers, since every load of a model passes through here.
    tables.withUnsafeBufferPointer { table in
      var position = 0
      let whole = bytes.count & ~7
      while position < whole {
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        let mixed = word ^ UInt64(crc)
        var next: UInt32 = 0
        for lane in 0..<8 {
          next ^= table[(7 - lane) &* 256 &+ Int((mixed &>> UInt64(lane &* 8)) & 0xFF)]
        }
        crc = next
        position += 8
      }
      while position < bytes.count {
        crc = (crc &>> 8) ^ table[Int((crc ^ UInt32(bytes[position])) & 0xFF)]
        position += 1
      }
    }
    return crc ^ 0xFFFF_FFFF
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
