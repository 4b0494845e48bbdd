/// How a rendered piece looks (CSL 1.0.2, "Formatting").
struct Formatting: Sendable, Hashable {
  enum FontStyle: UInt8, Sendable { case normal, italic, oblique }
  enum FontWeight: UInt8, Sendable { case normal, bold, light }
  enum FontVariant: UInt8, Sendable { case normal, smallCaps }
  enum Decoration: UInt8, Sendable { case none, underline }
  enum VerticalAlign: UInt8, Sendable { case baseline, sup, sub }

  var fontStyle: FontStyle?
  var fontWeight: FontWeight?
  var fontVariant: FontVariant?
  var decoration: Decoration?
  var verticalAlign: VerticalAlign?

  var isPlain: Bool {
    fontStyle == nil && fontWeight == nil && fontVariant == nil && decoration == nil
      && verticalAlign == nil
  }
}

enum TextCase: UInt8, Sendable {
  case lowercase, uppercase, capitalizeFirst, capitalizeAll, sentence, title
}

enum Display: UInt8, Sendable { case block, leftMargin, rightInline, indent }

/// Formatting and affixes of one element of a style.
struct Frame: Sendable {
  var formatting = Formatting()
  var prefix = ""
  var suffix = ""
  var textCase: TextCase?
  var quotes = false
  var stripPeriods = false
  var display: Display?

  var isBare: Bool {
    formatting.isPlain && prefix.isEmpty && suffix.isEmpty && textCase == nil && !quotes
      && !stripPeriods && display == nil
  }
}
