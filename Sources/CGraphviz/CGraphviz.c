#include "CGraphviz.h"
const char *entente_graphviz_version(void) { return ""; }
