extension Item {
  /// The work as the public may have it: what a reference shows, and nothing that people keep for
  /// themselves: notes, annotations, abstracts, keywords, shelf marks, where it was found.
  package var published: Item {
    var item = self
    item.custom = [:]
    for variable in privateVariables where item.texts[variable] != nil {
      item.texts[variable] = nil
    }
    return item
  }
}

private let privateVariables: [Variable] = [
  .abstract, .annote, .keyword, .note, .callNumber, .source, .citationLabel, .citationKey,
  .yearSuffix, .hereinafter, .references, .firstReferenceNoteNumber, .locator, .citationNumber,
]
