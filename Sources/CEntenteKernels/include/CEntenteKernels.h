// The arithmetic of the accurate engine: 8-bit integer matrix products and the float steps between
// them, for whole batches of rows; and the checksum of model files.
//
// Every function of the arithmetic takes the instruction set to use. All sets give the same bits: the integer sums
// are exact, and the float steps are written once, over sixteen lanes, added up in a fixed order
// and without fused multiply-add, so that vector width cannot show.

#ifndef ENTENTE_KERNELS_H
#define ENTENTE_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/// The instruction sets that have a code path.
typedef enum entente_isa {
  ENTENTE_ISA_PORTABLE = 0,
  ENTENTE_ISA_AVX2 = 1,
  ENTENTE_ISA_AVX512_VNNI = 2,
  ENTENTE_ISA_NEON = 3,
} entente_isa;

/// Whether this processor can run the code path.
int entente_isa_available(entente_isa isa);

/// The fastest code path of this processor.
entente_isa entente_isa_best(void);

/// A dense layer with 8-bit weights.
///
/// `output[r][c] = row_scales[r] * column_scales[c] * sum + bias[c]`, where `sum` is the exact
/// integer product of the row (stored with 128 added) and the column.
///
/// `weights` is laid out `[columns / 16][inner / 4][16][4]`, `column_sums` holds the sum of each
/// column's weights. `columns` is a multiple of 16, `inner` of 16.
void entente_dense(
    entente_isa isa, const uint8_t *rows, const float *row_scales, size_t row_count, size_t inner,
    const int8_t *weights, const int32_t *column_sums, const float *column_scales,
    const float *bias, size_t columns, float *output);

/// A dense layer with float weights, laid out `[columns / 16][inner][16]`.
void entente_dense_float(
    entente_isa isa, const float *rows, size_t row_count, size_t inner, const float *weights,
    const float *bias, size_t columns, float *output);

/// Quantises each row to 8 bits, symmetrically to its largest magnitude, with 128 added.
/// `width` is a multiple of 16.
void entente_quantise(
    entente_isa isa, const float *rows, size_t row_count, size_t width, uint8_t *output,
    float *scales);

/// The Gaussian error linear unit of each value (Hendrycks & Gimpel 2016), then quantised by row.
/// Overwrites `rows`.
void entente_gelu_quantise(
    entente_isa isa, float *rows, size_t row_count, size_t width, uint8_t *output, float *scales);

/// Values below zero times 0.1, in place. `count` is a multiple of 16.
void entente_leaky(entente_isa isa, float *values, size_t count);

/// `rows = norm(rows + delta) * gain + shift`: layer normalisation (Ba et al. 2016), in place.
void entente_add_norm(
    entente_isa isa, float *rows, const float *delta, const float *gain, const float *shift,
    size_t row_count, size_t width);

/// Word embedding + position + shape of each piece; the word table has 8-bit rows with scales.
void entente_embed(
    entente_isa isa, const int8_t *words, const float *word_scales, const float *positions,
    const float *shapes, const int32_t *pieces, const int32_t *places, const int32_t *kinds,
    size_t row_count, size_t width, float *output);

/// Multi-head attention of one sentence over itself (Vaswani et al. 2017), heads of 32.
///
/// `qkv` holds query, key and value of a piece side by side. `scratch` needs
/// `entente_attend_scratch(length)` floats.
void entente_attend(
    entente_isa isa, const float *qkv, size_t length, size_t heads, float *output, float *scratch);

/// The floats that `entente_attend` works in for a sentence of `length` pieces.
size_t entente_attend_scratch(size_t length);

/// Every row of `left` times every row of `right`: `output[l][r]`. `width` is a multiple of 16.
void entente_dots(
    entente_isa isa, const float *left, size_t left_count, const float *right, size_t right_count,
    size_t width, float *output);

/// The exact integer products that `entente_dense` scales, for tests.
void entente_integer_products(
    entente_isa isa, const uint8_t *rows, size_t row_count, size_t inner, const int8_t *weights,
    const int32_t *column_sums, size_t columns, int32_t *output);

/// CRC-32 as in ISO 3309 and zlib. Table `k` of the eight advances a byte by `k` more bytes.
uint32_t entente_crc32(const uint32_t *tables, const uint8_t *bytes, size_t count);

#endif
