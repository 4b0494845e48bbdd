/// What the commands of LaTeX that are no signs do with their words (LaTeX2e; biblatex manual, section
/// 4.10 for `\mkbib…`).
enum LaTeXCommand {
  /// The argument between two marks of CSL-JSON.
  case wrap(String, String)
  /// Everything to the end of the group between two marks.
  case declare(String, String)
  /// The argument as it is.
  case keep
  /// The last of several arguments.
  case keepLast(Int)
  /// Arguments that print nothing.
  case drop(Int)
  /// An address, with every sign as it is written.
  case verbatim
  /// `\frac`
  case fraction
  /// `\sqrt`
  case root
  /// Quotation marks, which change within each other.
  case quote
  /// `\num{1.5e3}` and `\numrange{1}{2}`: so many numbers.
  case numbers(Int)
  /// `\SI{10}{mg}` and `\SIrange{1}{2}{mg}`: so many numbers, then a unit.
  case quantity(Int)
  case unit
  case angle
  /// A mark above or below the first letter of the argument.
  case accent(Unicode.Scalar)
  /// `\ensuremath`
  case formula
  case capitals
  case smallLetters

  static func named(_ name: String) -> LaTeXCommand? { all[name] }

  static let all: [String: LaTeXCommand] = {
    var table: [String: LaTeXCommand] = [:]
    func add(_ names: String, _ command: LaTeXCommand) {
      for name in names.split(separator: " ") { table[String(name)] = command }
    }
    let smallCapitals = "<span style=\"font-variant:small-caps;\">"
    add("emph textit textsl mkbibemph mkbibitalic mathit", .wrap("<i>", "</i>"))
    add("textbf mkbibbold mathbf boldsymbol bm", .wrap("<b>", "</b>"))
    add("textsc mkbibsc", .wrap(smallCapitals, "</span>"))
    add("textsuperscript mkbibsuperscript up fup ieme", .wrap("<sup>", "</sup>"))
    add("textsubscript mkbibsubscript", .wrap("<sub>", "</sub>"))
    add("enquote mkbibquote textquote blockquote", .quote)
    add("mkbibparens parentext", .wrap("(", ")"))
    add("mkbibbrackets brackettext", .wrap("[", "]"))
    add("em it itshape sl slshape", .declare("<i>", "</i>"))
    add("bf bfseries", .declare("<b>", "</b>"))
    add("sc scshape", .declare(smallCapitals, "</span>"))
    add(
      "rm sf tt rmfamily sffamily ttfamily upshape mdseries normalfont normalsize tiny scriptsize footnotesize small large Large LARGE huge Huge left right big Big bigg Bigg bigl bigr limits nolimits centering raggedright selectfont",
      .declare("", ""))
    add(
      "textrm textsf texttt textup textmd textnormal textlf text mbox hbox fbox makebox mathrm mathsf mathtt mathcal mathbb mathfrak mathscr operatorname underline uline ul textls textgreek textcyrillic textcyr textlatin mkbibacro mkbibnamefamily NoCaseChange MakeSentenceCase phantomsection underbar ce ch bibstring bibcpstring autocap mathnormal mathop ensureascii natexlab titlecap",
      .keep)
    add("textcolor foreignlanguage textlang raisebox colorbox href hyperref scalebox", .keepLast(2))
    add("sfrac nicefrac frac tfrac dfrac cfrac", .fraction)
    add("sqrt", .root)
    add(
      "noopsort NOOPSORT noop SortNoop sortnoop SORTNOOP hspace vspace label index phantom hphantom",
      .drop(1))
    add("setlength rule addtolength", .drop(2))
    add("url nolinkurl path", .verbatim)
    add("SI qty SIlist qtylist", .quantity(1))
    add("SIrange qtyrange", .quantity(2))
    add("si unit", .unit)
    add("num numlist", .numbers(1))
    add("numrange", .numbers(2))
    add("ang", .angle)
    add("ensuremath", .formula)
    add("uppercase MakeUppercase MakeTextUppercase", .capitals)
    add("lowercase MakeLowercase MakeTextLowercase", .smallLetters)
    for (name, mark) in accents { table[String(name)] = .accent(mark) }
    for (name, mark) in longAccents { table[name] = .accent(mark) }
    return table
  }()

  /// Accents of one sign: `\'e`, `\c{c}`.
  static let accents: [Character: Unicode.Scalar] = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}",
    "=": "\u{304}", ".": "\u{307}", "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}",
    "c": "\u{327}", "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}",
    "h": "\u{309}", "G": "\u{30F}", "U": "\u{30E}", "f": "\u{311}", "t": "\u{361}",
  ]

  /// Accents of formulas, and of text by name.
  private static let longAccents: [String: Unicode.Scalar] = [
    "acute": "\u{301}", "grave": "\u{300}", "hat": "\u{302}", "widehat": "\u{302}",
    "ddot": "\u{308}", "tilde": "\u{303}", "widetilde": "\u{303}", "bar": "\u{304}",
    "overline": "\u{305}", "dot": "\u{307}", "breve": "\u{306}", "check": "\u{30C}",
    "vec": "\u{20D7}", "textcommabelow": "\u{326}", "textogonekcentered": "\u{328}",
    "textroundcap": "\u{311}", "mathring": "\u{30A}", "capitalacute": "\u{301}",
    "newtie": "\u{361}",
  ]

  /// Whether a command is known at all.
  static func isKnown(_ name: String) -> Bool {
    all[name] != nil || LaTeXSigns.sign(name) != nil || LaTeXUnits.sign(name) != nil
  }

  /// What a sign after a backslash prints; nil for a sign that is no command.
  static func sign(_ mark: UInt8) -> String? {
    switch mark {
    case 0x2C: "\u{202F}"  // ,
    case 0x20, 0x09, 0x0A, 0x0D, 0x5C, 0x3B, 0x3A, 0x3E: " "  // blanks, \\, ; : >
    case 0x2D, 0x2F, 0x21, 0x40, 0x2A, 0x2B, 0x28, 0x29, 0x5B, 0x5D, 0x3C: ""  // - / ! @ * + ( ) [ ] <
    default: nil
    }
  }
}
