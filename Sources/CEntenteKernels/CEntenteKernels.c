#include "CEntenteKernels.h"
