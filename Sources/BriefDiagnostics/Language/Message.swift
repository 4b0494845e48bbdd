/// A sentence of the program for people: said in English where it is said, with the values in it.
///
///     Message("'\(code)' is not a country code")
///     Message("\(Message.counted(n, one: "\(n) error", other: "\(n) errors")) in \(path)")
///     Message("write \(Message.anyOf(names))")
///
/// In another language its catalogue gives the words: it knows the sentence by its pattern, in which
/// values are numbered (`'{1}' is not a country code`). Every such literal is found by reading the
/// sources for `Message("`, so a sentence is always written out at the place where it is said.
package struct Message: Sendable, Hashable {
  let parts: [Part]

  /// One piece of a sentence. A message is a single array of these, so that making one costs little.
  enum Part: Sendable, Hashable {
    /// Words of the sentence itself.
    case words(String)
    /// What someone wrote, a name, a path: the same in every language.
    case text(String)
    /// A count; written as the language writes numbers.
    case number(Int)
    case message(Message)
    /// `a, b and c`, or with `or`.
    case list([Message], isChoice: Bool)
    /// A sentence within another: without its full stop, and with a small letter first.
    case clause(Message)
    /// A noun as a heading: without its article, and with a capital first.
    case heading(Message)
    /// A place for a value that is given later.
    case hole
    /// Comes first: tells apart sentences that are the same in English only.
    case context(String)
    /// Comes first: the sentence for exactly one; the other parts are the sentence for many.
    case plural(Int, one: [Part])
  }

  init(parts: [Part]) { self.parts = parts }

  /// - Parameter context: what is meant where English has one word for two things.
  package init(_ sentence: Sentence, context: StaticString? = nil) {
    parts = context.map { [.context($0.description)] + sentence.parts } ?? sentence.parts
  }

  /// A text that is the same in every language: a name, a path, words of the system.
  package static func verbatim(_ text: String) -> Message { Message(parts: [.text(text)]) }

  /// A sentence for one and for any other number. Both have the same values in the same order.
  package static func counted(_ count: Int, one: Sentence, other: Sentence) -> Message {
    Message(parts: [.plural(count, one: one.parts)] + other.parts)
  }

  /// `a, b and c`.
  package static func allOf(_ items: [Message]) -> Message {
    Message(parts: [.list(items, isChoice: false)])
  }

  /// `a, b and c`.
  package static func allOf(_ items: [String]) -> Message { allOf(items.map(verbatim)) }

  /// `a, b or c`.
  package static func anyOf(_ items: [Message]) -> Message {
    Message(parts: [.list(items, isChoice: true)])
  }

  /// `a, b or c`.
  package static func anyOf(_ items: [String]) -> Message { anyOf(items.map(verbatim)) }

  /// The name of something that has many, such as a country: its English name, told apart by what it is.
  package static func name(_ english: String, of context: StaticString) -> Message {
    Message(parts: [.context(context.description), .words(english)])
  }

  /// The sentence as a part of another: `the date of publication` from `The date of publication.`
  package var asClause: Message { Message(parts: [.clause(self)]) }

  /// A noun as a heading: `Policy brief` from `a policy brief`.
  package var asHeading: Message { Message(parts: [.heading(self)]) }

  /// Two sentences or halves of one, the second behind the first as it stands.
  package static func + (first: Message, second: Message) -> Message {
    Message(parts: [.message(first), .message(second)])
  }

  package static func + (first: Message, second: Message?) -> Message {
    second.map { first + $0 } ?? first
  }

  /// Messages one behind the other.
  package static func joined(_ items: [Message], by mark: String) -> Message {
    var parts: [Part] = []
    for (place, item) in items.enumerated() {
      if place > 0 { parts.append(.text(mark)) }
      parts.append(.message(item))
    }
    return Message(parts: parts)
  }
}

extension Message {
  /// The words of a sentence with its values, as they are written in the source.
  package struct Sentence: ExpressibleByStringInterpolation, Sendable {
    let parts: [Part]

    package init(stringLiteral words: String) { parts = words.isEmpty ? [] : [.words(words)] }
    package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    /// The words of a literal, and its values in their order.
    package struct StringInterpolation: StringInterpolationProtocol {
      var parts: [Part] = []

      package init(literalCapacity: Int, interpolationCount: Int) {
        parts.reserveCapacity(2 * interpolationCount + 1)
      }

      /// Words that are the same for every value.
      package mutating func appendLiteral(_ words: String) {
        if !words.isEmpty { parts.append(.words(words)) }
      }

      /// A value: a text as it is, a number as the language writes it, a message in the same language.
      package mutating func appendInterpolation(_ text: String) { parts.append(.text(text)) }
      package mutating func appendInterpolation(_ text: Substring) {
        parts.append(.text(String(text)))
      }
      package mutating func appendInterpolation(_ character: Character) {
        parts.append(.text(String(character)))
      }
      package mutating func appendInterpolation(_ count: Int) { parts.append(.number(count)) }
      package mutating func appendInterpolation(_ message: Message) {
        parts.append(.message(message))
      }
      /// A half of the sentence that may be missing.
      package mutating func appendInterpolation(_ message: Message?) {
        parts.append(.message(message ?? Message(parts: [])))
      }
      package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
        parts.append(.text(value.description))
      }
      /// What a system or a library said, in its own words.
      package mutating func appendInterpolation(_ error: any Error) {
        parts.append(.text(String(describing: error)))
      }
      package mutating func appendInterpolation(_ hole: Hole) { parts.append(.hole) }
    }
  }

  /// A place for a value that is given later: `Message("Page \(.value) of \(.value)")`.
  package enum Hole: Sendable { case value }
}
