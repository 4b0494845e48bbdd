extension Rule {
  /// A translated sentence has the places and the forms of its original.
  package static let catalogueMessage = Rule(
    "catalogue-message", .error,
    checks: Message(
      "A translated sentence has the same numbered places as the English one, and as many forms as its language has."
    ),
    why: Message("a date, a name or a number would be missing from the sentence"),
    example: "msgid \"Page {1} of {2}\"\nmsgstr \"Página {1}\"",
    instead: "msgid \"Page {1} of {2}\"\nmsgstr \"Página {1} de {2}\"")
}
