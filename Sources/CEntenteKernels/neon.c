// 64-bit Arm. The row's bytes are taken as signed (the added 128 removed), so that the 8-bit
// multiply of the base set is exact; processors known to have it use the dot product.

#if defined(__aarch64__)

#include <arm_neon.h>

#include "lanes.h"

static void products(
    const uint8_t *rows, const float *row_scales, size_t count, size_t inner,
    const int8_t *weights, const int32_t *column_sums, const float *column_scales,
    const float *bias, size_t columns, float *output, int32_t *integers) {
  for (size_t c = 0; c < columns; c += 16) {
    const int8_t *block = weights + c * inner;
    for (size_t r = 0; r < count; r++) {
      int32x4_t acc[4];
      for (int b = 0; b < 4; b++) acc[b] = vdupq_n_s32(0);
#if !defined(__ARM_FEATURE_DOTPROD)
      int32x4_t high[4];
      for (int b = 0; b < 4; b++) high[b] = vdupq_n_s32(0);
#endif
      for (size_t k = 0; k < inner; k += 4) {
        uint32_t four;
        LOAD(four, rows + r * inner + k);
        const int8x16_t a = vreinterpretq_s8_u32(vdupq_n_u32(four ^ 0x80808080u));
        for (int b = 0; b < 4; b++) {
          const int8x16_t w = vld1q_s8(block + k * 16 + b * 16);
#if defined(__ARM_FEATURE_DOTPROD)
          acc[b] = vdotq_s32(acc[b], w, a);
#else
          acc[b] = vpadalq_s16(acc[b], vmull_s8(vget_low_s8(w), vget_low_s8(a)));
          high[b] = vpadalq_s16(high[b], vmull_high_s8(w, a));
#endif
        }
      }
      int32_t sums[16];
      for (int b = 0; b < 4; b++) {
#if !defined(__ARM_FEATURE_DOTPROD)
        acc[b] = vpaddq_s32(acc[b], high[b]);
#endif
        vst1q_s32(sums + b * 4, acc[b]);
      }
      // `deliver` takes off the added 128, which is not in these sums.
      for (int i = 0; i < 16; i++) sums[i] += 128 * column_sums[c + i];
      deliver(
          sums, r, c, columns, row_scales, column_sums, column_scales, bias, output, integers);
    }
  }
}

const entente_kernel_set entente_kernels_neon = KERNEL_SET;

#endif
