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

size_t brief_find_any(const uint8_t *bytes, size_t from, size_t to, const uint8_t set[16]) {
  size_t at = from;
  while (at + 16 <= to) {
    sixteen part, hits = {0};
    memcpy(&part, bytes + at, sizeof part);
    for (int i = 0; i < 16; i++) hits |= (sixteen)(part == set[i]);
    if (!is_empty(hits)) return at + first_of(hits);
    at += 16;
  }
  sixteen all;
  memcpy(&all, set, sizeof all);
  while (at < to && is_empty((sixteen)(all == bytes[at]))) at++;
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
