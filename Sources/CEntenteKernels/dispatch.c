// Picks the code path and forwards to it.

#include "kernels_set.h"

#if defined(__x86_64__)
#define HAS_X86 1
#else
#define HAS_X86 0
#endif

int entente_isa_available(entente_isa isa) {
  switch (isa) {
  case ENTENTE_ISA_PORTABLE:
    return 1;
#if HAS_X86
  case ENTENTE_ISA_AVX2:
    return __builtin_cpu_supports("avx2") != 0;
  case ENTENTE_ISA_AVX512_VNNI:
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni");
#endif
#if defined(__aarch64__)
  case ENTENTE_ISA_NEON:
    return 1;
#endif
  default:
    return 0;
  }
}

entente_isa entente_isa_best(void) {
  if (entente_isa_available(ENTENTE_ISA_AVX512_VNNI)) return ENTENTE_ISA_AVX512_VNNI;
  if (entente_isa_available(ENTENTE_ISA_AVX2)) return ENTENTE_ISA_AVX2;
  if (entente_isa_available(ENTENTE_ISA_NEON)) return ENTENTE_ISA_NEON;
  return ENTENTE_ISA_PORTABLE;
}

static const entente_kernel_set *set_of(entente_isa isa) {
  switch (isa) {
#if HAS_X86
  case ENTENTE_ISA_AVX2:
    return &entente_kernels_avx2;
  case ENTENTE_ISA_AVX512_VNNI:
    return &entente_kernels_avx512;
#endif
#if defined(__aarch64__)
  case ENTENTE_ISA_NEON:
    return &entente_kernels_neon;
#endif
  default:
    return &entente_kernels_portable;
  }
}

void entente_dense(
    entente_isa isa, const uint8_t *rows, const float *row_scales, size_t row_count, size_t inner,
    const int8_t *weights, const int32_t *column_sums, const float *column_scales,
    const float *bias, size_t columns, float *output) {
  set_of(isa)->products(
      rows, row_scales, row_count, inner, weights, column_sums, column_scales, bias, columns,
      output, NULL);
}

void entente_integer_products(
    entente_isa isa, const uint8_t *rows, size_t row_count, size_t inner, const int8_t *weights,
    const int32_t *column_sums, size_t columns, int32_t *output) {
  set_of(isa)->products(
      rows, NULL, row_count, inner, weights, column_sums, NULL, NULL, columns, NULL, output);
}

void entente_dense_float(
    entente_isa isa, const float *rows, size_t row_count, size_t inner, const float *weights,
    const float *bias, size_t columns, float *output) {
  set_of(isa)->dense_float(rows, row_count, inner, weights, bias, columns, output);
}

void entente_quantise(
    entente_isa isa, const float *rows, size_t row_count, size_t width, uint8_t *output,
    float *scales) {
  set_of(isa)->quantise(rows, row_count, width, output, scales);
}

void entente_gelu_quantise(
    entente_isa isa, float *rows, size_t row_count, size_t width, uint8_t *output, float *scales) {
  set_of(isa)->gelu_quantise(rows, row_count, width, output, scales);
}

void entente_leaky(entente_isa isa, float *values, size_t count) {
  set_of(isa)->leaky(values, count);
}

void entente_add_norm(
    entente_isa isa, float *rows, const float *delta, const float *gain, const float *shift,
    size_t row_count, size_t width) {
  set_of(isa)->add_norm(rows, delta, gain, shift, row_count, width);
}

void entente_embed(
    entente_isa isa, const int8_t *words, const float *word_scales, const float *positions,
    const float *shapes, const int32_t *pieces, const int32_t *places, const int32_t *kinds,
    size_t row_count, size_t width, float *output) {
  set_of(isa)->embed(
      words, word_scales, positions, shapes, pieces, places, kinds, row_count, width, output);
}

void entente_attend(
    entente_isa isa, const float *qkv, size_t length, size_t heads, float *output, float *scratch) {
  set_of(isa)->attend(qkv, length, heads, output, scratch);
}

size_t entente_attend_scratch(size_t length) {
  const size_t padded = (length + 15) / 16 * 16;
  return 32 * padded + 4 * padded;
}

void entente_dots(
    entente_isa isa, const float *left, size_t left_count, const float *right, size_t right_count,
    size_t width, float *output) {
  set_of(isa)->dots(left, left_count, right, right_count, width, output);
}
