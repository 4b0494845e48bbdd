package import BriefDiagnostics

extension Rule {
  /// A field holds the kind of value that it is made for.
  package static let wrongType = Rule(
    "wrong-type", .error,
    checks: Bilingual(
      "A field holds the kind of value that it is made for.",
      es: "Un campo tiene la clase de valor para la que está hecho."),
    why: Bilingual(
      "a list where a text belongs cannot be shown",
      es: "una lista donde va un texto no puede mostrarse"),
    example: "title: [One, Two]",
    instead: "title: One and two")
}

extension FieldReader {
  mutating func tellWrongType(_ range: SourceRange, _ summary: Bilingual, _ help: Bilingual) {
    tell(.wrongType, at: range, summary, help)
  }

  mutating func checkNumber(_ text: Located<String>, _ allowed: ClosedRange<Int>) {
    let isNumber = Int(text.value) != nil
    let (least, most) = (allowed.lowerBound, allowed.upperBound)
    tell(
      .wrongType, at: text.range,
      isNumber
        ? Bilingual(
          "\(text.value) is not between \(least) and \(most)",
          es: "\(text.value) no está entre \(least) y \(most)")
        : Bilingual("'\(text.value)' is not a number", es: "'\(text.value)' no es un número"),
      isNumber
        ? Bilingual(
          "write a number from \(least) to \(most)", es: "escriba un número de \(least) a \(most)")
        : Bilingual("write digits only", es: "escriba solo cifras"))
  }
}
