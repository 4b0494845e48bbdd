/// What a language is called, in itself and in others, and in which direction its script runs.
///
/// The names are those of CLDR (a test holds them against ICU) for the languages that sites of this kind
/// are written in; another is shown by its code.
package enum LanguageNames {
  /// The language's own name: `Español`, `Português (BR)`; the code of one that is not known.
  package static func own(_ tag: String) -> String {
    let (base, rest) = parts(tag)
    guard let own = table[base]?.own else { return tag }
    return own.prefix(1).uppercased() + own.dropFirst() + (rest.isEmpty ? "" : " (\(rest))")
  }

  /// The language's name to be said in any language: `inglés` in Spanish; its own name where the
  /// catalogue has none.
  package static func message(_ tag: String) -> Message {
    let (base, rest) = parts(tag)
    guard let entry = table[base] else { return .verbatim(tag) }
    let name = Message.name(entry.english, of: "language")
    return rest.isEmpty ? name : Message(parts: [.message(name), .text(" (\(rest))")])
  }

  /// Whether the language is written from right to left: by its script where the tag names one.
  ///
  /// Source: Unicode Standard Annex 24 and ISO 15924, the scripts whose letters have the class R or AL.
  package static func isRightToLeft(_ tag: String) -> Bool {
    let subtags = tag.lowercased().split(separator: "-")
    if let script = subtags.dropFirst().first(where: { $0.count == 4 && $0.first?.isLetter == true }
    ) {
      return rightToLeftScripts.contains(String(script))
    }
    return rightToLeftLanguages.contains(subtags.first.map(String.init) ?? "")
  }

  /// The tags that a language falls back to, itself first: `es-MX`, `es`.
  package static func fallbacks(_ tag: String) -> [String] {
    var subtags = tag.split(separator: "-")
    var tags: [String] = []
    while !subtags.isEmpty {
      tags.append(subtags.joined(separator: "-"))
      subtags.removeLast()
    }
    return tags
  }

  /// Every name that can be translated, in English.
  package static var english: [String] { table.values.map(\.english).sorted() }

  /// Every language of the table, by its code.
  package static func entries() -> [(code: String, english: String, own: String)] {
    table.map { ($0.key, $0.value.english, $0.value.own) }.sorted { $0.code < $1.code }
  }

  private static func parts(_ tag: String) -> (base: String, rest: String) {
    let subtags = tag.split(separator: "-", maxSplits: 1).map(String.init)
    return (subtags.first?.lowercased() ?? "", subtags.count > 1 ? subtags[1] : "")
  }

  private static let rightToLeftScripts: Set<String> = [
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi",
  ]

  private static let rightToLeftLanguages: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  private static let table: [String: (english: String, own: String)] = {
    var table: [String: (english: String, own: String)] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: "|").map(String.init)
      if parts.count == 3 { table[parts[0]] = (parts[1], parts[2]) }
    }
    return table
  }()

  private static let lines = """
    af|Afrikaans|Afrikaans
    ar|Arabic|العربية
    bg|Bulgarian|български
    bn|Bangla|বাংলা
    ca|Catalan|català
    cs|Czech|čeština
    cy|Welsh|Cymraeg
    da|Danish|dansk
    de|German|Deutsch
    el|Greek|Ελληνικά
    en|English|English
    es|Spanish|español
    et|Estonian|eesti
    eu|Basque|euskara
    fa|Persian|فارسی
    fi|Finnish|suomi
    fr|French|français
    ga|Irish|Gaeilge
    gl|Galician|galego
    he|Hebrew|עברית
    hi|Hindi|हिन्दी
    hr|Croatian|hrvatski
    hu|Hungarian|magyar
    id|Indonesian|Indonesia
    is|Icelandic|íslenska
    it|Italian|italiano
    ja|Japanese|日本語
    ko|Korean|한국어
    lt|Lithuanian|lietuvių
    lv|Latvian|latviešu
    mk|Macedonian|македонски
    ms|Malay|Bahasa Melayu
    mt|Maltese|Malti
    nb|Norwegian Bokmål|norsk bokmål
    ne|Nepali|नेपाली
    nl|Dutch|Nederlands
    nn|Norwegian Nynorsk|norsk nynorsk
    no|Norwegian|norsk
    pl|Polish|polski
    pt|Portuguese|português
    ro|Romanian|română
    ru|Russian|русский
    sk|Slovak|slovenčina
    sl|Slovenian|slovenščina
    sq|Albanian|shqip
    sr|Serbian|српски
    sv|Swedish|svenska
    sw|Swahili|Kiswahili
    th|Thai|ไทย
    tr|Turkish|Türkçe
    uk|Ukrainian|українська
    ur|Urdu|اردو
    vi|Vietnamese|Tiếng Việt
    zh|Chinese|中文
    """
}
