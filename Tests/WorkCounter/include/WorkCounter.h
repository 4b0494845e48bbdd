/* Counts the work of this thread: bytes that were searched, and, in a build with
 * `-sanitize-coverage=edge,trace-pc-guard`, every edge of the program's own code that was passed. */
#ifndef WORK_COUNTER_H
#define WORK_COUNTER_H
#include <stdbool.h>
#include <stdint.h>

void work_begin(void);
uint64_t work_done(void);
/* Whether edges are counted in this build. */
bool work_counts_edges(void);
#endif
