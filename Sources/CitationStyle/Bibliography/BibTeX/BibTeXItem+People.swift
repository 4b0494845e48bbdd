extension BibTeXItem {
  /// Names by what the people did (biblatex manual, 2.2.2 and 2.3.6 for `editortype`).
  func names(_ item: inout Item) {
    let usesPrefix = (entry["options"] ?? "").lowercased().split(separator: ",").contains {
      option in
      let words = option.split { "= \t\n{}".contains($0) }
      return words.first == "useprefix" && (words.count == 1 || words[1] != "false")
    }
    for (field, variable) in nameFields {
      let names = entry[field].map { bibTeXNames($0, usesPrefix: usesPrefix) } ?? []
      guard !names.isEmpty else { continue }
      let role =
        field.hasPrefix("editor")
        ? entry[field + "type"].flatMap { editorRoles[LaTeXText.read($0).lowercased()] } ?? variable
        : variable
      item.names[role, default: []] += names
    }
  }
}

private let nameFields: [(String, Variable)] = [
  ("author", .author), ("editor", .editor), ("editora", .contributor), ("editorb", .contributor),
  ("editorc", .contributor), ("translator", .translator), ("bookauthor", .containerAuthor),
  ("director", .director), ("redactor", .editorialDirector),
]

private let editorRoles: [String: Variable] = [
  "editor": .editor, "compiler": .compiler, "founder": .seriesCreator, "continuator": .contributor,
  "redactor": .editorialDirector, "reviser": .contributor, "collaborator": .contributor,
  "organizer": .organizer, "director": .director, "translator": .translator,
  "producer": .producer, "illustrator": .illustrator, "narrator": .narrator, "host": .host,
]
