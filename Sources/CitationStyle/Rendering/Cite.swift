/// One work in a citation.
public struct CiteItem: Sendable, Hashable {
  /// The work's key in the bibliography.
  public var id: String
  /// The position in the bibliography where it is known already; -1 where it is to be found by `id`.
  package var work = -1
  /// The author's words before and after the work; their marks stay where they are.
  public var prefix = ""
  public var suffix = ""
  /// Where in the work: `12`, `3-5`, `iv`.
  public var locator = ""
  /// What the locator counts: `page`, `chapter`, `section`; a page unless said.
  public var label = "page"
  /// The names are left out, for a sentence that has them.
  public var suppressAuthor = false
  /// Only the author's name, for a sentence that names him.
  public var authorOnly = false
  var position: CitePosition?
  var isNearNote: Bool?

  /// - Parameter id: the work's key in the bibliography.
  public init(id: String) { self.id = id }

  package init(id: String, work: Int) {
    self.id = id
    self.work = work
  }
}

/// Works that are cited together in one place.
public struct Citation: Sendable, Hashable {
  /// In the author's order; the style may have another one.
  public var items: [CiteItem]
  /// The number of the note that it stands in, from 1; 0 in the text.
  public var note = 0
  /// `@key [p. 3]`: the authors are part of the sentence, the rest stands in brackets.
  public var authorInText = false
  /// The author's order is kept, whatever the style sorts by.
  public var keepsOrder = false
  /// In a note that the author wrote: a sentence has begun before the citation.
  public var goesOnASentence = false
  /// In a note that the author wrote: something stands behind the citation.
  public var isFollowed = false

  public init(items: [CiteItem], note: Int = 0, authorInText: Bool = false) {
    self.items = items
    self.note = note
    self.authorInText = authorInText
  }
}

/// Where a work stands among the citations before it (CSL 1.0.2, "Position").
enum CitePosition: Int, Sendable, Hashable, Comparable {
  case first, subsequent, ibid, ibidWithLocator
  static func < (one: CitePosition, other: CitePosition) -> Bool { one.rawValue < other.rawValue }
}

/// Everything that one rendering of a work depends on beside the style and the work.
struct CiteState: Sendable, Hashable {
  var locator = ""
  var label = "page"
  var position = CitePosition.first
  var isNearNote = false
  var firstNote = 0
  var number = 0
  /// What stands for the number in an entry that documents share.
  var numberText: String?
  var yearSuffix = ""
  var disambiguation = Disambiguation()
  var suppressAuthor = false
  /// The sentence around the citation has named the work by its title.
  var hidesTitle = false
}

/// What was added to a work's citations to tell it from others.
struct Disambiguation: Sendable, Hashable {
  /// For each list of names in order: how many names are shown at least; absent where nothing was added.
  var names: [Int] = []
  /// For each list of names, for each name: 0 as the style says, 1 initials, 2 full.
  var givens: [[Int]] = []
  /// How many of the conditions `disambiguate="true"` hold, in the order in which they are asked.
  var conditions = 0

  var isEmpty: Bool { names.isEmpty && givens.isEmpty && conditions == 0 }
}
