#include "CGraphviz.h"

#include <gvc.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

// Network simplex recurses in step with the graph: 10,000 nodes in a row overflow 512 KiB, which is
// what a secondary thread gets on macOS.
static const size_t stack_size = 64u << 20;

// Wherever `aglasterr` gives this back, the library has said nothing since.
static const char sentinel[] = "entente: nothing was said\n";

// Version 13 made the length a `size_t`. The type of the function itself tells which one is
// installed; a version macro exists only from 14 on.
typedef int (*render_with_unsigned)(GVC_t *, graph_t *, const char *, char **, unsigned int *);
typedef int (*render_with_size)(GVC_t *, graph_t *, const char *, char **, size_t *);

static int call_with_unsigned(
    render_with_unsigned render, GVC_t *gvc, graph_t *g, const char *format, char **data,
    size_t *length) {
  unsigned int count = 0;
  int status = render(gvc, g, format, data, &count);
  *length = count;
  return status;
}

static int call_with_size(
    render_with_size render, GVC_t *gvc, graph_t *g, const char *format, char **data,
    size_t *length) {
  return render(gvc, g, format, data, length);
}

static int render_data(GVC_t *gvc, graph_t *g, const char *format, char **data, size_t *length) {
  return _Generic(
      &gvRenderData, render_with_unsigned: call_with_unsigned, render_with_size: call_with_size)(
      gvRenderData, gvc, g, format, data, length);
}

// Version 9 dropped the last argument of `gvPluginList`.
typedef char **(*list_with_four)(GVC_t *, const char *, int *, char *);
typedef char **(*list_with_three)(GVC_t *, const char *, int *);

static char **call_with_four(list_with_four list, GVC_t *gvc, const char *kind, int *count) {
  return list(gvc, kind, count, NULL);
}

static char **call_with_three(list_with_three list, GVC_t *gvc, const char *kind, int *count) {
  return list(gvc, kind, count);
}

static char **plugin_list(GVC_t *gvc, const char *kind, int *count) {
  *count = 0;
  return _Generic(&gvPluginList, list_with_four: call_with_four, list_with_three: call_with_three)(
      gvPluginList, gvc, kind, count);
}

// The names of the plug-ins of a kind, each with a line end. Asked once: `gvPluginList` leaks.
static const char *plugin_names(const char *kind) {
  static char *layouts, *devices;
  char **known = strcmp(kind, "layout") == 0 ? &layouts : &devices;
  if (*known) return *known;
  GVC_t *gvc = gvContext();
  int count = 0;
  char **list = gvc ? plugin_list(gvc, kind, &count) : NULL;
  size_t length = 1;
  for (int i = 0; i < count; i++) length += strlen(list[i]) + 1;
  char *text = calloc(length, 1);
  for (int i = 0; i < count; i++) {
    if (text) strcat(strcat(text, list[i]), "\n");
    free(list[i]);
  }
  free(list);
  if (gvc) gvFreeContext(gvc);
  if (count > 0) *known = text;
  return text ? text : "";
}

static int has_plugin(const char *kind, const char *name) {
  size_t length = strlen(name);
  for (const char *line = plugin_names(kind); *line; line = strchr(line, '\n') + 1) {
    if (strncmp(line, name, length) == 0 && line[length] == '\n') return 1;
  }
  return 0;
}

// Subgraphs are kept in the order of the addresses of their names, which is whatever `malloc` gives:
// one map would come out differently laid out from call to call. The names of subgraphs are taken
// from one block instead, so that their order is that of the text. Only where the type of the hook
// is that of 2.42; anything else keeps its own way.
//
// The library asks of every name whether it is HTML, by a bit in the counter that it keeps in front of
// its own strings. Zeros stand there in front of these; without them it read whatever lay before, and
// called a graph `<entente>` now and then.
typedef long (*map_hook)(void *, int, char *, IDTYPE *, int);

static const size_t name_head = 64;

static struct {
  map_hook original;
  char *start;
  size_t used, capacity;
} names;

static long map_in_order(void *state, int kind, char *name, IDTYPE *id, int creates) {
  if (kind != AGRAPH || !name) return names.original(state, kind, name, id, creates);
  char *end = names.start + names.used;
  char *entry = names.start;
  while (entry < end && strcmp(entry + name_head, name) != 0) {
    entry += name_head + ((strlen(entry + name_head) + 2) & ~(size_t)1);  // Odd ids are Graphviz's.
  }
  char *known = entry + name_head;
  if (entry == end) {
    size_t size = name_head + ((strlen(name) + 2) & ~(size_t)1);
    if (!creates) {
      *id = 0;
      return 1;
    }
    if (names.used + size > names.capacity) return names.original(state, kind, name, id, creates);
    strcpy(known, name);
    names.used += size;
  }
  *id = (IDTYPE)(uintptr_t)known;
  return 1;
}

static void hook_with_old_type(map_hook *hook) {
  if (!names.original) names.original = *hook;
  *hook = names.start ? map_in_order : names.original;
}

static void keep_own_order(void *hook) { (void)hook; }

static void order_names(size_t capacity) {
  free(names.start);
  names.start = capacity ? calloc(capacity, 1) : NULL;
  names.used = 0;
  names.capacity = names.start ? capacity : 0;
  _Generic(&AgIdDisc.map, map_hook *: hook_with_old_type, default: keep_own_order)(&AgIdDisc.map);
}

typedef struct {
  const char *dot, *engine, *format;
  entente_rendering rendering;
} job;

// One context for all renderings. The pango plug-in of 2.42 remembers the last font by a pointer into
// the context that it came from, so that a context that has laid out a graph is never freed; one in
// which a rendering failed is given up, since its job stays queued and would come out with the next.
static GVC_t *context;

static void draw(job *job) {
  entente_rendering *result = &job->rendering;
  if (!context) context = gvContext();
  GVC_t *gvc = context;
  if (!gvc) {
    result->status = ENTENTE_RENDER_NO_CONTEXT;
    return;
  }
  graph_t *graph = NULL;
  if (!*plugin_names("layout")) {
    result->status = ENTENTE_RENDER_NO_PLUGINS;
  } else if (!has_plugin("layout", job->engine)) {
    result->status = ENTENTE_RENDER_UNKNOWN_ENGINE;
  } else if (!has_plugin("device", job->format)) {
    // Asked beforehand, since a failed `gvRenderData` leaves its buffer neither usable nor freeable.
    result->status = ENTENTE_RENDER_UNKNOWN_FORMAT;
  } else if (!(graph = agmemread(job->dot))) {
    result->status = ENTENTE_RENDER_NOT_DOT;
  } else if (gvLayout(gvc, graph, job->engine) != 0) {
    result->status = ENTENTE_RENDER_LAYOUT_FAILED;
  } else {
    char *data = NULL;
    size_t length = 0;
    if (render_data(gvc, graph, job->format, &data, &length) == 0 && data) {
      result->data = data;
      result->length = length;
    } else {
      result->status = ENTENTE_RENDER_FAILED;
      context = NULL;
    }
    gvFreeLayout(gvc, graph);
  }
  if (graph) agclose(graph);
}

// `agseterrf` would be the obvious way to catch messages, but up to 2.46.0 it crashes on one of 1,024
// bytes or more. With the level at AGMAX nothing is printed and the last message is kept.
static void *draw_quietly(void *argument) {
  job *job = argument;
  // Layouts draw from both of libc's generators; the same map is to give the same picture.
  srand(1);
  srand48(1);
  agerrlevel_t before = agseterr(AGMAX);
  agreseterrors();
  agerr(AGWARN, "%s", sentinel);
  order_names(8 * strlen(job->dot) + 4096);  // “subgraph a{}” takes 66 bytes.
  draw(job);
  order_names(0);
  char *message = aglasterr();
  if (message && strcmp(message, sentinel) != 0) {
    job->rendering.message = message;
  } else {
    free(message);
  }
  agreseterrors();
  agseterr(before);
  return NULL;
}

entente_rendering entente_graphviz_render(const char *dot, const char *engine, const char *format) {
  job job = {dot, engine, format, {ENTENTE_RENDER_DONE, NULL, 0, NULL}};
  pthread_attr_t attributes;
  pthread_t thread;
  int failure = pthread_attr_init(&attributes);
  if (failure == 0) {
    failure = pthread_attr_setstacksize(&attributes, stack_size);
    if (failure == 0) {
      pthread_mutex_lock(&guard);
      failure = pthread_create(&thread, &attributes, draw_quietly, &job);
      if (failure == 0) pthread_join(thread, NULL);
      pthread_mutex_unlock(&guard);
    }
    pthread_attr_destroy(&attributes);
  }
  if (failure != 0) job.rendering.status = ENTENTE_RENDER_NO_THREAD;
  return job.rendering;
}

void entente_graphviz_release(entente_rendering rendering) {
  if (rendering.data) gvFreeRenderData(rendering.data);
  free(rendering.message);
}

const char *entente_graphviz_version(void) {
  static char version[64];
  pthread_mutex_lock(&guard);
  if (!version[0]) {
    GVC_t *gvc = gvContext();
    if (gvc) {
      strncpy(version, gvcVersion(gvc), sizeof version - 1);
      gvFreeContext(gvc);
    }
  }
  pthread_mutex_unlock(&guard);
  return version;
}

char *entente_graphviz_plugins(const char *kind) {
  pthread_mutex_lock(&guard);
  char *text = strdup(plugin_names(kind));
  pthread_mutex_unlock(&guard);
  return text;
}
