/// A day of the Gregorian calendar; month and day are 0 where only the year or month is known.
package struct CalendarDate: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (0...12).contains(month), month > 0 || day == 0,
      day >= 0, day <= (month == 0 ? 0 : Self.days(in: month, of: year))
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-11-24` and, if `partial`, `2026-11` and `2026` (ISO 8601).
  package init?(_ text: String, partial: Bool = false) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 || (partial && (bytes.count == 7 || bytes.count == 4)) else {
      return nil
    }
    guard let year = number(bytes, 0, 4) else { return nil }
    var month = 0
    var day = 0
    if bytes.count >= 7 {
      guard bytes[4] == 0x2D, let value = number(bytes, 5, 2), value > 0 else { return nil }
      month = value
    }
    if bytes.count == 10 {
      guard bytes[7] == 0x2D, let value = number(bytes, 8, 2), value > 0 else { return nil }
      day = value
    }
    self.init(year: year, month: month, day: day)
  }

  package static func < (one: CalendarDate, other: CalendarDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  /// `2026-11-24`.
  package var iso: String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      var count = 0
      func write(_ number: Int, _ power: Int) {
        bytes[count] = 0x30 + UInt8(number / power % 10)
        count += 1
      }
      for power in [1000, 100, 10, 1] { write(year, power) }
      for part in [month, day] {
        if part == 0 { break }
        bytes[count] = 0x2D
        count += 1
        write(part, 10)
        write(part, 1)
      }
      return count
    }
  }

  static func days(in month: Int, of year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Days since 1970-01-01 in the proleptic Gregorian calendar.
  package var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + max(day, 1) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

/// A moment of time, in seconds since 1970-01-01T00:00:00Z.
package struct Moment: Hashable, Comparable, Sendable {
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  package static func < (one: Moment, other: Moment) -> Bool { one.seconds < other.seconds }

  /// Reads `2027-01-10T09:00+01:00` or with seconds or `Z` (RFC 3339); the zone is required.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 17, bytes[10] == 0x54 || bytes[10] == 0x20 || bytes[10] == 0x74,
      let date = CalendarDate(String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[13] == 0x3A, let hour = number(bytes, 11, 2), let minute = number(bytes, 14, 2),
      hour < 24, minute < 60
    else { return nil }
    var second = 0
    var at = 16
    if bytes[at] == 0x3A {
      guard let value = number(bytes, 17, 2), value < 60 else { return nil }
      second = value
      at = 19
    }
    var zone = 0
    guard at < bytes.count else { return nil }
    if bytes[at] | 0x20 == 0x7A {
      guard at + 1 == bytes.count else { return nil }
    } else {
      guard bytes[at] == 0x2B || bytes[at] == 0x2D, at + 6 == bytes.count, bytes[at + 3] == 0x3A,
        let hours = number(bytes, at + 1, 2), let minutes = number(bytes, at + 4, 2),
        hours < 15, minutes < 60
      else { return nil }
      zone = (hours * 60 + minutes) * 60 * (bytes[at] == 0x2D ? -1 : 1)
    }
    seconds = date.dayNumber * 86_400 + hour * 3_600 + minute * 60 + second - zone
  }

  /// The day of this moment in universal time.
  package var date: CalendarDate {
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400 + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return CalendarDate(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
      ?? CalendarDate(epoch: ())
  }
}

extension CalendarDate {
  fileprivate init(epoch: Void) { (year, month, day) = (1970, 1, 1) }
}

private func number(_ bytes: [UInt8], _ start: Int, _ length: Int) -> Int? {
  guard start + length <= bytes.count else { return nil }
  var value = 0
  for byte in bytes[start..<(start + length)] {
    guard byte >= 0x30, byte <= 0x39 else { return nil }
    value = value * 10 + Int(byte - 0x30)
  }
  return value
}
