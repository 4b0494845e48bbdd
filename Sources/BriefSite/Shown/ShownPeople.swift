package import BriefModel

/// A hundred people without an option and a hundred with it, as a picture shows them.
package struct ShownPeople: Sendable {
  /// One hundred people, of whom some are marked.
  package struct Group: Sendable {
    /// How many are marked, from 0 to 100.
    package let marked: Int
    /// `Without the option: 15 of 100`.
    package let label: String
  }

  package let groups: [Group]
  /// What a marked sign stands for.
  package let caption: String

  /// - Returns: nil where the author wants no picture, or where one of the two shares is not known.
  package init?(_ claim: Claim, words: Words) {
    guard let details = claim.details, details.hasPicture,
      let effect = AbsoluteEffect(details), let without = effect.without, let with = effect.with
    else { return nil }
    func group(_ name: DetailName, _ share: Double, _ isComputed: Bool) -> Group {
      let risk = words.risk(share, per: 100)
      let label = "\(name.label.text(in: words.catalogue)): \(risk)"
      return Group(
        marked: min(100, max(0, Int((share * 100).rounded()))),
        label: isComputed ? "\(label) (\(words.computed))" : label)
    }
    groups = [
      group(.without, without, false), group(.with, with, effect.isWithComputed),
    ]
    caption = words.peopleCaption(details.outcome)
  }
}
