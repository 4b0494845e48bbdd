/// Words and signs of which documents are made: plain ones, and those on which programs stumble.
enum FuzzWords {
  static let plain = [
    "tapering", "support", "people", "withdrawal", "slowly", "medicine", "años", "niño", "evidence",
    "pequeño", "and", "of", "retirada", "dose", "10 mg", "45 %", "São Tomé", "Ελλάδα", "多",
    "العربية",
  ]
  static let odd = [
    "<script>alert(1)</script>", "<b>", "</b>", "&amp;", "&#7;", "&lt;script&gt;", "\"", "'", "`",
    "\\", "|",
    "\\|", "~", "^", "*", "_", "[", "]", "(", ")", "{", "}", "#", "@", "@®", "!", "<!--", "-->",
    "\u{A0}",
    "\u{200B}", "\u{202E}", "\u{1}", "\u{E000}", "e\u{301}", "👩‍⚕️", "\t", "//", "::", "$x$", "==y==",
    "%%z%%",
    "https://example.org/a»", "www.example.org", "me@example.org", "javascript:alert(1)", "\r", "…",
    "—",
    "{{x}}", "{% y %}", "\\newpage", "H~2~O", "m^2^", "~~gone~~", "9999999999999999999", "-1",
    "\u{FEFF}",
  ]
  static let ids = [
    "a-brief", "b-brief", "c-brief", "d-brief", "missing", "A-Brief", "../x", "term:tapering", "",
  ]
  static let keys = ["davies2019incidence", "missing2020", "DAVIES", "a:b", "ü"]
  static let addresses = [
    "b-brief.md", "a-brief.md#part", "https://example.org/?a=1&b=2", "#part", "#", "", "/x",
    "../Site/assets/chart.png",
    "javascript:alert(1)", "data:text/html,x", "www.example.org", "me@example.org", "https:/x",
    "a b.md", "C:\\x",
    "%20", "//evil.example", "mailto:a@b.org", "../../../etc/passwd", "\u{1}",
  ]
}

extension FuzzWords {
  static let bibliography = #"""
    @string{jo = "Journal of {X}"}
    @article{a1, author = {Ruiz, Ana and M{\"u}ller, B. and others}, title = {{A} study of $\alpha$ \& \emph{more}},
      year = 2020, journal = jo # " and more", pages = {1--9}, doi = {10.1000/x}}
    @book{b1, editor = {X, Y}, title = {T}, date = {2019-05/2020}, crossref = {a1}, url = {https://example.org/~a}}
    % a remark
    """#

  static let style = """
    <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" default-locale="en-US">
    <info><title>Own</title><id>own</id><updated>2020-01-01T00:00:00Z</updated></info>
    <macro name="names"><names variable="author"><name and="text" et-al-min="3" et-al-use-first="1"/>
    <substitute><names variable="editor"/><text variable="title"/></substitute></names></macro>
    <citation disambiguate-add-year-suffix="true"><sort><key macro="names"/></sort>
    <layout prefix="(" suffix=")" delimiter="; "><text macro="names"/><date variable="issued" prefix=" "><date-part name="year"/></date>
    <group><label variable="locator"/><text variable="locator" prefix=" "/></group></layout></citation>
    <bibliography hanging-indent="true"><layout suffix="."><text macro="names" suffix=". "/><choose>
    <if type="book"><text variable="title" font-style="italic"/></if><else><text variable="title" quotes="true"/></else></choose>
    <number variable="volume" prefix=" "/><text variable="DOI" prefix=" "/></layout></bibliography></style>
    """
}

extension Chance {
  mutating func word() -> String { once(in: 4) ? pick(FuzzWords.odd) : pick(FuzzWords.plain) }
  mutating func words(_ most: Int = 12) -> String {
    some(most, once(in: 9) ? "" : " ") { $0.word() }
  }
}
