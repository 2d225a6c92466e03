// MSG_NOSIGNAL and SOCK_CLOEXEC are extensions.
#define _GNU_SOURCE
#include "CGraphviz.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

static const size_t errors_limit = 64u << 10;

typedef struct {
  char *bytes;
  size_t length, capacity;
} bytes;

static int append(bytes *to, const char *from, size_t count) {
  if (to->length + count > to->capacity) {
    size_t capacity = to->capacity ? to->capacity : 16384;
    while (capacity < to->length + count) capacity *= 2;
    char *grown = realloc(to->bytes, capacity);
    if (!grown) return ENOMEM;
    to->bytes = grown;
    to->capacity = capacity;
  }
  memcpy(to->bytes + to->length, from, count);
  to->length += count;
  return 0;
}

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

// Other threads may start programs at the same time; none of them may inherit these ends, or the
// worker would wait for an end of file that never comes.
static void keep_private(int descriptor) {
  fcntl(descriptor, F_SETFD, FD_CLOEXEC);
#ifdef SO_NOSIGPIPE
  int on = 1;
  setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
}

static int socket_pair(int ends[2]) {
#ifdef SOCK_CLOEXEC
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return errno;
#else
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return errno;
#endif
  keep_private(ends[0]);
  keep_private(ends[1]);
  return 0;
}

// A socket carries both directions, so that a broken connection is an error number (MSG_NOSIGNAL)
// where a pipe would end this process with SIGPIPE.
static int start(const char *program, const char *argument, int io, int err, pid_t *pid) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, defaults;
  char *arguments[] = {(char *)program, (char *)argument, NULL};
  int failure = posix_spawn_file_actions_init(&actions);
  if (failure != 0) return failure;
  failure = posix_spawnattr_init(&attributes);
  if (failure != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return failure;
  }
  sigemptyset(&none);
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  if (failure == 0) failure = posix_spawn_file_actions_adddup2(&actions, io, 0);
  if (failure == 0) failure = posix_spawn_file_actions_adddup2(&actions, io, 1);
  if (failure == 0) failure = posix_spawn_file_actions_adddup2(&actions, err, 2);
  if (failure == 0) failure = posix_spawn(pid, program, &actions, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failure;
}

// Reads what is there. Returns 1 at the end of the stream, 0 for more to come.
static int take(int descriptor, bytes *into, size_t limit, int *failure, int *overflow) {
  char buffer[65536];
  ssize_t count = recv(descriptor, buffer, sizeof buffer, 0);
  if (count == 0) return 1;
  if (count < 0) return errno != EINTR && errno != EAGAIN;
  size_t room = into->length < limit ? limit - into->length : 0;
  size_t kept = (size_t)count < room ? (size_t)count : room;
  if (kept < (size_t)count) *overflow = 1;
  int problem = append(into, buffer, kept);
  if (problem != 0) *failure = problem;
  return problem != 0;
}

entente_worker_result entente_worker_run(
    const char *program, const char *argument, const char *input, size_t input_length,
    int deadline_milliseconds, size_t output_limit) {
  entente_worker_result result = {NULL, 0, NULL, 0, 0, 0, 0};
  long long deadline = now() + deadline_milliseconds;
  int io[2], err[2];
  pid_t pid = 0;
  if ((result.failure = socket_pair(io)) != 0) return result;
  if ((result.failure = socket_pair(err)) != 0) {
    close(io[0]);
    close(io[1]);
    return result;
  }
  result.failure = start(program, argument, io[1], err[1], &pid);
  close(io[1]);
  close(err[1]);
  bytes output = {NULL, 0, 0}, errors = {NULL, 0, 0};
  int output_done = 0, errors_done = 0, overflow = 0, ignored = 0;
  size_t sent = 0;
  if (result.failure == 0) {
    fcntl(io[0], F_SETFL, O_NONBLOCK);
    fcntl(err[0], F_SETFL, O_NONBLOCK);
    while (!output_done && !overflow) {
      long long left = deadline - now();
      if (left <= 0) {
        result.timed_out = 1;
        break;
      }
      struct pollfd watched[2] = {
          {io[0], (short)(POLLIN | (sent < input_length ? POLLOUT : 0)), 0},
          {errors_done ? -1 : err[0], POLLIN, 0}};
      int ready = poll(watched, 2, left > 1000 ? 1000 : (int)left);
      if (ready < 0 && errno != EINTR) {
        result.failure = errno;
        break;
      }
      if (ready <= 0) continue;
      if (watched[1].revents) {
        errors_done = take(err[0], &errors, errors_limit, &result.failure, &ignored);
      }
      if (watched[0].revents & POLLOUT) {
        ssize_t count = send(io[0], input + sent, input_length - sent, MSG_NOSIGNAL);
        if (count > 0) sent += (size_t)count;
        if (count < 0 && errno != EINTR && errno != EAGAIN) sent = input_length;
        if (sent == input_length) shutdown(io[0], SHUT_WR);
      }
      if (watched[0].revents & (POLLIN | POLLHUP | POLLERR)) {
        output_done = take(io[0], &output, output_limit, &result.failure, &overflow);
      }
      if (result.failure != 0) break;
    }
    // A worker that has closed its output may yet hang; it has nothing more to say.
    if (!output_done || result.timed_out || overflow) kill(pid, SIGKILL);
    int status = 0;
    while (waitpid(pid, &status, WNOHANG) == 0) {
      if (now() >= deadline) {
        kill(pid, SIGKILL);
        while (waitpid(pid, &status, 0) < 0 && errno == EINTR) continue;
        break;
      }
      struct timespec pause = {0, 1000000};
      nanosleep(&pause, NULL);
    }
    while (!errors_done && recv(err[0], (char[1]){0}, 1, MSG_PEEK | MSG_DONTWAIT) > 0) {
      errors_done = take(err[0], &errors, errors_limit, &result.failure, &ignored);
    }
    result.exit_status = WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
    if (overflow && result.failure == 0) result.failure = EFBIG;
  }
  close(io[0]);
  close(err[0]);
  result.output = output.bytes;
  result.output_length = output.length;
  result.errors = errors.bytes;
  result.errors_length = errors.length;
  return result;
}

int entente_worker_limit(size_t memory, unsigned seconds) {
  int failure = 0;
  if (memory != 0) {
    struct rlimit limit = {memory, memory};
    if (setrlimit(RLIMIT_AS, &limit) != 0) failure = errno;
  }
  if (seconds != 0) {
    struct rlimit limit = {seconds, seconds + 1};
    if (setrlimit(RLIMIT_CPU, &limit) != 0) failure = errno;
  }
  struct rlimit no_core = {0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  return failure;
}

int entente_worker_claim_output(void) {
  int reply = dup(1);
  int nowhere = open("/dev/null", O_WRONLY);
  if (reply < 0 || nowhere < 0 || dup2(nowhere, 1) < 0) return -1;
  close(nowhere);
  return reply;
}
