/* Searches that look at sixteen bytes at a time: Swift's vectors are not inlined across rooms. */
#include "CBriefSupport.h"
#include <string.h>

typedef uint8_t sixteen __attribute__((vector_size(16)));

static inline sixteen load(const uint8_t *bytes) {
  sixteen part;
  memcpy(&part, bytes, sizeof part);
  return part;
}

/* The first of sixteen places that was hit, or sixteen. */
#if defined(__x86_64__)
#include <tmmintrin.h>
static inline size_t first_of(sixteen hits) {
  const unsigned each = (unsigned)_mm_movemask_epi8((__m128i)hits);
  return each ? (size_t)__builtin_ctz(each) : 16;
}
#else
static inline size_t first_of(sixteen hits) {
  uint64_t halves[2];
  memcpy(halves, &hits, sizeof halves);
  if ((halves[0] | halves[1]) == 0) return 16;
  size_t at = 0;
  while (!hits[at]) at++;
  return at;
}
#endif

/* Looks at sixteen places at a time; the last look overlaps the one before, so that no rest is left to be
 * looked at byte by byte. */
#define FIND(bytes, from, to, hits, is_one)                          \
  do {                                                               \
    size_t at = (from);                                              \
    if ((to) - at < 16) {                                            \
      while (at < (to) && !is_one((bytes)[at])) at++;                \
      return at;                                                     \
    }                                                                \
    while (true) {                                                   \
      const size_t first = first_of(hits(load((bytes) + at)));       \
      if (first < 16) return at + first;                             \
      if (at + 16 == (to)) return (to);                              \
      at = at + 32 > (to) ? (to) - 16 : at + 16;                     \
    }                                                                \
  } while (false)

/* A byte is one of a set if the bit of its upper half is set in the table's row for its lower half
 * (Langdale and Lemire, Parsing Gigabytes of JSON per Second, 3.1.2). */
static inline bool is_in(const brief_set *set, uint8_t byte) {
  const uint8_t *row = byte < 0x80 ? set->ascii : set->beyond;
  return row[byte & 15] >> (byte >> 4 & 7) & 1;
}

static size_t find_any_one_by_one(const uint8_t *bytes, size_t at, size_t to, const brief_set *set) {
  while (at < to && !is_in(set, bytes[at])) at++;
  return at;
}

#if defined(__x86_64__)
__attribute__((target("ssse3")))
static inline unsigned hits_in(const uint8_t *bytes, __m128i ascii, __m128i beyond) {
  const __m128i bits = _mm_setr_epi8(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);
  const __m128i bits_beyond = _mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, -128);
  const __m128i half = _mm_set1_epi8(15);
  const __m128i part = _mm_loadu_si128((const __m128i *)bytes);
  const __m128i lower = _mm_and_si128(part, half);
  const __m128i upper = _mm_and_si128(_mm_srli_epi16(part, 4), half);
  const __m128i hits = _mm_or_si128(
      _mm_and_si128(_mm_shuffle_epi8(ascii, lower), _mm_shuffle_epi8(bits, upper)),
      _mm_and_si128(_mm_shuffle_epi8(beyond, lower), _mm_shuffle_epi8(bits_beyond, upper)));
  return 0xFFFF ^ (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(hits, _mm_setzero_si128()));
}
__attribute__((target("ssse3")))
static size_t find_any_by_sixteen(const uint8_t *bytes, size_t at, size_t to, const brief_set *set) {
  if (to - at < 16) return find_any_one_by_one(bytes, at, to, set);
  const __m128i ascii = _mm_loadu_si128((const __m128i *)set->ascii);
  const __m128i beyond = _mm_loadu_si128((const __m128i *)set->beyond);
  while (true) {
    const unsigned hits = hits_in(bytes + at, ascii, beyond);
    if (hits) return at + (size_t)__builtin_ctz(hits);
    if (at + 16 == to) return to;
    at = at + 32 > to ? to - 16 : at + 16;
  }
}
__attribute__((target("ssse3")))
static size_t note_any_by_sixteen(
    const uint8_t *bytes, size_t *from, size_t to, const brief_set *set, int32_t *places, size_t room) {
  const __m128i ascii = _mm_loadu_si128((const __m128i *)set->ascii);
  const __m128i beyond = _mm_loadu_si128((const __m128i *)set->beyond);
  size_t at = *from, count = 0;
  for (; at + 16 <= to && count + 16 <= room; at += 16)
    for (unsigned hits = hits_in(bytes + at, ascii, beyond); hits; hits &= hits - 1)
      places[count++] = (int32_t)(at + (size_t)__builtin_ctz(hits));
  *from = at;
  return count;
}
#define has_sixteen() __builtin_cpu_supports("ssse3")
#elif defined(__aarch64__)
#include <arm_neon.h>
static size_t find_any_by_sixteen(const uint8_t *bytes, size_t at, size_t to, const brief_set *set) {
  static const uint8_t bits[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t ascii = vld1q_u8(set->ascii), beyond = vld1q_u8(set->beyond), bit = vld1q_u8(bits);
  for (; at + 16 <= to; at += 16) {
    const uint8x16_t part = vld1q_u8(bytes + at);
    const uint8x16_t lower = vandq_u8(part, vdupq_n_u8(15)), upper = vshrq_n_u8(part, 4);
    const uint8x16_t row = vbslq_u8(
        vcgeq_u8(part, vdupq_n_u8(128)), vqtbl1q_u8(beyond, lower), vqtbl1q_u8(ascii, lower));
    if (vmaxvq_u8(vandq_u8(row, vqtbl1q_u8(bit, upper))) != 0) break;
  }
  return find_any_one_by_one(bytes, at, to, set);
}
static size_t note_any_by_sixteen(
    const uint8_t *bytes, size_t *from, size_t to, const brief_set *set, int32_t *places, size_t room) {
  size_t count = 0;
  while (*from + 16 <= to && count < room) {
    const size_t at = find_any_by_sixteen(bytes, *from, to, set);
    if (at < to) places[count++] = (int32_t)at;
    *from = at < to ? at + 1 : to;
  }
  return count;
}
#define has_sixteen() 1
#else
#define find_any_by_sixteen find_any_one_by_one
#define note_any_by_sixteen(bytes, from, to, set, places, room) 0
#define has_sixteen() 0
#endif

size_t brief_find_any(const uint8_t *bytes, size_t from, size_t to, const brief_set *set) {
  return has_sixteen() ? find_any_by_sixteen(bytes, from, to, set)
                       : find_any_one_by_one(bytes, from, to, set);
}

size_t brief_note_any(
    const uint8_t *bytes, size_t *from, size_t to, const brief_set *set, int32_t *places, size_t room) {
  size_t count = has_sixteen() ? note_any_by_sixteen(bytes, from, to, set, places, room) : 0;
  while (*from < to && count < room && (!has_sixteen() || to - *from < 16)) {
    if (is_in(set, bytes[*from])) places[count++] = (int32_t)*from;
    *from += 1;
  }
  return count;
}

static inline bool is_markup(uint8_t byte) {
  return byte == '&' || byte == '<' || byte == '>' || byte == '"' || byte == '\'';
}
static inline sixteen markup_in(sixteen part) {
  return (sixteen)(part == '&') | (sixteen)(part == '<') | (sixteen)(part == '>') |
         (sixteen)(part == '"') | (sixteen)(part == '\'');
}

size_t brief_find_markup(const uint8_t *bytes, size_t from, size_t to) {
  FIND(bytes, from, to, markup_in, is_markup);
}

static inline bool is_unusual(uint8_t byte) {
  return byte >= 0x7F || (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D);
}
static inline sixteen unusual_in(sixteen part) {
  const sixteen control = (sixteen)(part < 0x20) & (sixteen)(part != 0x09) & (sixteen)(part != 0x0A) &
                          (sixteen)(part != 0x0D);
  return control | (sixteen)(part >= 0x7F);
}

size_t brief_find_unusual(const uint8_t *bytes, size_t from, size_t to) {
  FIND(bytes, from, to, unusual_in, is_unusual);
}

size_t brief_find_pair(const uint8_t *bytes, size_t from, size_t to, uint8_t first, uint8_t second) {
  size_t at = from;
  if (to < from + 17) {
    for (; at + 1 < to; at++)
      if (bytes[at] == first && bytes[at + 1] == second) return at;
    return to;
  }
  while (true) {
    const size_t hit = first_of((sixteen)(load(bytes + at) == first) & (sixteen)(load(bytes + at + 1) == second));
    if (hit < 16) return at + hit;
    if (at + 17 == to) return to;
    at = at + 33 > to ? to - 17 : at + 16;
  }
}
