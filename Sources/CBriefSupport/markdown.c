/* libcmark-gfm 0.29.0.gfm.6 sets and clears '~', ':' and 'w' in one global table around every
 * document, so a second thread loses them in mid-document and silently leaves ~~x~~ and bare URLs
 * as text. The library calls its own exported helper through the dynamic linker; a program that
 * defines that helper can set the table once and never clear it. Where the linker does not bind the
 * call to us (static linking, two-level namespaces), the guard notices and a lock serialises.
 *
 * The 'w' in that table stands for "www.", and costs a node for each w of a text, a fifth of the parsing of
 * English. So it is taken out until a document holds "www." and stays from then on. To a document without it
 * the entry makes no difference, even if it changes in the midst of it: words are joined again at the end. */
#include "CBriefSupport.h"
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
/* Declared in the library's private headers, exported by its shared object. */
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;
#include <dlfcn.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

cmark_mem *brief_arena(void);

/* One tilde stands for itself ("10~20 mg"): only two strike out. */
enum { OPTIONS = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE };

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static cmark_syntax_extension *extensions[4];
static atomic_bool primed;
static atomic_bool bound;
static void (*manage)(cmark_parser *, int);
static cmark_syntax_extension *web_names;
static atomic_bool knows_web_names;

__attribute__((visibility("default")))
void cmark_manage_extensions_special_characters(cmark_parser *parser, int add) {
  if (atomic_load_explicit(&primed, memory_order_acquire)) return;
  atomic_store_explicit(&bound, true, memory_order_relaxed);
  if (!add) return;
  manage = (void (*)(cmark_parser *, int))dlsym(RTLD_NEXT, "cmark_manage_extensions_special_characters");
  if (manage) manage(parser, 1); else atomic_store_explicit(&bound, false, memory_order_relaxed);
}

static cmark_node *match_none(
    cmark_syntax_extension *self, cmark_parser *parser, cmark_node *parent, unsigned char sign,
    cmark_inline_parser *inlines) {
  (void)self, (void)parser, (void)parent, (void)sign, (void)inlines;
  return NULL;
}

/* Takes 'w' into the library's table or out of it, by an extension that has this sign alone. */
static void note_web_names(int add) {
  if (!web_names) {
    web_names = cmark_syntax_extension_new("web-names");
    cmark_syntax_extension_set_match_inline_func(web_names, match_none);
    cmark_syntax_extension_set_special_inline_chars(
        web_names, cmark_llist_append(cmark_get_default_mem_allocator(), NULL, (void *)(size_t)'w'));
  }
  cmark_parser *parser = cmark_parser_new_with_mem(OPTIONS, brief_arena());
  cmark_parser_attach_syntax_extension(parser, web_names);
  manage(parser, add);
}

static bool holds_web_name(const char *bytes, size_t count) {
  const uint8_t *text = (const uint8_t *)bytes;
  for (size_t at = 0; (at = brief_find_pair(text, at, count, 'w', 'w')) + 4 <= count; at++)
    if (memcmp(text + at, "www.", 4) == 0) return true;
  return false;
}

static cmark_node *parse(const char *bytes, size_t count) {
  cmark_parser *parser = cmark_parser_new_with_mem(OPTIONS, brief_arena());
  for (int i = 0; i < 4; i++)
    if (extensions[i]) cmark_parser_attach_syntax_extension(parser, extensions[i]);
  cmark_parser_feed(parser, bytes, count);
  return cmark_parser_finish(parser);
}

static void prepare(void) {
  static const char *names[4] = {"table", "strikethrough", "autolink", "tasklist"};
  cmark_gfm_core_extensions_ensure_registered();
  for (int i = 0; i < 4; i++) extensions[i] = cmark_find_syntax_extension(names[i]);
  parse("x", 1);
  if (atomic_load_explicit(&bound, memory_order_relaxed)) {
    note_web_names(0);
    atomic_store_explicit(&primed, true, memory_order_release);
  }
  brief_arena_reset();
}

bool brief_markdown_prepare(void) {
  pthread_once(&once, prepare);
  return atomic_load_explicit(&primed, memory_order_acquire);
}

cmark_node *brief_markdown_parse(const char *bytes, size_t count) {
  if (brief_markdown_prepare()) {
    if (!atomic_load_explicit(&knows_web_names, memory_order_acquire) && holds_web_name(bytes, count)) {
      pthread_mutex_lock(&turn);
      note_web_names(1);
      atomic_store_explicit(&knows_web_names, true, memory_order_release);
      pthread_mutex_unlock(&turn);
    }
    return parse(bytes, count);
  }
  pthread_mutex_lock(&turn);
  cmark_node *root = parse(bytes, count);
  pthread_mutex_unlock(&turn);
  return root;
}

brief_node_kind brief_kind(cmark_node *node) {
  cmark_node_type type = cmark_node_get_type(node);
  switch ((int)type) {
  case CMARK_NODE_DOCUMENT: return BRIEF_DOCUMENT;
  case CMARK_NODE_BLOCK_QUOTE: return BRIEF_BLOCK_QUOTE;
  case CMARK_NODE_LIST: return BRIEF_LIST;
  case CMARK_NODE_ITEM:
    return strcmp(cmark_node_get_type_string(node), "tasklist") == 0 ? BRIEF_TASK_ITEM : BRIEF_ITEM;
  case CMARK_NODE_CODE_BLOCK: return BRIEF_CODE_BLOCK;
  case CMARK_NODE_HTML_BLOCK: return BRIEF_HTML_BLOCK;
  case CMARK_NODE_PARAGRAPH: return BRIEF_PARAGRAPH;
  case CMARK_NODE_HEADING: return BRIEF_HEADING;
  case CMARK_NODE_THEMATIC_BREAK: return BRIEF_THEMATIC_BREAK;
  case CMARK_NODE_FOOTNOTE_DEFINITION: return BRIEF_FOOTNOTE_DEFINITION;
  case CMARK_NODE_TEXT: return BRIEF_TEXT;
  case CMARK_NODE_SOFTBREAK: return BRIEF_SOFT_BREAK;
  case CMARK_NODE_LINEBREAK: return BRIEF_LINE_BREAK;
  case CMARK_NODE_CODE: return BRIEF_CODE;
  case CMARK_NODE_HTML_INLINE: return BRIEF_HTML_INLINE;
  case CMARK_NODE_EMPH: return BRIEF_EMPHASIS;
  case CMARK_NODE_STRONG: return BRIEF_STRONG;
  case CMARK_NODE_LINK: return BRIEF_LINK;
  case CMARK_NODE_IMAGE: return BRIEF_IMAGE;
  case CMARK_NODE_FOOTNOTE_REFERENCE: return BRIEF_FOOTNOTE_REFERENCE;
  default: break;
  }
  if (type == CMARK_NODE_TABLE) return BRIEF_TABLE;
  if (type == CMARK_NODE_TABLE_ROW)
    return cmark_gfm_extensions_get_table_row_is_header(node) ? BRIEF_TABLE_HEADER : BRIEF_TABLE_ROW;
  if (type == CMARK_NODE_TABLE_CELL) return BRIEF_TABLE_CELL;
  if (type == CMARK_NODE_STRIKETHROUGH) return BRIEF_STRIKETHROUGH;
  return BRIEF_UNKNOWN;
}

bool brief_task_is_done(cmark_node *node) {
  return cmark_gfm_extensions_get_tasklist_item_checked(node);
}

const uint8_t *brief_table_alignments(cmark_node *node, uint16_t *count) {
  *count = cmark_gfm_extensions_get_table_columns(node);
  return cmark_gfm_extensions_get_table_alignments(node);
}
