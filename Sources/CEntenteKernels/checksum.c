// CRC-32, eight bytes at a time: in C so that a debug build too checks a model in a blink.

#include "CEntenteKernels.h"

uint32_t entente_crc32(const uint32_t tables[8 * 256], const uint8_t *bytes, size_t count) {
  uint32_t crc = 0xFFFFFFFF;
  while (count >= 8) {
    const uint32_t low = crc ^ ((uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 |
                                (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24);
    crc = tables[7 * 256 + (low & 0xFF)] ^ tables[6 * 256 + (low >> 8 & 0xFF)] ^
          tables[5 * 256 + (low >> 16 & 0xFF)] ^ tables[4 * 256 + (low >> 24)] ^
          tables[3 * 256 + bytes[4]] ^ tables[2 * 256 + bytes[5]] ^ tables[256 + bytes[6]] ^
          tables[bytes[7]];
    bytes += 8;
    count -= 8;
  }
  while (count-- > 0) crc = crc >> 8 ^ tables[(crc ^ *bytes++) & 0xFF];
  return crc ^ 0xFFFFFFFF;
}
