/* Searches that look at sixteen bytes at a time: Swift's vectors are not inlined across rooms. */
#include "CBriefSupport.h"
#include <string.h>

typedef uint8_t sixteen __attribute__((vector_size(16)));

static inline bool is_empty(sixteen hits) {
  uint64_t halves[2];
  memcpy(halves, &hits, sizeof halves);
  return (halves[0] | halves[1]) == 0;
}

static inline size_t first_of(sixteen hits) {
  uint8_t each[16];
  memcpy(each, &hits, sizeof each);
  size_t at = 0;
  while (!each[at]) at++;
  return at;
}

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
#include <tmmintrin.h>
__attribute__((target("ssse3")))
static size_t find_any_by_sixteen(const uint8_t *bytes, size_t at, size_t to, const brief_set *set) {
  const __m128i ascii = _mm_loadu_si128((const __m128i *)set->ascii);
  const __m128i beyond = _mm_loadu_si128((const __m128i *)set->beyond);
  const __m128i bits = _mm_setr_epi8(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);
  const __m128i bits_beyond = _mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, -128);
  const __m128i half = _mm_set1_epi8(15), none = _mm_setzero_si128();
  for (; at + 16 <= to; at += 16) {
    const __m128i part = _mm_loadu_si128((const __m128i *)(bytes + at));
    const __m128i lower = _mm_and_si128(part, half);
    const __m128i upper = _mm_and_si128(_mm_srli_epi16(part, 4), half);
    const __m128i hits = _mm_or_si128(
        _mm_and_si128(_mm_shuffle_epi8(ascii, lower), _mm_shuffle_epi8(bits, upper)),
        _mm_and_si128(_mm_shuffle_epi8(beyond, lower), _mm_shuffle_epi8(bits_beyond, upper)));
    const unsigned missed = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(hits, none));
    if (missed != 0xFFFF) return at + (size_t)__builtin_ctz(~missed);
  }
  return find_any_one_by_one(bytes, at, to, set);
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
#define has_sixteen() 1
#else
#define find_any_by_sixteen find_any_one_by_one
#define has_sixteen() 0
#endif

size_t brief_find_any(const uint8_t *bytes, size_t from, size_t to, const brief_set *set) {
  return has_sixteen() ? find_any_by_sixteen(bytes, from, to, set)
                       : find_any_one_by_one(bytes, from, to, set);
}

size_t brief_find_markup(const uint8_t *bytes, size_t from, size_t to) {
  size_t at = from;
  while (at + 16 <= to) {
    sixteen part;
    memcpy(&part, bytes + at, sizeof part);
    sixteen hits = (sixteen)(part == '&') | (sixteen)(part == '<') | (sixteen)(part == '>') |
                   (sixteen)(part == '"') | (sixteen)(part == '\'');
    if (!is_empty(hits)) return at + first_of(hits);
    at += 16;
  }
  while (at < to && bytes[at] != '&' && bytes[at] != '<' && bytes[at] != '>' && bytes[at] != '"' &&
         bytes[at] != '\'')
    at++;
  return at;
}

static inline bool is_unusual(uint8_t byte) {
  return byte >= 0x7F || (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D);
}

size_t brief_find_unusual(const uint8_t *bytes, size_t from, size_t to) {
  size_t at = from;
  while (at + 16 <= to) {
    sixteen part;
    memcpy(&part, bytes + at, sizeof part);
    sixteen control = (sixteen)(part < 0x20) & (sixteen)(part != 0x09) & (sixteen)(part != 0x0A) &
                      (sixteen)(part != 0x0D);
    if (!is_empty(control | (sixteen)(part >= 0x7F))) break;
    at += 16;
  }
  while (at < to && !is_unusual(bytes[at])) at++;
  return at;
}

size_t brief_find_pair(const uint8_t *bytes, size_t from, size_t to, uint8_t first, uint8_t second) {
  size_t at = from;
  while (at + 17 <= to) {
    sixteen one, two;
    memcpy(&one, bytes + at, sizeof one);
    memcpy(&two, bytes + at + 1, sizeof two);
    if (!is_empty((sixteen)(one == first) & (sixteen)(two == second))) break;
    at += 16;
  }
  for (; at + 1 < to; at++)
    if (bytes[at] == first && bytes[at + 1] == second) return at;
  return to;
}
