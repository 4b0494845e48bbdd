internal import BriefDiagnostics
internal import BriefModel

/// The fields of every document that stand among the facts about it.
enum SharedFact: String {
  case audience, authors, date, updated, status, version, doi, license, interests, funding, reviews,
    translation
  case reviewBy = "review_by"
}

extension FieldReading {
  /// The values of a field that every document may have.
  func shared(_ fact: SharedFact) -> [ShownValue] {
    switch fact {
    case .audience:
      return fields.audience.map { audience in
        ShownValue([
          .link(words.name(of: audience), .site(site.place(of: .audience(audience), in: language)))
        ])
      }
    case .authors: return fields.authors.map(author)
    case .date: return day(fields.date)
    case .updated: return day(fields.updated)
    case .reviewBy: return day(fields.reviewBy)
    case .status:
      let isPlain = !document.kind.isListed && fields.status == .published
      return isPlain ? [] : [ShownValue(words.name(of: fields.status))]
    case .version: return fields.version.map { [written($0)] } ?? []
    case .doi:
      return fields.doi.map {
        [ShownValue([.link($0, .elsewhere("https://doi.org/\($0)"))])]
      } ?? []
    case .license:
      let ofSite = document.kind.isListed ? site.site.vocabulary.site.license : nil
      return (fields.license ?? ofSite).map { [ShownValue($0)] } ?? []
    case .interests:
      return fields.interests.map { interest in
        guard let statement = interest.statement else {
          return ShownValue("\(interest.author): \(words[.noInterests])")
        }
        return written("\(interest.author): \(statement)")
      }
    case .funding: return fields.funders.map(funder)
    case .reviews: return fields.reviews.map(review)
    case .translation: return translation
    }
  }

  private func day(_ date: CalendarDate?) -> [ShownValue] {
    date.map { [ShownValue([.date(words.date($0), iso: $0.iso)])] } ?? []
  }

  /// `Ana Ruiz, A university (lived experience); writing. ORCID, ana@example.org`.
  private func author(_ author: DocumentFields.Author) -> ShownValue {
    var name = author.name
    if let affiliation = author.affiliation { name += ", \(affiliation)" }
    if let perspective = author.perspective { name += " (\(perspective))" }
    if !author.roles.isEmpty { name += "; \(author.roles.joined(separator: ", "))" }
    var runs: [ShownValue.Run] = [.text(name)]
    if let orcid = author.orcid {
      let digits = orcid.split(separator: "/").last.map(String.init) ?? orcid
      runs += [.text(" "), .link("ORCID", .elsewhere("https://orcid.org/\(digits)"))]
    }
    if let mail = author.email { runs += [.text(" "), .link(mail, .elsewhere("mailto:\(mail)"))] }
    return ShownValue(runs, language: own)
  }

  /// `A foundation (A-17; none)`: the grant, and what the funder had a say in.
  private func funder(_ funder: DocumentFields.Funder) -> ShownValue {
    if funder.name == "none" { return ShownValue(words[.noFunding]) }
    let schema = DocumentSchema.funder
    var more: [String] = []
    if let grant = funder.grant { more.append(labelled("grant", grant, schema)) }
    if let role = funder.role {
      more.append(labelled("role", role == "none" ? words[.noFunding] : role, schema))
    }
    return written(
      more.isEmpty ? funder.name : "\(funder.name) (\(more.joined(separator: "; ")))")
  }

  /// `A. Reader (scientific review, 1 November 2026): accepted`.
  private func review(_ review: DocumentFields.Review) -> ShownValue {
    let date = review.date.map { ", " + words.date($0) } ?? ""
    let text = "\(review.by) (\(words.name(of: review.kind))\(date))"
    guard let outcome = review.outcome else { return ShownValue(text) }
    return written("\(text): \(outcome)")
  }

  /// Who translated, how, and from which version.
  private var translation: [ShownValue] {
    let schema = DocumentSchema.translationOf
    var parts: [String] = []
    if let translator = fields.translator { parts.append(translator) }
    if let method = fields.translationMethod { parts.append(method.label.text(in: words.catalogue)) }
    if let version = fields.translatedVersion {
      parts.append(labelled("of_version", version, schema))
    }
    return parts.isEmpty ? [] : [written(parts.joined(separator: "; "))]
  }

  /// `Grant: A-17`.
  private func labelled(_ name: String, _ value: String, _ schema: ObjectSchema) -> String {
    schema.field(name).map { "\(label($0)): \(value)" } ?? value
  }
}
