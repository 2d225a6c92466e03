// Any processor: plain loops.

#include "lanes.h"

static void products(
    const uint8_t *rows, const float *row_scales, size_t count, size_t inner,
    const int8_t *weights, const int32_t *column_sums, const float *column_scales,
    const float *bias, size_t columns, float *output, int32_t *integers) {
  for (size_t c = 0; c < columns; c += 16) {
    const int8_t *block = weights + c * inner;
    for (size_t r = 0; r < count; r++) {
      const uint8_t *row = rows + r * inner;
      int32_t sums[16] = {0};
      for (size_t k = 0; k < inner; k += 4)
        for (int i = 0; i < 16; i++) {
          const int8_t *w = block + k * 16 + i * 4;
          sums[i] += row[k] * w[0] + row[k + 1] * w[1] + row[k + 2] * w[2] + row[k + 3] * w[3];
        }
      deliver(
          sums, r, c, columns, row_scales, column_sums, column_scales, bias, output, integers);
    }
  }
}

const entente_kernel_set entente_kernels_portable = KERNEL_SET;
