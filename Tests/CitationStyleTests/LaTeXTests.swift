import Foundation
import TestSupport
import Testing

@testable import CitationStyle

/// LaTeX in bibliographies: what it says must reach the reader.
struct LaTeXTests {
  @Test(arguments: [
    ("Safety of $\\Delta$9-tetrahydrocannabinol", "Safety of Δ9-tetrahydrocannabinol"),
    ("Storage at 37 $^{\\circ}$C", "Storage at 37 °C"), ("37\\,$^\\circ$C", "37\u{202F}°C"),
    ("5 \\textmu{}g", "5 µg"), ("{\\textonehalf} tablet", "½ tablet"),
    ("\\textquestiondown Qu\\'e?", "¿Qué?"), ("?`Qu\\'e?", "¿Qué?"), ("!`No!", "¡No!"),
    ("$\\alpha$-2 receptors", "α-2 receptors"), ("\\(\\alpha\\)-2", "α-2"),
    ("CO$_2$", "CO<sub>2</sub>"), ("m$^{2}$", "m<sup>2</sup>"), ("10\\,mg", "10\u{202F}mg"),
    ("10~mg", "10\u{A0}mg"), ("\\SI{10}{mg}", "10\u{A0}mg"),
    ("\\SI{10}{\\milli\\gram\\per\\kilo\\gram}", "10\u{A0}mg/kg"),
    ("\\SIrange{5}{10}{\\mg}", "5–10\u{A0}mg"), ("\\qty{5}{\\percent}", "5%"),
    ("\\SI{37}{\\degreeCelsius}", "37\u{A0}°C"), ("\\num{10} and \\ang{30}", "10 and 30°"),
    ("5\\% \\& more", "5% & more"), ("$p < 0.05$", "p < 0.05"), ("$-1$ to $+1$", "−1 to +1"),
    ("$\\frac{1}{2}$ dose, \\sfrac{3}{5}", "½ dose, 3/5"), ("$\\bar{x}$", "x\u{304}"),
    ("\\textsubscript{2}\\textsuperscript{3}", "<sub>2</sub><sup>3</sup>"),
    ("\\emph{In vivo} and {\\em in vitro}", "<i>In vivo</i> and <i>in vitro</i>"),
    ("{\\bf bold} rest", "<b>bold</b> rest"), ("\\textcolor{red}{word}", "word"),
    ("\\noopsort{1973b}1973", "1973"), ("\\foreignlanguage{german}{Wort}", "Wort"),
    ("\\enquote{Quoted}", "“Quoted”"), ("``Quoted'' and `single'", "“Quoted” and ‘single’"),
    ("a--b---c", "a–b—c"), ("\\url{https://x.org/~a--b_c%20}", "https://x.org/~a--b_c%20"),
    ("from $5 to $10", "from $5 to $10"), ("costs \\$5", "costs $5"),
    ("{\\ss} \\o re \\AA{}ngstr\\\"om", "ß øre Ångström"), ("\\i \\'{\\i} \\'\\i", "ıí í"),
    ("\\c{c}\\v{s}\\H{o}\\.z\\k{a}\\r{u}\\d{a}\\b{b}", "çšőżąůạḇ"),
    ("\\'{\\u{a}} \\\"{\\i}", "ắ ï"), ("\\~{}x \\^{}", "~x ^"), ("\\t{oo}", "o\u{361}o"),
    ("\\textcommabelow{s}", "ș"), ("\\textalpha{} \\textDelta", "α Δ"),
    ("$\\text{IC}_{50}$", "IC<sub>50</sub>"), ("\\ensuremath{\\beta}-blockers", "β-blockers"),
    ("H\\textsubscript{2}O $\\rightarrow$ x", "H<sub>2</sub>O → x"),
    ("\\enquote{a \\enquote{b \\enquote{c}}}", "“a ‘b “c”’”"),
    ("$\\mathrm{GABA_A}$", "GABA<sub>A</sub>"), ("GABA$_{\\rm A}$", "GABA<sub>A</sub>"),
    ("$\\text{a_b}_{c}$", "a_b<sub>c</sub>"), ("25$^{\\rm o}$C", "25°C"), ("5$^o$C", "5°C"),
    ("x$^o$Co", "x<sup>o</sup>Co"), ("$\\mathbf{x_1}$", "<b>x<sub>1</sub></b>"),
    ("\\num{1.5e-3}", "1.5\u{A0}×\u{A0}10<sup>−3</sup>"),
    ("\\SI{1e3}{\\mg}", "1\u{A0}×\u{A0}10<sup>3</sup>\u{A0}mg"),
    ("\\num{e3} \\num{5 +- 1}", "10<sup>3</sup> 5\u{A0}±\u{A0}1"),
    ("\\SIlist{1;2;3}{\\mg}", "1, 2, 3\u{A0}mg"), ("\\numlist{1;2}", "1, 2"),
    ("\\numrange{5}{10}", "5–10"), ("\\ang{10;20;30}", "10°20′30″"), ("\\ang{;;1}", "1″"),
    ("\\num{-5}", "−5"), ("\\num{word}", "word"),
    ("words \\unknowncommand{kept} here", "words kept here"),
    ("$\\weird{x}$ stays", "$\\weird{x}$ stays"), ("costs $5", "costs $5"),
    ("three \\textit{\\textbf{deep}}", "three <i><b>deep</b></i>"),
    ("\\MakeUppercase{who}", "WHO"), ("100{\\,}000", "100\u{202F}000"),
  ])
  func saysWhatItMeans(_ latex: String, _ words: String) {
    #expect(Array(LaTeXText.read(latex).unicodeScalars) == Array(words.unicodeScalars), "\(latex)")
  }

  @Test(arguments: [
    ("{A}lzheimer's disease", "<span class=\"nocase\">Alzheimer’s</span> disease"),
    (
      "{DSM-5} and {World Health Organization}",
      "<span class=\"nocase\">DSM-5</span> and <span class=\"nocase\">World Health Organization</span>"
    ),
    ("Mc{D}onald", "<span class=\"nocase\">McDonald</span>"),
    ("{A}{B}C", "<span class=\"nocase\">ABC</span>"),
    ("{NASA}-based", "<span class=\"nocase\">NASA</span>-based"),
    ("{\\'E}tudes", "Études"), ("{\\emph{Words}}", "<i>Words</i>"),
    ("\\emph{{Escherichia} coli}", "<i><span class=\"nocase\">Escherichia</span> coli</i>"),
    ("Of $\\Delta$9", "Of <span class=\"nocase\">Δ9</span>"),
    ("{{Whole Title}}", "<span class=\"nocase\">Whole Title</span>"),
    ("De({P}re)scribing", "De(<span class=\"nocase\">Pre</span>)scribing"),
  ])
  func bracesKeepWholeWords(_ latex: String, _ words: String) {
    #expect(LaTeXText.read(latex, protects: true) == words)
  }

  @Test(arguments: [
    ("https://example.org/~roe/a.pdf", "https://example.org/~roe/a.pdf"),
    ("https://example.org/news/a--b", "https://example.org/news/a--b"),
    ("https://x.org/a\\_b\\%20c\\&d\\#e", "https://x.org/a_b%20c&d#e"),
    ("https://x.org/{\\textasciitilde}roe", "https://x.org/~roe"),
    ("https://x.org/$\\sim$roe", "https://x.org/~roe"),
    ("\\url{https://x.org/a}", "https://x.org/a"),
    ("https://x.org/%7Eroe''s", "https://x.org/%7Eroe''s"),
    ("10.1002/(SICI)1096<1::AID-A1>3.0.CO;2-1", "10.1002/(SICI)1096<1::AID-A1>3.0.CO;2-1"),
  ])
  func addressesStayAsTheyAre(_ written: String, _ address: String) {
    #expect(LaTeXText.address(written) == address)
  }

  @Test func depthAndRepetitionCostNoMoreThanTheirLength() {
    for unit in ["\\emph{", "\\'", "{", "$", "\\em ", "\\textit{{", "`", "?", "\\SI{", "$^{", "{$"]
    {
      func time(_ count: Int) -> Double {
        let text = String(repeating: unit, count: count) + "x"
        return processorTime { _ = LaTeXText.read(text, protects: true) }
      }
      _ = time(1_000)
      let small = time(2_000)
      let large = time(20_000)
      #expect(large < max(small, 0.01) * 40, "\(unit): \(small) s, \(large) s")
    }
  }

  @Test func unknownCommandsAreFoundWhereTheyStand() {
    #expect(
      unknownCommands(in: "A \\strange{B} \\emph{C} \\alpha \\strange")
        == [UnknownCommand(name: "strange", offset: 2)])
  }

  /// Where pandoc writes another sign, and why ours is kept: that of `unicode-math`.
  static let explained: Set<String> = [
    "sim", "Square", "varkappa", "upvarkappa", "varrho", "upvarrho", "varnothing", "square",
    "blacksquare", "bigcirc", "backslash", "preceq", "succeq", "longrightarrow", "Longrightarrow",
    "longleftarrow", "longleftrightarrow", "iff", "upUpsilon", "upepsilon", "upvarepsilon",
  ]

  @Test(.enabled(if: canBegin(where: tool("pandoc") != nil), "skipped: pandoc is missing"))
  func everySignIsThatOfPandocWherePandocKnowsIt() throws {
    let names = LaTeXSigns.all.keys.sorted()
    var known: Set<String> = []
    for isFormula in [false, true] {
      let text = names.enumerated().map { number, name in
        isFormula ? "k\(number) $x\\\(name) y$" : "k\(number) x\\\(name){}y"
      }.joined(separator: "\n\n")
      let folder = try TemporaryFolder()
      try folder.write(text, to: "signs.tex")
      let result = try run(
        tool("pandoc") ?? "pandoc", ["-f", "latex", "-t", "plain", "--wrap=none", "signs.tex"],
        in: folder.url)
      for line in String(decoding: result.bytes, as: UTF8.self).split(separator: "\n") {
        let words = line.split(separator: " ", maxSplits: 1)
        guard words.count == 2, let number = Int(words[0].dropFirst()), words[0].first == "k" else {
          continue
        }
        let shown = words[1].trimmingBlanks()
        guard shown.hasPrefix("x"), shown.hasSuffix("y"), shown.count > 1 else { continue }
        let theirs = String(shown.dropFirst().dropLast()).trimmingBlanks()
        let name = names[number]
        // What pandoc does not know is empty, or the command itself.
        if theirs.isEmpty || theirs.contains("\\") || theirs.contains("$") { continue }
        known.insert(name)
        let ours = (LaTeXSigns.all[name] ?? "").trimmingBlanks()
        #expect(
          Array(theirs.unicodeScalars) == Array(ours.unicodeScalars)
            || Self.explained.contains(name),
          "\\\(name): pandoc '\(theirs)', here '\(ours)'")
      }
    }
    #expect(known.count > 230)
  }
}
