/// Which of a language's forms a number takes: the forms of a catalogue follow the categories of CLDR
/// (zero, one, two, few, many, other), as far as the language has them, in that order.
///
/// Read from a catalogue's line `Plural-Forms: nplurals=2; plural=(n != 1);`, whose expression is one
/// of C on whole numbers. Source: GNU gettext manual, "Additional functions for plural forms".
package struct PluralRule: Sendable {
  /// How many forms there are, 1 to 6.
  package let count: Int
  private let expression: Expression

  /// As in English: one, and every other number.
  package static let english = PluralRule(
    count: 2, expression: .binary(.differs, .number, .constant(1)))

  /// The form of a number, counted from 0; always one that the language has.
  package func form(of number: Int) -> Int {
    let form = expression.value(for: Int(clamping: number.magnitude))
    return (0..<count).contains(form) ? form : count - 1
  }

  /// The first number for which the expression names no form of the language; nil where it always does.
  package var numberWithoutForm: Int? {
    (0...1000).first { !(0..<count).contains(expression.value(for: $0)) }
  }

  /// The forms that one number alone takes, as far as a thousand.
  package var spokenForms: Set<Int> {
    var numbers = [Int](repeating: 0, count: count)
    for number in 0...1000 { numbers[form(of: number)] += 1 }
    return Set(numbers.indices.filter { numbers[$0] == 1 })
  }

  private init(count: Int, expression: Expression) {
    self.count = count
    self.expression = expression
  }

  /// Nil where the line is not one.
  package init?(_ line: String) {
    guard line.utf8.count <= 1000 else { return nil }
    var count: Int?
    var read: Expression?
    for part in line.split(separator: ";") {
      let halves = part.split(separator: "=", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
      guard halves.count == 2 else { continue }
      if halves[0] == "nplurals" { count = Int(halves[1]) }
      if halves[0] == "plural" {
        var parser = Parser(rest: Array(halves[1].utf8)[...])
        guard let expression = parser.choice(depth: 0), parser.rest.isEmpty else { return nil }
        read = expression
      }
    }
    guard let count, (1...6).contains(count), let read else { return nil }
    self.init(count: count, expression: read)
  }

  private indirect enum Expression: Sendable {
    case number
    case constant(Int)
    case not(Expression)
    case binary(Operator, Expression, Expression)
    case choice(Expression, Expression, Expression)

    func value(for n: Int) -> Int {
      switch self {
      case .number: return n
      case .constant(let value): return value
      case .not(let inner): return inner.value(for: n) == 0 ? 1 : 0
      case .choice(let test, let yes, let no):
        return test.value(for: n) != 0 ? yes.value(for: n) : no.value(for: n)
      case .binary(let sign, let left, let right):
        return sign.apply(left.value(for: n), right.value(for: n))
      }
    }
  }

  private enum Operator: String, Sendable {
    case or = "||"
    case and = "&&"
    case equals = "=="
    case differs = "!="
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case more = ">"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case modulo = "%"

    /// Never traps: what runs over stays as it is, and nothing is divided by zero.
    func apply(_ a: Int, _ b: Int) -> Int {
      switch self {
      case .or: a != 0 || b != 0 ? 1 : 0
      case .and: a != 0 && b != 0 ? 1 : 0
      case .equals: a == b ? 1 : 0
      case .differs: a != b ? 1 : 0
      case .atMost: a <= b ? 1 : 0
      case .atLeast: a >= b ? 1 : 0
      case .less: a < b ? 1 : 0
      case .more: a > b ? 1 : 0
      case .plus: a &+ b
      case .minus: a &- b
      case .times: a &* b
      case .over: b == 0 ? 0 : a.dividedReportingOverflow(by: b).partialValue
      case .modulo: b == 0 ? 0 : a.remainderReportingOverflow(dividingBy: b).partialValue
      }
    }
  }

  /// Reads an expression; whoever nests deeper than any language needs is refused.
  private struct Parser {
    var rest: ArraySlice<UInt8>

    /// From the loosest to the tightest.
    private static let levels: [[Operator]] = [
      [.or], [.and], [.equals, .differs], [.atMost, .atLeast, .less, .more], [.plus, .minus],
      [.times, .over, .modulo],
    ]

    mutating func choice(depth: Int) -> Expression? {
      guard depth < 40, let test = binary(level: 0, depth: depth) else { return nil }
      guard take("?") else { return test }
      guard let yes = choice(depth: depth + 1), take(":"), let no = choice(depth: depth + 1) else {
        return nil
      }
      return .choice(test, yes, no)
    }

    private mutating func binary(level: Int, depth: Int) -> Expression? {
      guard level < Self.levels.count else { return single(depth: depth) }
      guard var left = binary(level: level + 1, depth: depth) else { return nil }
      while let sign = Self.levels[level].first(where: { take($0.rawValue) }) {
        guard let right = binary(level: level + 1, depth: depth) else { return nil }
        left = .binary(sign, left, right)
      }
      return left
    }

    private mutating func single(depth: Int) -> Expression? {
      if take("n") { return .number }
      if take("!") {
        guard depth < 40, let inner = single(depth: depth + 1) else { return nil }
        return .not(inner)
      }
      if take("(") {
        guard let inner = choice(depth: depth + 1), take(")") else { return nil }
        return inner
      }
      let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
      guard (1...9).contains(digits.count) else { return nil }
      rest = rest.dropFirst(digits.count)
      return .constant(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }

    private mutating func take(_ sign: String) -> Bool {
      guard rest.starts(with: sign.utf8) else { return false }
      rest = rest.dropFirst(sign.utf8.count)
      return true
    }
  }
}
