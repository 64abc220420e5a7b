// Preloaded into a program (LD_PRELOAD), makes its n-th call that changes the file system fail, or kills
// the program there. The variable FAULT says which and how:
//
//   kill:17      SIGKILL instead of the 17th call
//   tear:17      half of the bytes of a write, then SIGKILL; else as kill
//   ENOSPC:17    the 17th call fails with this error; also EIO, EROFS
//   EIO:17+      so do all after it
//   EIO:17r      the 17th call that reads (opening and reading of files under the folder FAULT_INPUT)
//
// Calls that take something away never fail: a run that can't do that must leave it behind.
//
// FAULT_COUNT names a file that gets the number of calls that change something when the program ends.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long calls, reads;
static long target;
static int code, forever, tears, on_reading;
static const char *input;

static const struct { const char *name; int code; } errors[] = {
    {"kill", 0}, {"tear", 0}, {"ENOSPC", ENOSPC}, {"EIO", EIO}, {"EROFS", EROFS}};

__attribute__((constructor)) static void begin(void) {
  const char *fault = getenv("FAULT"), *colon = fault ? strchr(fault, ':') : NULL;
  input = getenv("FAULT_INPUT");
  if (!colon) return;
  char *rest;
  target = strtol(colon + 1, &rest, 10);
  forever = *rest == '+';
  on_reading = *rest == 'r';
  for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
    if (!strncmp(fault, errors[i].name, colon - fault)) {
      code = errors[i].code;
      tears = i == 1;
    }
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAULT_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", atomic_load(&calls));
  fclose(file);
}

static int fail(void) {
  if (!code) kill(getpid(), SIGKILL);
  errno = code;
  return 1;
}

// Whether this call is the one.
static int due(int only_killed) {
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (!target || on_reading || (only_killed && code)) return 0;
  return number == target || (forever && number > target) ? fail() : 0;
}

static int due_reading(void) {
  if (!on_reading || atomic_fetch_add(&reads, 1) + 1 != target) return 0;
  return fail();
}

#define CALL(type, name, parameters, arguments, condition, failure)        \
  type name parameters {                                                   \
    static type(*real) parameters;                                         \
    if (!real) real = (type(*) parameters)dlsym(RTLD_NEXT, #name);         \
    if (condition) return failure;                                         \
    return real arguments;                                                 \
  }

#define CHANGING(name, parameters, arguments) \
  CALL(int, name, parameters, arguments, due(0), -1)
#define ENDING(name, parameters, arguments) CALL(int, name, parameters, arguments, due(1), -1)

CHANGING(rename, (const char *a, const char *b), (a, b))
CHANGING(renameat2, (int a, const char *b, int c, const char *d, unsigned e), (a, b, c, d, e))
CHANGING(link, (const char *a, const char *b), (a, b))
CHANGING(linkat, (int a, const char *b, int c, const char *d, int e), (a, b, c, d, e))
CHANGING(mkdir, (const char *a, mode_t b), (a, b))
CHANGING(chmod, (const char *a, mode_t b), (a, b))
CHANGING(fchmod, (int a, mode_t b), (a, b))
CHANGING(fsync, (int a), (a))
CHANGING(utimensat, (int a, const char *b, const struct timespec c[2], int d), (a, b, c, d))
ENDING(unlink, (const char *a), (a))
ENDING(rmdir, (const char *a), (a))

ssize_t write(int descriptor, const void *bytes, size_t count) {
  static ssize_t (*real)(int, const void *, size_t);
  if (!real) real = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  // Messages are no outputs.
  if (descriptor == STDERR_FILENO) return real(descriptor, bytes, count);
  if (tears && atomic_load(&calls) + 1 == target) real(descriptor, bytes, count / 2);
  return due(0) ? -1 : real(descriptor, bytes, count);
}

static int is_input(const char *path) { return input && !strncmp(path, input, strlen(input)); }

#define OPEN(name)                                                          \
  int name(const char *path, int flags, ...) {                              \
    static int (*real)(const char *, int, ...);                             \
    if (!real) real = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, #name); \
    va_list more;                                                           \
    va_start(more, flags);                                                  \
    mode_t mode = va_arg(more, int);                                        \
    va_end(more);                                                           \
    int makes = flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE;        \
    if (makes ? due(0) : is_input(path) && due_reading()) return -1;        \
    return real(path, flags, mode);                                         \
  }

OPEN(open)
OPEN(open64)

CALL(ssize_t, pread, (int a, void *b, size_t c, off_t d), (a, b, c, d), due_reading(), -1)
CALL(ssize_t, pread64, (int a, void *b, size_t c, off_t d), (a, b, c, d), due_reading(), -1)
