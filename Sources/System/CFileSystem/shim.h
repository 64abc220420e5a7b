// Calls of the system that Swift's module of the C library leaves out.
#include <sys/types.h>
#include <sys/xattr.h>

#ifdef __APPLE__
#include <stdio.h>

static inline ssize_t list_attributes(const char *path, char *names, size_t size) {
  return listxattr(path, names, size, XATTR_NOFOLLOW);
}

static inline int exchange_paths(const char *one, const char *other) {
  return renamex_np(one, other, RENAME_SWAP);
}

static inline void begin_writeback(int descriptor) { (void)descriptor; }
#else
// These stand in headers under _GNU_SOURCE, which a module can't define for others.
int renameat2(int, const char *, int, const char *, unsigned int);
int sync_file_range(int, long long, long long, unsigned int);

static inline ssize_t list_attributes(const char *path, char *names, size_t size) {
  return llistxattr(path, names, size);
}

// Both paths must be there; each then leads to what the other led to, in one step.
static inline int exchange_paths(const char *one, const char *other) {
  const int here = -100;                // AT_FDCWD
  const unsigned int exchange = 1 << 1; // RENAME_EXCHANGE
  return renameat2(here, one, here, other, exchange);
}

// Has the system begin to bring a file to the disk, and does not wait for it.
static inline void begin_writeback(int descriptor) {
  const unsigned int write = 2; // SYNC_FILE_RANGE_WRITE
  (void)sync_file_range(descriptor, 0, 0, write);
}
#endif
