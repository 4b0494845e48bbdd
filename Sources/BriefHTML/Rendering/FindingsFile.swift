internal import BriefModel
internal import BriefSite
internal import Bytes

/// The findings of a document with their numbers as comma-separated values (RFC 4180), for other programs:
/// a row for each claim, shares from 0 to 1 with a point before decimals, in the order of the text. What
/// is computed here is named in a column of its own, and every row carries the site's safety notice.
func renderFindings(_ work: Int, _ site: Site, into out: inout ByteBuffer) {
  let document = site.documents[site.document(of: work, in: 0)]
  let languages = site.languages
  let notice =
    document.asksForSafety(site.vocabulary)
    ? site.vocabulary.site.safetyNotice.text(in: document.language, else: languages) : ""
  line(columns, into: &out)
  let address = site.vocabulary.site.address + site.route(ofWork: work, in: 0).address
  for claim in document.claims {
    guard let details = claim.details, details.isOutcome else { continue }
    line(
      cells(claim, details) + [document.fields.license ?? "", "\(address)#\(claim.id)", notice],
      into: &out)
  }
}

private let columns = [
  "claim", "type", "certainty", "framework", "finding", "direction", "population", "option",
  "comparison", "outcome", "follow_up", "studies", "people", "design", "without", "without_low",
  "without_high", "with", "with_low", "with_high", "unit", "measure", "relative", "relative_low",
  "relative_high", "difference", "difference_low", "difference_high", "computed", "lowered",
  "raised", "licence", "address", "safety_notice",
]

private func cells(_ claim: Claim, _ details: ClaimDetails) -> [String] {
  let effect = AbsoluteEffect(details)
  let mean = details.with?.mean ?? details.without?.mean
  let computed = [
    effect?.isWithComputed == true ? "with" : "", effect?.isComputed == true ? "difference" : "",
    effect?.isIntervalComputed == true ? "difference_interval" : "",
  ].filter { !$0.isEmpty }
  var cells = [
    claim.id, claim.type.rawValue, claim.level?.rawValue ?? "", claim.framework.rawValue,
    details.hasNoStudies ? "none" : "", details.direction?.rawValue ?? "", details.population,
    details.option, details.comparison, details.outcome, details.followUp,
    details.studies.map(String.init) ?? "", details.people.map(String.init) ?? "", details.design,
  ]
  cells += ends(of: details.without)
  cells += details.with == nil && effect?.isWithComputed == true
    ? [share(effect?.with), "", ""] : ends(of: details.with)
  cells += [mean?.unit ?? "", details.relative?.measure.rawValue ?? ""]
  cells += [
    written(details.relative?.number), written(details.relative?.interval?.low),
    written(details.relative?.interval?.high),
  ]
  if let effect, effect.difference != nil {
    cells += [share(effect.difference), share(effect.low), share(effect.high)]
  } else {
    cells += ends(of: details.difference)
  }
  cells.append(computed.joined(separator: " "))
  cells.append(details.lowered.map { "\($0.reason.rawValue) \($0.steps)" }.joined(separator: ", "))
  cells.append(details.raised.map { "\($0.reason.rawValue) \($0.steps)" }.joined(separator: ", "))
  return cells
}

/// An amount with the ends of its interval.
private func ends(of amount: Amount?) -> [String] {
  switch amount {
  case .risk(let risk): [share(risk.share), share(risk.low), share(risk.high)]
  case .mean(let mean):
    [written(mean.number), written(mean.interval?.low), written(mean.interval?.high)]
  case nil: ["", "", ""]
  }
}

private func share(_ value: Double?) -> String {
  value.map { plain(plainNumber($0, decimals: 4, decimal: .point)) } ?? ""
}

private func written(_ number: WrittenNumber?) -> String {
  number.map { plain(plainNumber($0.value, decimals: $0.decimals, decimal: .point)) } ?? ""
}

/// Other programs read a hyphen for a minus.
private func plain(_ number: String) -> String { number.replacing("\u{2212}", with: "-") }

private func line(_ cells: [String], into out: inout ByteBuffer) {
  for (position, cell) in cells.enumerated() {
    if position > 0 { out.append(",") }
    append(cell, into: &out)
  }
  out.append("\r\n")
}

private func append(_ cell: String, into out: inout ByteBuffer) {
  // A spreadsheet would carry out words that begin so; numbers may begin with a hyphen.
  let isFormula = cell.first.map { "=+@\t-".contains($0) } ?? false
  let isNumber = cell.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
  let text = isFormula && !isNumber ? "'" + cell : cell
  guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
    return out.append(text)
  }
  out.append("\"")
  out.append(text.replacing("\"", with: "\"\""))
  out.append("\"")
}
