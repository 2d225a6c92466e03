// The float steps, written once over sixteen lanes and compiled once per instruction set.
//
// A file that includes this has chosen its instruction set and defines `products` itself. Sums over
// a row go into sixteen lanes and are then folded 8 + 8, 4 + 4, 2 + 2, 1 + 1: the order is part of
// the result. FP_CONTRACT is off, since a fused multiply-add rounds once where two operations round
// twice.

#include "kernels_set.h"

#pragma STDC FP_CONTRACT OFF

typedef float lanes __attribute__((vector_size(64)));
typedef int32_t ilanes __attribute__((vector_size(64)));
typedef int8_t blanes __attribute__((vector_size(16)));
typedef uint8_t ublanes __attribute__((vector_size(16)));

#define INLINE static inline __attribute__((always_inline))

// A value of the type of `x` anywhere in memory, whatever stands there. A builder that does not
// optimise, as for tests, makes one instruction of it, where it would call memcpy.
#define AT(x, place) (((struct { __typeof_unqual__(x) value; } \
                        __attribute__((packed, may_alias)) *)(place))->value)

// Vectors travel by pointer between the inlined functions: their passing by value would differ
// with the instruction set, and compilers warn of it.
#define LOAD(to, from) ((to) = AT(to, from))
#define STORE(to, from) (AT(from, to) = (from))
#define SPLAT(x) ((lanes){(x), (x), (x), (x), (x), (x), (x), (x), \
                          (x), (x), (x), (x), (x), (x), (x), (x)})

INLINE float sum_of(const lanes *v) {
  float a[16];
  STORE(a, *v);
  for (int half = 8; half; half >>= 1)
    for (int i = 0; i < half; i++) a[i] = a[i] + a[i + half];
  return a[0];
}

INLINE float largest_of(const lanes *v) {
  float a[16];
  STORE(a, *v);
  for (int half = 8; half; half >>= 1)
    for (int i = 0; i < half; i++) a[i] = a[i] > a[i + half] ? a[i] : a[i + half];
  return a[0];
}

// e to the power of x for x <= 0: 2 to the power of the nearest whole number times a polynomial of
// the rest (Taylor to the sixth power; relative error below 3e-7 on half of ln 2).
INLINE void exponential(lanes *v) {
  const lanes magic = SPLAT(12582912.0f);
  lanes x = __builtin_elementwise_max(*v, SPLAT(-87.0f));
  const lanes shifted = x * SPLAT(1.44269504f) + magic;
  const lanes whole = shifted - magic;
  ilanes bits;
  LOAD(bits, &shifted);
  const lanes r = (x - whole * SPLAT(0.693359375f)) - whole * SPLAT(-2.12194440e-4f);
  lanes p = r * SPLAT(1.0f / 720) + SPLAT(1.0f / 120);
  p = p * r + SPLAT(1.0f / 24);
  p = p * r + SPLAT(1.0f / 6);
  p = p * r + SPLAT(0.5f);
  p = p * r + SPLAT(1.0f);
  p = p * r + SPLAT(1.0f);
  ilanes out;
  LOAD(out, &p);
  out += bits << 23;
  STORE(v, out);
}

// x * Phi(x), with the error function after Abramowitz & Stegun 7.1.26 (error below 1.5e-7).
INLINE void gelu(lanes *v) {
  const lanes x = *v;
  const lanes scaled = x * SPLAT(0.70710678f);
  const lanes size = __builtin_elementwise_max(scaled, -scaled);
  const lanes t = SPLAT(1.0f) / (SPLAT(1.0f) + SPLAT(0.3275911f) * size);
  lanes power = -(size * size);
  exponential(&power);
  lanes p = SPLAT(1.061405429f) * t + SPLAT(-1.453152027f);
  p = p * t + SPLAT(1.421413741f);
  p = p * t + SPLAT(-0.284496736f);
  p = p * t + SPLAT(0.254829592f);
  const lanes tail = SPLAT(0.5f) * (p * t * power);  // of the normal distribution beyond |x|
  const lanes positive = __builtin_elementwise_max(x, SPLAT(0.0f));
  *v = positive - __builtin_elementwise_max(x, -x) * tail;
}

INLINE float quantise_row(const float *row, size_t width, uint8_t *output) {
  lanes most = SPLAT(0.0f), x;
  for (size_t i = 0; i < width; i += 16) {
    LOAD(x, row + i);
    most = __builtin_elementwise_max(most, __builtin_elementwise_max(x, -x));
  }
  const float largest = largest_of(&most);
  const float inverse = largest > 1e-30f ? 127.0f / largest : 0.0f;
  const lanes factor = SPLAT(inverse), magic = SPLAT(12582912.0f);
  for (size_t i = 0; i < width; i += 16) {
    LOAD(x, row + i);
    // Adding 1.5 * 2^23 rounds to the nearest whole number, which then stands in the low bits.
    const lanes shifted = x * factor + magic;
    ilanes bits;
    LOAD(bits, &shifted);
    bits = (bits - 0x4B400000) + 128;
    const ublanes bytes = __builtin_convertvector(bits, ublanes);
    STORE(output + i, bytes);
  }
  return largest > 1e-30f ? largest / 127.0f : 0.0f;
}

static void quantise(const float *rows, size_t count, size_t width, uint8_t *output, float *scales) {
  for (size_t r = 0; r < count; r++)
    scales[r] = quantise_row(rows + r * width, width, output + r * width);
}

static void gelu_quantise(float *rows, size_t count, size_t width, uint8_t *output, float *scales) {
  for (size_t r = 0; r < count; r++) {
    float *row = rows + r * width;
    for (size_t i = 0; i < width; i += 16) {
      lanes x;
      LOAD(x, row + i);
      gelu(&x);
      STORE(row + i, x);
    }
    scales[r] = quantise_row(row, width, output + r * width);
  }
}

static void leaky(float *values, size_t count) {
  for (size_t i = 0; i < count; i += 16) {
    lanes x;
    LOAD(x, values + i);
    x = __builtin_elementwise_max(x, x * SPLAT(0.1f));
    STORE(values + i, x);
  }
}

INLINE void normalise(float *row, const float *gain, const float *shift, size_t width) {
  lanes sum = SPLAT(0.0f), x, g, s;
  for (size_t i = 0; i < width; i += 16) {
    LOAD(x, row + i);
    sum = sum + x;
  }
  const lanes mean = SPLAT(sum_of(&sum) / (float)width);
  sum = SPLAT(0.0f);
  for (size_t i = 0; i < width; i += 16) {
    LOAD(x, row + i);
    x = x - mean;
    sum = sum + x * x;
  }
  const float variance = sum_of(&sum) / (float)width;
  const lanes factor =
      SPLAT(1.0f) / __builtin_elementwise_sqrt(SPLAT(variance) + SPLAT(1e-12f));
  for (size_t i = 0; i < width; i += 16) {
    LOAD(x, row + i);
    LOAD(g, gain + i);
    LOAD(s, shift + i);
    x = (x - mean) * factor * g + s;
    STORE(row + i, x);
  }
}

static void add_norm(
    float *rows, const float *delta, const float *gain, const float *shift, size_t count,
    size_t width) {
  for (size_t r = 0; r < count; r++) {
    float *row = rows + r * width;
    for (size_t i = 0; delta && i < width; i += 16) {
      lanes x, d;
      LOAD(x, row + i);
      LOAD(d, delta + r * width + i);
      x = x + d;
      STORE(row + i, x);
    }
    normalise(row, gain, shift, width);
  }
}

static void embed(
    const int8_t *words, const float *word_scales, const float *positions, const float *shapes,
    const int32_t *pieces, const int32_t *places, const int32_t *kinds, size_t count, size_t width,
    float *output) {
  for (size_t r = 0; r < count; r++) {
    const int8_t *word = words + (size_t)pieces[r] * width;
    const float *position = positions + (size_t)places[r] * width;
    const float *shape = shapes + (size_t)kinds[r] * width;
    const lanes scale = SPLAT(word_scales[pieces[r]]);
    for (size_t i = 0; i < width; i += 16) {
      blanes bytes;
      lanes p, s;
      LOAD(bytes, word + i);
      LOAD(p, position + i);
      LOAD(s, shape + i);
      const lanes x = (__builtin_convertvector(bytes, lanes) * scale + p) + s;
      STORE(output + r * width + i, x);
    }
  }
}

static void dense_float(
    const float *rows, size_t count, size_t inner, const float *weights, const float *bias,
    size_t columns, float *output) {
  for (size_t c = 0; c < columns; c += 16) {
    const float *block = weights + c * inner;
    lanes base = SPLAT(0.0f), w;
    if (bias) LOAD(base, bias + c);
    size_t r = 0;
    for (; r + 4 <= count; r += 4) {
      const float *row = rows + r * inner;
      lanes a0 = base, a1 = base, a2 = base, a3 = base;
      for (size_t k = 0; k < inner; k++) {
        LOAD(w, block + k * 16);
        a0 = a0 + w * SPLAT(row[k]);
        a1 = a1 + w * SPLAT(row[k + inner]);
        a2 = a2 + w * SPLAT(row[k + 2 * inner]);
        a3 = a3 + w * SPLAT(row[k + 3 * inner]);
      }
      STORE(output + r * columns + c, a0);
      STORE(output + (r + 1) * columns + c, a1);
      STORE(output + (r + 2) * columns + c, a2);
      STORE(output + (r + 3) * columns + c, a3);
    }
    for (; r < count; r++) {
      const float *row = rows + r * inner;
      lanes a = base;
      for (size_t k = 0; k < inner; k++) {
        LOAD(w, block + k * 16);
        a = a + w * SPLAT(row[k]);
      }
      STORE(output + r * columns + c, a);
    }
  }
}

#define HEAD 32

// Softmax of a row of scores over `length` keys, in place; the padding becomes zero.
INLINE void softmax_row(float *scores, size_t length, size_t padded) {
  for (size_t j = length; j < padded; j++) scores[j] = -1e30f;
  lanes most = SPLAT(-1e30f), x, sum = SPLAT(0.0f);
  for (size_t j = 0; j < padded; j += 16) {
    LOAD(x, scores + j);
    most = __builtin_elementwise_max(most, x);
  }
  const lanes largest = SPLAT(largest_of(&most));
  for (size_t j = 0; j < padded; j += 16) {
    LOAD(x, scores + j);
    x = x - largest;
    exponential(&x);
    STORE(scores + j, x);
  }
  for (size_t j = length; j < padded; j++) scores[j] = 0.0f;
  for (size_t j = 0; j < padded; j += 16) {
    LOAD(x, scores + j);
    sum = sum + x;
  }
  const lanes factor = SPLAT(1.0f / sum_of(&sum));
  for (size_t j = 0; j < padded; j += 16) {
    LOAD(x, scores + j);
    x = x * factor;
    STORE(scores + j, x);
  }
}

static void attend(
    const float *qkv, size_t length, size_t heads, float *output, float *scratch) {
  const size_t width = heads * HEAD, stride = 3 * width, padded = (length + 15) / 16 * 16;
  float *keys = scratch, *scores = scratch + HEAD * padded;
  for (size_t h = 0; h < heads; h++) {
    // Keys are turned so that sixteen of them lie side by side.
    for (size_t d = 0; d < HEAD; d++) {
      for (size_t j = 0; j < length; j++)
        keys[d * padded + j] = qkv[j * stride + width + h * HEAD + d] * 0.17677669f;
      for (size_t j = length; j < padded; j++) keys[d * padded + j] = 0.0f;
    }
    const float *values = qkv + 2 * width + h * HEAD;
    for (size_t i = 0; i < length; i += 4) {
      const size_t count = length - i < 4 ? length - i : 4;
      const float *query[4];
      for (size_t r = 0; r < 4; r++)
        query[r] = qkv + (i + (r < count ? r : 0)) * stride + h * HEAD;
      for (size_t j = 0; j < padded; j += 16) {
        lanes a0 = SPLAT(0.0f), a1 = a0, a2 = a0, a3 = a0, k;
        for (size_t d = 0; d < HEAD; d++) {
          LOAD(k, keys + d * padded + j);
          a0 = a0 + k * SPLAT(query[0][d]);
          a1 = a1 + k * SPLAT(query[1][d]);
          a2 = a2 + k * SPLAT(query[2][d]);
          a3 = a3 + k * SPLAT(query[3][d]);
        }
        STORE(scores + j, a0);
        STORE(scores + padded + j, a1);
        STORE(scores + 2 * padded + j, a2);
        STORE(scores + 3 * padded + j, a3);
      }
      for (size_t r = 0; r < count; r++) softmax_row(scores + r * padded, length, padded);
      lanes low[4], high[4], a, b;
      for (size_t r = 0; r < 4; r++) low[r] = high[r] = SPLAT(0.0f);
      for (size_t j = 0; j < length; j++) {
        LOAD(a, values + j * stride);
        LOAD(b, values + j * stride + 16);
        for (size_t r = 0; r < 4; r++) {
          const lanes p = SPLAT(scores[r * padded + j]);
          low[r] = low[r] + p * a;
          high[r] = high[r] + p * b;
        }
      }
      for (size_t r = 0; r < count; r++) {
        STORE(output + (i + r) * width + h * HEAD, low[r]);
        STORE(output + (i + r) * width + h * HEAD + 16, high[r]);
      }
    }
  }
}

static void dots(
    const float *left, size_t left_count, const float *right, size_t right_count, size_t width,
    float *output) {
  for (size_t l = 0; l < left_count; l++)
    for (size_t r = 0; r < right_count; r++) {
      lanes sum = SPLAT(0.0f), a, b;
      for (size_t i = 0; i < width; i += 16) {
        LOAD(a, left + l * width + i);
        LOAD(b, right + r * width + i);
        sum = sum + a * b;
      }
      output[l * right_count + r] = sum_of(&sum);
    }
}

// One finished sum becomes an integer for the tests or a scaled float.
INLINE void deliver(
    const int32_t *sums, size_t r, size_t c, size_t columns, const float *row_scales,
    const int32_t *column_sums, const float *column_scales, const float *bias, float *output,
    int32_t *integers) {
  ilanes s, correction;
  LOAD(s, sums);
  LOAD(correction, column_sums + c);
  s = s - correction * 128;
  if (integers) {
    STORE(integers + r * columns + c, s);
    return;
  }
  lanes scale, base;
  LOAD(scale, column_scales + c);
  LOAD(base, bias + c);
  const lanes x = __builtin_convertvector(s, lanes) * (scale * SPLAT(row_scales[r])) + base;
  STORE(output + r * columns + c, x);
}

#define KERNEL_SET \
  { products, dense_float, quantise, gelu_quantise, leaky, add_norm, embed, attend, dots }
