// The installed headers, found by pkg-config. Only Sources/CGraphviz includes them.
#include <gvc.h>
