// Intel since 2019, AMD since 2022: four 8-bit products a lane in one instruction, exact.

#if defined(__x86_64__)

#include <immintrin.h>

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni"))), apply_to = function)

#include "lanes.h"

// Adds four products a lane. A builder that does not optimise, as for tests, hands the intrinsic its
// vectors through memory, which takes longer than all the rest; where it does optimise, the
// instruction as text would keep the sums from staying in registers.
#ifdef __OPTIMIZE__
#define ADD_PRODUCTS(sum, bytes, weights) \
  ((sum) = (ilanes)_mm512_dpbusd_epi32((__m512i)(sum), (__m512i)(bytes), (__m512i)(weights)))
#else
#define ADD_PRODUCTS(sum, bytes, weights) \
  __asm__("vpdpbusd %2, %1, %0" : "+v"(sum) : "v"(bytes), "v"(weights))
#endif

// `B` times sixteen columns of `R` rows: 24 sums, 4 weights and a row's bytes fill the registers.
INLINE void tile(
    const int R, const int B, const uint8_t *rows, size_t inner, const int8_t *block,
    int32_t *sums) {
  ilanes acc[6][4];
  for (int r = 0; r < R; r++)
    for (int b = 0; b < B; b++) acc[r][b] = (ilanes){0};
  for (size_t k = 0; k < inner; k += 4) {
    ilanes w[4];
    for (int b = 0; b < B; b++) LOAD(w[b], block + b * 16 * inner + k * 16);
    for (int r = 0; r < R; r++) {
      int32_t four;
      LOAD(four, rows + r * inner + k);
      const ilanes a = (ilanes){0} + four;
      for (int b = 0; b < B; b++) ADD_PRODUCTS(acc[r][b], a, w[b]);
    }
  }
  for (int r = 0; r < R; r++)
    for (int b = 0; b < B; b++) STORE(sums + (r * B + b) * 16, acc[r][b]);
}

INLINE void columns_of(
    const int B, const uint8_t *rows, const float *row_scales, size_t count, size_t inner,
    const int8_t *weights, const int32_t *column_sums, const float *column_scales,
    const float *bias, size_t first, size_t columns, float *output, int32_t *integers) {
  int32_t sums[6 * 4 * 16];
  const int8_t *block = weights + first * inner;
  for (size_t r = 0; r < count;) {
    const size_t left = count - r, n = left >= 6 ? 6 : left >= 3 ? 3 : 1;
    if (n == 6) tile(6, B, rows + r * inner, inner, block, sums);
    else if (n == 3) tile(3, B, rows + r * inner, inner, block, sums);
    else tile(1, B, rows + r * inner, inner, block, sums);
    for (size_t i = 0; i < n; i++)
      for (size_t b = 0; b < (size_t)B; b++)
        deliver(
            sums + (i * B + b) * 16, r + i, first + b * 16, columns, row_scales, column_sums,
            column_scales, bias, output, integers);
    r += n;
  }
}

static void products(
    const uint8_t *rows, const float *row_scales, size_t count, size_t inner,
    const int8_t *weights, const int32_t *column_sums, const float *column_scales,
    const float *bias, size_t columns, float *output, int32_t *integers) {
  size_t c = 0;
  for (; c + 64 <= columns; c += 64)
    columns_of(
        4, rows, row_scales, count, inner, weights, column_sums, column_scales, bias, c, columns,
        output, integers);
  for (; c < columns; c += 16)
    columns_of(
        1, rows, row_scales, count, inner, weights, column_sums, column_scales, bias, c, columns,
        output, integers);
}

const entente_kernel_set entente_kernels_avx512 = KERNEL_SET;

#pragma clang attribute pop

#endif
