import TestSupport

/// Puts one to five faults into a well-formed document, as hands and other programs make them.
enum FaultPlanter {
  static func plant(_ input: inout FuzzInput, _ chance: inout Chance) {
    let date = "2026-0\(1 + chance.below(9))-\(14 + chance.below(13))"
    let isStarter = chance.once(in: 5)
    var files: [FuzzInput.File] = [
      .init("Briefs/b-brief.md", text: brief("title: Another brief on the wards", "## Part {#part}\n\nWords.\n")),
      .init("Briefs/models/c-model.md", text: brief("title: A third text on the wards", "Words.\n")),
    ]
    if isStarter {
      let file = chance.pick(FuzzSeeds.starter.filter { !$0.path.hasSuffix(".es.md") })
      files.append(file)
    } else {
      files.append(.init("Briefs/a-brief.md", text: sound(date, &chance)))
      files.append(
        .init(
          "Briefs/a-brief.es.md",
          text:
            "---\ntitle: Sobre las unidades\nsummary: Lo que se sabe del apoyo a quienes reducen o dejan, y lo que se discute de ello.\n---\n\nPalabras de la traducción.\n"
        ))
    }
    input.sound = files
    let at = 2
    let all = faults(date)
    var text = files[at].text
    input.isPlain = true
    for _ in 0...chance.below(chance.once(in: 2) ? 1 : 5) {
      let fault = chance.pick(all)
      guard let from = text.firstRange(of: fault.old) else { continue }
      let new = chance.pick(fault.new)
      text.replaceSubrange(from, with: new)
      input.planted.append("\(fault.old.debugDescription) -> \(new.debugDescription)")
      if !fault.isPlain { input.isPlain = false }
    }
    if chance.once(in: 6) { text = text.replacing("\n", with: "\r\n") }
    files[at].bytes = Array(text.utf8)
    if chance.once(in: 9), !isStarter {
      let name = chance.pick(["A Brief", "A_Brief", "Ábrief", "a brief"])
      files[at] = .init("Briefs/\(name).md", files[at].bytes)
      files[at + 1] = .init("Briefs/\(name).es.md", files[at + 1].bytes)
      input.planted.append("named \(name)")
      input.isPlain = false
    }
    input.files = files
  }

  private static func brief(_ front: String, _ body: String) -> String {
    TestWorkspace.brief(front, body: body)
  }

  /// A document in which nothing is wrong, with every form that a fault can be planted in.
  private static func sound(_ date: String, _ chance: inout Chance) -> String {
    let parts = [
      "It was found [@davies2019incidence, p. 113].", "See [[b-brief]] and [that](b-brief.md#part).",
      "The [model](models/c-model.md) is told there.", "[The ministry](https://www.example.org/plan) said so.",
      "## What is known {#known}\n\nThe words of people who stop.", "## Where it ends\n\nMore words of it.",
      "- one of them\n- two of them", "1. first of all\n2. second of all",
      "> [!NOTE] What it means\n> It is so.", "| a | b |\n| --- | --- |\n| c | d |", "H~2~O and 10^6^ of it.",
      "Write to [us](mailto:a@example.org).",
    ]
    var body: [String] = []
    for part in parts where !chance.once(in: 3) { body.append(part) }
    return brief(
      "date: \(date)\nupdated: 2026-11-01\ntags: []\ntitle: The wards and what they say of it\nfunding: The working group has no funding.\nrelated: [b-brief]".replacing("tags: []\n", with: ""),
      (body.isEmpty ? ["The text."] : body).joined(separator: "\n\n") + "\n")
  }

  private struct Fault {
    let old: String
    let new: [String]
    var isPlain = true
  }

  private static func faults(_ date: String) -> [Fault] {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return [] }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
    ][month - 1]
    let spanish = [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    ][month - 1]
    func dated(_ forms: [String]) -> [String] { forms.map { "date: \($0)" } }
    return [
      Fault(
        old: "date: \(date)",
        new: dated([
          "\(day) \(english) \(year)", "\(day) \(english.prefix(3)) \(year)", "\(english) \(day), \(year)",
          "\(day).\(month).\(year)", "\(day).0\(month).\(year)", "\(day)/\(month)/\(year)",
          "\(day)/0\(month)/\(year)", "\(year)/0\(month)/\(day)", "\(year)/\(month)/\(day)",
          "\(day) de \(spanish) de \(year)", "\(day)-0\(month)-\(year)", "\(year).0\(month).\(day)",
          "\(day)th \(english) \(year)", "\(year)-\(month)-\(day)", "\(day) \(spanish) \(year)",
          "\(english.prefix(3)) \(day), \(year)", "0\(month)/\(day)/\(year)", "\(day)-\(english.prefix(3))-\(year)",
          "\(date)T00:00:00Z", "\(date)T09:30:00+01:00", "\(date) 00:00:00", "\(year)0\(month)\(day)",
          "\(year)\u{2013}0\(month)\u{2013}\(day)", "\(year)\u{2011}0\(month)\u{2011}\(day)",
          "\(english.uppercased()) \(day) \(year)", "\(day) de \(spanish.capitalized) de \(year)",
          "\"\(day) \(english) \(year)\"",
        ])),
      Fault(old: "date: \(date)", new: ["date: \(date.dropLast(3))-99", "date: soon", "date:"], isPlain: false),
      Fault(
        old: "country: NL",
        new: ["Netherlands", "nl", "Países Bajos", "the Netherlands", "NLD", "NETHERLANDS", "netherlands", "Nl", "Holland"]
          .map { "country: \($0)" }),
      Fault(old: "topic: services", new: ["Services", "Servicios", "SERVICES", "servicios"].map { "topic: \($0)" }),
      Fault(old: "topic: services", new: ["topic: servces", "topics: services", "Topic: services"]),
      Fault(old: "evidence: low", new: ["Low", "LOW", "baja", "Baja"].map { "evidence: \($0)" }),
      Fault(
        old: "status: in-review",
        new: ["In review", "in review", "In-Review", "in_review", "En revisión", "IN REVIEW"].map { "status: \($0)" }),
      Fault(
        old: "type: rapid-response", new: ["Rapid response", "rapid response", "rapid_response", "Respuesta rápida"].map { "type: \($0)" }),
      Fault(
        old: "title: The wards and what they say of it",
        new: [
          "title: The wards: and what they say of it", "title: \u{201C}The wards and what they say of it\u{201D}",
          "title:The wards and what they say of it", "title:\u{A0}The wards and what they say of it",
          "Title: The wards and what they say of it", "title : The wards and what they say of it",
          "title: \"The wards\" and what they say of it", "title: 'The wards' and what they say of it",
          "title: 'The ward's plan and what they say'", "title: \"The \"wards\" and what they say\"",
          "title: @wards and what they say of it", "title: %wards and what they say", "título: The wards and what they say of it",
          "title: `The wards` and what they say of it", "title: [The wards] and what they say",
          "title: *The wards* and what they say of it", "title: The wards and what they say: part 2",
          "title:\tThe wards and what they say of it", "title: & the wards and what they say",
          "title: ! the wards and what they say", "title: {The wards} and what they say",
        ]),
      Fault(
        old: "title: The wards and what they say of it",
        new: ["title: \"The wards", "title: 'The wards", "title: The wards # and what", "title: >", "title:", "- x", "title: [x", "\ttitle: The wards"],
        isPlain: false),
      Fault(
        old: "summary: What tapering",
        new: ["summary: What: tapering", "summary: \u{201C}What tapering", "resumen: What tapering", "Summary: What tapering"]),
      Fault(old: "authors: [Working group]", new: ["author: Working group", "authors: Working group", "Authors: [Working group]", "autores: [Working group]"]),
      Fault(
        old: "](https://www.example.org/plan)",
        new: ["](www.example.org/plan)", "](http:www.example.org/plan)", "](https:/www.example.org/plan)", "](https//www.example.org/plan)"]),
      Fault(old: "](https://www.example.org/plan)", new: ["](https://www.example.org/a plan)", "](example)", "]()"], isPlain: false),
      Fault(old: "](models/c-model.md)", new: ["](c-model.md)", "](../models/c-model.md)", "](other/c-model.md)", "](Briefs/models/c-model.md)"]),
      Fault(old: "](b-brief.md#part)", new: ["](models/b-brief.md#part)", "](../b-brief.md#part)"]),
      Fault(old: "](b-brief.md#part)", new: ["](b-brief.md#prat)", "](b-brief#part)", "](b-brief.html)", "](/b-brief/)", "](b-breif.md)", "](B-Brief.md#part)"], isPlain: false),
      Fault(old: "[[b-brief]]", new: ["[[b-breif]]", "[[B-Brief]]", "[[b brief]]", "[[b-brief.md]]", "[[Another brief on the wards]]"], isPlain: false),
      Fault(old: "@davies2019incidence", new: ["@davies2018incidence", "@davies2019incidense", "@Davies2019incidence", "@davies2020"], isPlain: false),
      Fault(old: "## What is known", new: ["##What is known", "##\u{A0}What is known"]),
      Fault(old: "## Where it ends", new: ["##Where it ends", "##\u{A0}Where it ends"]),
      Fault(old: "## Where it ends", new: ["#### Where it ends", "# Where it ends", "## ", "####### Where it ends"], isPlain: false),
      Fault(old: "- one of them", new: ["-\u{A0}one of them"]),
      Fault(old: "- one of them\n- two", new: ["-one of them\n-two", "• one of them\n• two", "– one of them\n– two"], isPlain: false),
      Fault(old: "1. first of all", new: ["1.\u{A0}first of all"]),
      Fault(old: "> [!NOTE] What", new: [">\u{A0}[!NOTE] What", ">[!NOTE] What", "> [!Note] What", "> [!HINWEIS] What", "> [! NOTE] What"], isPlain: false),
      Fault(old: "| --- | --- |", new: ["| --- |", "| — | — |", "|\u{A0}--- | --- |"], isPlain: false),
      Fault(old: "---\n\n", new: ["---\n", "---\n\n\u{FEFF}", "--- \n\n", "----\n\n", "\n\n"], isPlain: false),
      Fault(old: "](mailto:a@example.org)", new: ["](a@example.org)"]),
      Fault(old: "related: [b-brief]", new: ["related: b-brief", "related: [b-brief.md]", "related: [B-brief]", "related: [b brief]"], isPlain: false),
    ]
  }
}
