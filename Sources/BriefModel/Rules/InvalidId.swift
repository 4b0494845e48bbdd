package import BriefDiagnostics

extension Rule {
  /// An id has 3 to 64 small letters, digits and hyphens.
  package static let invalidId = Rule(
    "invalid-id", .error,
    checks: Bilingual(
      "An id has 3 to 64 small letters, digits and hyphens.",
      es: "Un identificador tiene de 3 a 64 letras minúsculas, cifras y guiones."),
    why: Bilingual(
      "it is part of the address, and addresses must work everywhere",
      es: "forma parte de la dirección, y las direcciones deben funcionar en todas partes"),
    example: "Briefs/My Brief.md",
    instead: "Briefs/my-brief.md")
}

extension FieldReader {
  /// Tells a file whose name cannot be the id of its document.
  mutating func checkFileName(_ name: DocumentName, at head: SourceRange) {
    let better = identifier(of: name.stem) ?? "my-brief"
    let language = name.language.map { ".\($0)" } ?? ""
    tell(
      .invalidId, at: head,
      Bilingual(
        "'\(name.stem)' cannot be an id: it needs 3 to 64 small letters, digits and hyphens",
        es:
          "'\(name.stem)' no puede ser un identificador: necesita de 3 a 64 minúsculas, cifras y guiones"
      ),
      Bilingual(
        "rename the file, for example to '\(better)\(language).md'",
        es: "cambie el nombre del archivo, por ejemplo a '\(better)\(language).md'"))
  }
}
