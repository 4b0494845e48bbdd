import BriefDiagnostics
import Foundation
import TestSupport
import Testing

/// The names of languages are those of CLDR, by way of Foundation's tables.
struct LanguageNameTests {
  @Test func ownNamesAndEnglishNamesAreThoseOfCLDR() {
    let english = Locale(identifier: "en")
    let entries = LanguageNames.entries()
    #expect(entries.count > 50)
    for entry in entries {
      #expect(
        Locale(identifier: entry.code).localizedString(forLanguageCode: entry.code) == entry.own,
        "\(entry.code)")
      #expect(
        english.localizedString(forLanguageCode: entry.code) == entry.english, "\(entry.code)")
    }
  }

  @Test func spanishNamesAreThoseOfCLDR() {
    let spanish = Locale(identifier: "es")
    for entry in LanguageNames.entries() {
      #expect(
        LanguageNames.message(entry.code).text(in: spanishWords)
          == spanish.localizedString(forLanguageCode: entry.code), "\(entry.code)")
    }
  }

  /// By the script that CLDR gives a language, unless its tag names another.
  @Test func directionsAreThoseOfTheScripts() {
    for entry in LanguageNames.entries() + [
      ("dv", "", ""), ("ps", "", ""), ("yi", "", ""), ("ckb", "", ""),
    ] {
      let direction = Locale.Language(identifier: entry.code).characterDirection
      #expect(
        LanguageNames.isRightToLeft(entry.code) == (direction == .rightToLeft), "\(entry.code)")
    }
    #expect(LanguageNames.isRightToLeft("az-Arab") && !LanguageNames.isRightToLeft("ks-Deva-IN"))
  }
}
