/// How a workspace is compiled.
package struct CompilationWish: Sendable {
  /// Whether withheld documents are shown too: for reviewers.
  package var includesWithheld = false
  /// Whether to tell what documents may still lack, and how easily they read.
  package var isThorough = false
  /// Whether texts are made ready for pages; a check that shows none can do without.
  package var readiesPages = true
  /// Whether sections of originals without a translation are told apart too.
  package var remembersEverySection = false
  /// Whether PDFs are made.
  package var prints = true
  /// Whether documents are read again after all is made, as a proof does.
  package var keepsDocuments = false
  /// How many documents are worked on at once.
  package var workers: Int
  /// Told how far the work is.
  package var tell: @Sendable (Progress) -> Void

  /// How far a compilation is.
  package enum Progress: Sendable {
    /// How many documents are there.
    case checking(Int)
    case checked
    /// How many of how many are done.
    case printing(Int, Int)
    case printed, planned
  }

  package init(workers: Int = 1, tell: @escaping @Sendable (Progress) -> Void = { _ in }) {
    self.workers = workers
    self.tell = tell
  }
}
