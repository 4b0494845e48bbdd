/* System calls that the Swift overlays hide or that differ between platforms. */
#include "CBriefSupport.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>
#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#ifndef RENAME_EXCHANGE
#define RENAME_EXCHANGE 2
#endif
#endif

const void *brief_find(const void *haystack, size_t count, const void *needle, size_t length) {
  return memmem(haystack, count, needle, length);
}

void brief_count(size_t bytes) {
  if (brief_note_work) brief_note_work(bytes);
}

int brief_exchange(const char *first, const char *second) {
#if defined(__linux__)
  return syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
#elif defined(__APPLE__)
  return renamex_np(first, second, RENAME_SWAP) == 0 ? 0 : errno;
#else
  (void)first; (void)second;
  return ENOSYS;
#endif
}

double brief_processor_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

long brief_peak_kibibytes(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
#if defined(__APPLE__)
  return usage.ru_maxrss / 1024;
#else
  return usage.ru_maxrss;
#endif
}

int brief_flush_output(void) {
  errno = 0;
  if (fflush(stdout) == 0 && !ferror(stdout)) return 0;
  if (errno) return errno;
  /* A write before this one failed, and what it said is gone: another tells the reason. */
  return write(STDOUT_FILENO, "\n", 1) < 0 ? errno : EIO;
}
