package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// The text of an evidence brief recommends nothing to services.
  package static let recommendationInText = Rule(
    "recommendation-in-text", .warning, isGate: true,
    checks: Message(
      "The running text of an evidence brief tells services and authorities neither what they should do nor to do it; what guidance or a law asks for is said to be theirs."
    ),
    why: Message(
      "an evidence brief lets others decide; a 'should' without its reason and its certainty is an opinion in the wrong place"
    ),
    example: "Services should offer a review to long-term users.",
    instead: "English guidance asks services to offer a review to long-term users [@nice2022ng222]."
  )
}

let recommendationInTextGate = Gate(rule: .recommendationInText) { subject, tell in
  guard subject.isEvidenceBrief else { return }
  for found in subject.outline.recommending {
    tell(
      GateFinding(
        at: found.range,
        Message("'\(found.sentence)' recommends, in a brief that lets others decide"),
        help: Message(
          "say who asks for it and cite them, say what is known of its effect, or move it to a position brief"
        ),
        need: Message("a text without recommendations")))
  }
}

extension BodyChecker {
  /// Notices sentences of the block just walked that ask services or authorities to do something.
  mutating func noticeRecommendations(_ node: MarkdownNode) {
    guard let wording, words.count > 0 else { return }
    let text = lowered(words.bytes)
    guard wording.duties.occur(in: text) || wording.commands.occur(in: text) else { return }
    for part in words.string.split(whereSeparator: { ".?!".contains($0) }) {
      let sentence = String(part).trimming()
      let small = lowered(sentence.utf8)
      if wording.attributions.occur(in: small) { continue }
      let commands = small.withUnsafeBufferPointer { wording.commands.begin($0) }
      guard commands || wording.duties.occur(in: small) && wording.dutyBearers.occur(in: small)
      else { continue }
      facts.outline.recommending.append(
        .init(range: place(node), sentence: String(sentence.prefix(120))))
    }
  }
}
