#ifndef ENTENTE_CGRAPHVIZ_H
#define ENTENTE_CGRAPHVIZ_H
/// The version of the Graphviz library that is linked, such as "2.43.0".
const char *entente_graphviz_version(void);
#endif
