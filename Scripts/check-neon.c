// Runs every kernel on noise with the portable code and with every other code path that the
// processor has, and compares the bytes. Scripts/check-neon builds and runs it.
//
// One line a kernel goes to standard output: its name, how many bytes it gave and their hash, which
// must be the same on every processor. What differs goes to standard error; then the exit is 1.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CEntenteKernels.h"

typedef struct shape { size_t rows, inner, columns; } shape;

// What a kernel gave for one shape.
typedef struct bytes { uint8_t *at; size_t count; } bytes;

static uint64_t state;

static uint64_t next(void) {  // xorshift64* (Vigna 2016)
  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  return state * 2685821657736338717u;
}

// Buffers live until all sets have run on a shape, and begin one element past an aligned address,
// since the kernels ask for no alignment.
static uint64_t arena[1 << 20];
static size_t used;

static void *room(size_t count, size_t size) {
  uint8_t *at = (uint8_t *)(arena + used) + size;
  used += ((count + 2) * size + 7) / 8;
  if (used > sizeof(arena) / sizeof(arena[0])) {
    fputs("the arena is too small for this shape\n", stderr);
    exit(70);
  }
  memset(at, 0, count * size);
  return at;
}

static float noise(float reach) {
  return (float)((double)(next() >> 11) / 4503599627370496.0 - 1.0) * reach;
}

// Mostly small values; some large, some tiny, some whole, some zero.
static float *floats(size_t count, float reach) {
  float *at = room(count, sizeof(float));
  for (size_t i = 0; i < count; i++) {
    const unsigned kind = next() % 16;
    at[i] = kind == 0 ? (i % 2 ? 0.0f : -0.0f)
          : kind == 1 ? noise(reach * 20)
          : kind == 2 ? noise(reach * 1e-20f)
          : kind == 3 ? (float)(int)noise(reach * 4)
                      : noise(reach);
  }
  return at;
}

static uint8_t *octets(size_t count) {
  uint8_t *at = room(count, 1);
  const unsigned kind = next() % 4;  // all noise, all largest, all smallest, both ends
  for (size_t i = 0; i < count; i++) {
    const uint8_t ends[4] = {(uint8_t)(next() >> 56), 0xFF, 0x00, next() % 2 ? 0x7F : 0x80};
    at[i] = ends[kind];
  }
  return at;
}

static int32_t *indices(size_t count, size_t below) {
  int32_t *at = room(count, sizeof(int32_t));
  for (size_t i = 0; i < count; i++) at[i] = (int32_t)(next() % below);
  return at;
}

static int32_t *sums_of(const int8_t *weights, size_t inner, size_t columns) {
  int32_t *sums = room(columns, sizeof(int32_t));
  for (size_t c = 0; c < columns; c++)
    for (size_t k = 0; k < inner; k++)
      sums[c] += weights[c / 16 * 16 * inner + k / 4 * 64 + c % 16 * 4 + k % 4];
  return sums;
}

// An output with a known fill behind it, so that a kernel that writes too far is seen.
#define GUARD 64

static bytes output_of(size_t count) {
  const bytes out = {(uint8_t *)room(count + GUARD, 4), count + GUARD};
  memset(out.at, 0xA5, out.count);
  return out;
}

static bytes joined(bytes first, bytes second) {
  const bytes both = {room(first.count + second.count, 1), first.count + second.count};
  memcpy(both.at, first.at, first.count);
  memcpy(both.at + first.count, second.at, second.count);
  return both;
}

static bytes dense(entente_isa isa, shape s) {
  const uint8_t *rows = octets(s.rows * s.inner);
  const int8_t *weights = (const int8_t *)octets(s.inner * s.columns);
  const float *scales = floats(s.rows, 0.01f), *column_scales = floats(s.columns, 0.01f);
  const float *bias = floats(s.columns, 1);
  const bytes out = output_of(s.rows * s.columns * 4);
  entente_dense(
      isa, rows, scales, s.rows, s.inner, weights, sums_of(weights, s.inner, s.columns),
      column_scales, bias, s.columns, (float *)(void *)out.at);
  return out;
}

static bytes integer_products(entente_isa isa, shape s) {
  const uint8_t *rows = octets(s.rows * s.inner);
  const int8_t *weights = (const int8_t *)octets(s.inner * s.columns);
  const bytes out = output_of(s.rows * s.columns * 4);
  entente_integer_products(
      isa, rows, s.rows, s.inner, weights, sums_of(weights, s.inner, s.columns), s.columns,
      (int32_t *)(void *)out.at);
  return out;
}

static bytes dense_float(entente_isa isa, shape s) {
  const size_t inner = s.inner - s.rows % 4;  // the float layer takes any width
  const float *rows = floats(s.rows * inner, 1), *weights = floats(inner * s.columns, 1);
  const float *bias = floats(s.columns, 1);
  const bytes out = output_of(s.rows * s.columns * 4);
  entente_dense_float(
      isa, rows, s.rows, inner, weights, s.rows % 2 ? bias : NULL, s.columns,
      (float *)(void *)out.at);
  return out;
}

static bytes quantise(entente_isa isa, shape s) {
  const float *rows = floats(s.rows * s.inner, s.columns == 16 ? 1e-25f : 3);
  const bytes out = output_of(s.rows * s.inner), scales = output_of(s.rows * 4);
  entente_quantise(isa, rows, s.rows, s.inner, out.at, (float *)(void *)scales.at);
  return joined(out, scales);
}

static bytes gelu_quantise(entente_isa isa, shape s) {
  float *rows = floats(s.rows * s.inner, 3);
  const bytes out = output_of(s.rows * s.inner), scales = output_of(s.rows * 4);
  entente_gelu_quantise(isa, rows, s.rows, s.inner, out.at, (float *)(void *)scales.at);
  const bytes units = {(uint8_t *)rows, s.rows * s.inner * 4};
  return joined(joined(out, scales), units);
}

static bytes leaky(entente_isa isa, shape s) {
  float *values = floats(s.rows * s.inner, 3);
  entente_leaky(isa, values, s.rows * s.inner);
  return (bytes){(uint8_t *)values, s.rows * s.inner * 4};
}

static bytes add_norm(entente_isa isa, shape s) {
  float *rows = floats(s.rows * s.inner, 2);
  const float *delta = floats(s.rows * s.inner, 2);
  const float *gain = floats(s.inner, 1), *shift = floats(s.inner, 1);
  entente_add_norm(isa, rows, s.rows % 2 ? delta : NULL, gain, shift, s.rows, s.inner);
  return (bytes){(uint8_t *)rows, s.rows * s.inner * 4};
}

static bytes embed(entente_isa isa, shape s) {
  const size_t words = 50, places = 9, kinds = 4;
  const int8_t *table = (const int8_t *)octets(words * s.inner);
  const float *scales = floats(words, 0.1f), *positions = floats(places * s.inner, 1);
  const float *shapes = floats(kinds * s.inner, 1);
  const int32_t *word = indices(s.rows, words), *place = indices(s.rows, places);
  const int32_t *kind = indices(s.rows, kinds);
  const bytes out = output_of(s.rows * s.inner * 4);
  entente_embed(
      isa, table, scales, positions, shapes, word, place, kind, s.rows, s.inner,
      (float *)(void *)out.at);
  return out;
}

static bytes attend(entente_isa isa, shape s) {
  const size_t heads = s.columns / 16, width = heads * 32;
  const float *qkv = floats(s.rows * 3 * width, 2);
  float *scratch = room(entente_attend_scratch(s.rows), sizeof(float));
  const bytes out = output_of(s.rows * width * 4);
  entente_attend(isa, qkv, s.rows, heads, (float *)(void *)out.at, scratch);
  return out;
}

static bytes dots(entente_isa isa, shape s) {
  const size_t others = s.columns / 16;
  const float *left = floats(s.rows * s.inner, 1), *right = floats(others * s.inner, 1);
  const bytes out = output_of(s.rows * others * 4);
  entente_dots(isa, left, s.rows, right, others, s.inner, (float *)(void *)out.at);
  return out;
}

static const struct { const char *name; bytes (*run)(entente_isa, shape); } kernels[] = {
  {"dense", dense}, {"dense_float", dense_float}, {"quantise", quantise},
  {"gelu_quantise", gelu_quantise}, {"leaky", leaky}, {"add_norm", add_norm}, {"embed", embed},
  {"attend", attend}, {"dots", dots}, {"integer_products", integer_products},
};
static const char *const sets[] = {"portable", "AVX2", "AVX-512 VNNI", "NEON"};
static const size_t row_counts[] = {0, 1, 2, 3, 4, 5, 6, 7, 13, 16, 17, 33};
static const size_t inners[] = {16, 48, 96, 384};
static const size_t column_counts[] = {16, 48, 80};
#define COUNT(list) (sizeof(list) / sizeof(list[0]))

// Whether bytes differ; says where, the first time for a kernel.
static int differ(const char *kernel, int isa, shape s, bytes expected, bytes found, int quiet) {
  size_t i = 0;
  while (i < expected.count && expected.at[i] == found.at[i]) i++;
  if (i == expected.count) return 0;
  if (!quiet)
    fprintf(
        stderr, "%s: %s differs from portable at byte %zu (%d rows, %d inner, %d columns)\n",
        kernel, sets[isa], i, (int)s.rows, (int)s.inner, (int)s.columns);
  return 1;
}

// Runs one kernel on all shapes with all sets and says what the portable one gave.
static int check(size_t kernel) {
  int failures = 0;
  size_t total = 0;
  uint64_t hash = 14695981039346656037u;  // FNV-1a
  uint64_t seed = 88172645463325252u + kernel;
  for (size_t r = 0; r < COUNT(row_counts); r++)
    for (size_t i = 0; i < COUNT(inners); i++)
      for (size_t c = 0; c < COUNT(column_counts); c++) {
        const shape s = {row_counts[r], inners[i], column_counts[c]};
        state = seed++ * 2654435761u;
        used = 0;
        const uint64_t start = state;
        const bytes expected = kernels[kernel].run(ENTENTE_ISA_PORTABLE, s);
        total += expected.count;
        for (size_t b = 0; b < expected.count; b++) hash = (hash ^ expected.at[b]) * 1099511628211u;
        for (int isa = 1; isa < (int)COUNT(sets); isa++) {
          if (!entente_isa_available((entente_isa)isa)) continue;
          state = start;
          const bytes found = kernels[kernel].run((entente_isa)isa, s);
          failures += differ(kernels[kernel].name, isa, s, expected, found, failures);
        }
      }
  if (failures) fprintf(stderr, "%s: %d runs differ\n", kernels[kernel].name, failures);
  printf("%-16s %9zu bytes %016llx\n", kernels[kernel].name, total, (unsigned long long)hash);
  return failures;
}

int main(int count, char **arguments) {
  // With the name of a set: whether this processor has it.
  if (count > 1) {
    for (int isa = 0; isa < (int)COUNT(sets); isa++)
      if (!strcmp(arguments[1], sets[isa])) return !entente_isa_available((entente_isa)isa);
    return 64;
  }
  int failures = 0;
  for (size_t kernel = 0; kernel < COUNT(kernels); kernel++) failures += check(kernel);
  return failures ? 1 : 0;
}
