// What every code path provides, and the table that picks one.

#ifndef ENTENTE_KERNELS_SET_H
#define ENTENTE_KERNELS_SET_H

#include "include/CEntenteKernels.h"

typedef struct entente_kernel_set {
  void (*products)(
      const uint8_t *, const float *, size_t, size_t, const int8_t *, const int32_t *,
      const float *, const float *, size_t, float *, int32_t *);
  void (*dense_float)(
      const float *, size_t, size_t, const float *, const float *, size_t, float *);
  void (*quantise)(const float *, size_t, size_t, uint8_t *, float *);
  void (*gelu_quantise)(float *, size_t, size_t, uint8_t *, float *);
  void (*leaky)(float *, size_t);
  void (*add_norm)(float *, const float *, const float *, const float *, size_t, size_t);
  void (*embed)(
      const int8_t *, const float *, const float *, const float *, const int32_t *,
      const int32_t *, const int32_t *, size_t, size_t, float *);
  void (*attend)(const float *, size_t, size_t, float *, float *);
  void (*dots)(const float *, size_t, const float *, size_t, size_t, float *);
} entente_kernel_set;

extern const entente_kernel_set entente_kernels_portable;
extern const entente_kernel_set entente_kernels_avx2;
extern const entente_kernel_set entente_kernels_avx512;
extern const entente_kernel_set entente_kernels_neon;

#endif
