// Intel and AMD processors since 2013: bytes widened to 16 bits, since the 8-bit multiply of this
// set saturates and would not be exact.

#if defined(__x86_64__)

#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

#include "lanes.h"

// Sixteen columns of up to two rows.
INLINE void tile(const int R, const uint8_t *rows, size_t inner, const int8_t *block, int32_t *sums) {
  __m256i acc[2][4];
  for (int r = 0; r < R; r++)
    for (int b = 0; b < 4; b++) acc[r][b] = _mm256_setzero_si256();
  for (size_t k = 0; k < inner; k += 4) {
    __m256i w[4];
    for (int b = 0; b < 4; b++)
      w[b] = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(block + k * 16 + b * 16)));
    for (int r = 0; r < R; r++) {
      int32_t four;
      LOAD(four, rows + r * inner + k);
      const __m256i a = _mm256_broadcastq_epi64(_mm_cvtepu8_epi16(_mm_cvtsi32_si128(four)));
      for (int b = 0; b < 4; b++)
        acc[r][b] = _mm256_add_epi32(acc[r][b], _mm256_madd_epi16(a, w[b]));
    }
  }
  for (int r = 0; r < R; r++)
    for (int b = 0; b < 4; b++) {
      int32_t pairs[8];
      _mm256_storeu_si256((__m256i *)pairs, acc[r][b]);
      for (int i = 0; i < 4; i++) sums[r * 16 + b * 4 + i] = pairs[2 * i] + pairs[2 * i + 1];
    }
}

static void products(
    const uint8_t *rows, const float *row_scales, size_t count, size_t inner,
    const int8_t *weights, const int32_t *column_sums, const float *column_scales,
    const float *bias, size_t columns, float *output, int32_t *integers) {
  int32_t sums[32];
  for (size_t c = 0; c < columns; c += 16) {
    const int8_t *block = weights + c * inner;
    for (size_t r = 0; r < count; r += 2) {
      const size_t n = count - r < 2 ? 1 : 2;
      if (n == 2) tile(2, rows + r * inner, inner, block, sums);
      else tile(1, rows + r * inner, inner, block, sums);
      for (size_t i = 0; i < n; i++)
        deliver(
            sums + i * 16, r + i, c, columns, row_scales, column_sums, column_scales, bias, output,
            integers);
    }
  }
}

const entente_kernel_set entente_kernels_avx2 = KERNEL_SET;

#pragma clang attribute pop

#endif
