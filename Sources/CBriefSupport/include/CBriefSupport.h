/* What C alone can do for the Swift rooms above: an arena for libcmark-gfm, its thread guard, one
 * switch over its node types (which C declares as mutable globals), and memmem, which the Swift
 * overlay of the C library hides. */
#ifndef BRIEF_SUPPORT_H
#define BRIEF_SUPPORT_H
#include <cmark-gfm.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Registers libcmark-gfm's extensions and sets up its thread guard; callable from any thread, does
 * its work once. Returns true when documents may be parsed on several threads at once. */
bool brief_markdown_prepare(void);

/* Parses one document (table, strikethrough, autolink, tasklist, footnotes) in this thread's arena.
 * The tree lives until the next brief_arena_reset on the same thread; it is never freed itself. */
cmark_node *brief_markdown_parse(const char *bytes, size_t count);
void brief_arena_reset(void);
/* How many chunks of memory (of a mebibyte, mostly) the arenas of all threads hold. */
long brief_arena_chunks(void);

typedef enum {
  BRIEF_DOCUMENT, BRIEF_BLOCK_QUOTE, BRIEF_LIST, BRIEF_ITEM, BRIEF_TASK_ITEM, BRIEF_CODE_BLOCK,
  BRIEF_HTML_BLOCK, BRIEF_PARAGRAPH, BRIEF_HEADING, BRIEF_THEMATIC_BREAK, BRIEF_FOOTNOTE_DEFINITION,
  BRIEF_TABLE, BRIEF_TABLE_HEADER, BRIEF_TABLE_ROW, BRIEF_TABLE_CELL,
  BRIEF_TEXT, BRIEF_SOFT_BREAK, BRIEF_LINE_BREAK, BRIEF_CODE, BRIEF_HTML_INLINE, BRIEF_EMPHASIS,
  BRIEF_STRONG, BRIEF_STRIKETHROUGH, BRIEF_LINK, BRIEF_IMAGE, BRIEF_FOOTNOTE_REFERENCE,
  BRIEF_UNKNOWN
} brief_node_kind;

brief_node_kind brief_kind(cmark_node *node);
bool brief_task_is_done(cmark_node *node);
/* Column alignments of a table: 'l', 'c', 'r' or 0 each; *count is the number of columns. */
const uint8_t *brief_table_alignments(cmark_node *node, uint16_t *count);

static inline long brief_length(const char *text) { return (long)__builtin_strlen(text); }
const void *brief_find(const void *haystack, size_t count, const void *needle, size_t length);
/* The first place in from..<to that holds one of sixteen bytes, or to; sixteen places at a time. */
typedef struct {
  uint8_t ascii[16], beyond[16];
} brief_set;
size_t brief_find_any(const uint8_t *bytes, size_t from, size_t to, const brief_set *set);
/* Notes every place from *from on that holds one of the bytes, until `room` places are noted at most; *from
 * becomes the place to go on from. Returns how many were noted. */
size_t brief_note_any(
    const uint8_t *bytes, size_t *from, size_t to, const brief_set *set, int32_t *places, size_t room);
/* The first of the five signs that markup reserves, or 'to'. */
size_t brief_find_markup(const uint8_t *bytes, size_t from, size_t to);
/* The first place in from..<to that holds two bytes in a row, or to. */
size_t brief_find_pair(const uint8_t *bytes, size_t from, size_t to, uint8_t first, uint8_t second);
/* The first place in from..<to that is not a printable ASCII sign, a tab or the end of a line, or to. */
size_t brief_find_unusual(const uint8_t *bytes, size_t from, size_t to);

/* Exchanges two folders in one system call. 0, or an errno (ENOSYS where there is no such call). */
int brief_exchange(const char *first, const char *second);

/* Tests that count work define brief_note_work; where nothing does, nothing is counted. The rooms above call
 * brief_count in builds for debugging only. */
void brief_note_work(size_t bytes) __attribute__((weak));
void brief_count(size_t bytes);

double brief_processor_seconds(void);
long brief_peak_kibibytes(void);

/* Writes out what standard output still holds; 0, or the number of the error that it met at any time. */
int brief_flush_output(void);
#endif
