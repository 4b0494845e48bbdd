/// The locale files to look for, for a language: its own, its main dialect, American English
/// (CSL 1.0.2, "Locale Fallback").
package func localeNames(for language: String) -> [String] {
  var names: [String] = []
  func add(_ name: String) { if !names.contains(name) { names.append(name) } }
  let base = String(language.prefix { $0 != "-" }).lowercased()
  if language.contains("-") { add(language) }
  if let main = mainDialects[base] { add(main) }
  add(base)
  add("en-US")
  return names
}

private let mainDialects: [String: String] = [
  "af": "af-ZA", "bg": "bg-BG", "ca": "ca-AD", "cs": "cs-CZ", "cy": "cy-GB", "da": "da-DK",
  "de": "de-DE", "el": "el-GR", "en": "en-US", "es": "es-ES", "et": "et-EE", "fa": "fa-IR",
  "fi": "fi-FI", "fr": "fr-FR", "he": "he-IL", "hi": "hi-IN", "hr": "hr-HR", "hu": "hu-HU",
  "id": "id-ID", "is": "is-IS", "it": "it-IT", "ja": "ja-JP", "km": "km-KH", "ko": "ko-KR",
  "lt": "lt-LT", "lv": "lv-LV", "mn": "mn-MN", "nb": "nb-NO", "nl": "nl-NL", "nn": "nn-NO",
  "no": "nb-NO", "pl": "pl-PL", "pt": "pt-PT", "ro": "ro-RO", "ru": "ru-RU", "sk": "sk-SK",
  "sl": "sl-SI", "sr": "sr-RS", "sv": "sv-SE", "th": "th-TH", "tr": "tr-TR", "uk": "uk-UA",
  "vi": "vi-VN", "zh": "zh-CN",
]

extension CitationLocale {
  /// The terms of a style in a language.
  ///
  /// - Parameter files: locale files in the order of `localeNames`; missing ones are left out.
  package convenience init(language: String, style: Style, files: [LocaleFile]) {
    let base = String(language.prefix { $0 != "-" })
    var parts: [LocalePart] = []
    for own in style.locales where own.language == language { parts.append(own.locale) }
    if base != language {
      for own in style.locales where own.language == base {
        parts.append(own.locale)
      }
    }
    if !language.contains("-"), let main = mainDialects[base] {
      for own in style.locales where own.language == main { parts.append(own.locale) }
    }
    for own in style.locales where own.language == nil { parts.append(own.locale) }
    self.init(language: language, parts: parts + files.map(\.part))
  }
}
