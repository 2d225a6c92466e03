// The installed Graphviz behind a few calls without a Graphviz type in them.
//
// Every call may be made from any thread: the library keeps dozens of globals and is not safe to
// enter twice at once, so that one process-wide lock guards all of them.
#ifndef ENTENTE_CGRAPHVIZ_H
#define ENTENTE_CGRAPHVIZ_H

#include <stddef.h>

/// How a rendering ended.
enum {
  ENTENTE_RENDER_DONE = 0,
  ENTENTE_RENDER_NO_CONTEXT = 1,
  ENTENTE_RENDER_NO_PLUGINS = 2,
  ENTENTE_RENDER_NOT_DOT = 3,
  ENTENTE_RENDER_UNKNOWN_ENGINE = 4,
  ENTENTE_RENDER_UNKNOWN_FORMAT = 5,
  ENTENTE_RENDER_LAYOUT_FAILED = 6,
  ENTENTE_RENDER_FAILED = 7,
  ENTENTE_RENDER_NO_THREAD = 8,
};

/// What a rendering yields. Give it to `entente_graphviz_release` when its bytes are copied.
typedef struct {
  /// One of the values above.
  int status;
  /// The picture; NULL unless `status` is `ENTENTE_RENDER_DONE`.
  char *data;
  /// The number of bytes at `data`.
  size_t length;
  /// The last thing the library had to say; NULL where it kept quiet.
  char *message;
} entente_rendering;

/// Lays out and draws a graph, on a thread of its own with a large stack.
///
/// `dot` is UTF-8 and ends in NUL. The call returns when the picture is there; it cannot be
/// cancelled, which is why large graphs belong into a worker process.
entente_rendering entente_graphviz_render(const char *dot, const char *engine, const char *format);

/// Frees what a rendering holds.
void entente_graphviz_release(entente_rendering rendering);

/// The version of the Graphviz library that runs, such as "2.43.0".
const char *entente_graphviz_version(void);

/// The names of the plug-ins of a kind, "layout" or "device", one a line; none where the package's
/// configuration step never ran. Free the text with `free`. NULL out of memory.
char *entente_graphviz_plugins(const char *kind);

/// What a worker process did.
typedef struct {
  /// What it wrote to standard output; free with `free`.
  char *output;
  size_t output_length;
  /// The first 64 KiB of what it wrote to standard error; free with `free`.
  char *errors;
  size_t errors_length;
  /// Its exit status, or minus the number of the signal that ended it.
  int exit_status;
  /// Whether it was killed because its time was up.
  int timed_out;
  /// The error number of the call that failed before it ran, or 0.
  int failure;
} entente_worker_result;

/// Runs a program with one argument, feeds it bytes, and collects what it writes.
///
/// A program still running `deadline_milliseconds` after the start, or that writes more than
/// `output_limit` bytes, is killed. Never raises SIGPIPE.
entente_worker_result entente_worker_run(
    const char *program, const char *argument, const char *input, size_t input_length,
    int deadline_milliseconds, size_t output_limit);

/// Limits this process: address space in bytes and processor time in seconds, 0 for no limit.
/// Returns 0, or the error number. macOS accepts the first and does not enforce it.
int entente_worker_limit(size_t memory, unsigned seconds);

/// Moves standard output out of the library's reach: returns a descriptor for the reply and points
/// descriptor 1 at /dev/null, since a failed rendering of 2.42 may write there. Minus one on failure.
int entente_worker_claim_output(void);

#endif
