/// The signs that LaTeX names, as Unicode.
///
/// Sources: "LaTeX2e font selection" and `textcomp` (encodings OT1, T1, TS1), the symbol tables of "The
/// Comprehensive LaTeX Symbol List" for `latexsym`, `amssymb`, `gensymb`, `wasysym` and `textgreek`, and
/// `unicode-math` for the signs of formulas. A test reads every one of them with pandoc too.
enum LaTeXSigns {
  /// The sign of a command that stands in text or in a formula; nil where none is known.
  static func sign(_ name: String) -> String? { all[name] }

  /// Every command of the tables with its sign.
  static let all: [String: String] = {
    var table = pairs(
      [letters, companion, quotes, formulas, arrows, functions].joined(separator: "\n"))
    for (name, sign) in pairs(greek) {
      table[name] = sign
      // textgreek and upgreek: \textalpha, \upalpha. The sign of TS1 comes first: \textmu is µ.
      for name in ["text" + name, "up" + name] where table[name] == nil { table[name] = sign }
    }
    for (name, blank) in blanks { table[name] = blank }
    return table
  }()

  /// Blanks, and commands that print nothing.
  private static let blanks: [(String, String)] = [
    ("quad", " "), ("qquad", " "), ("enspace", " "), ("enskip", " "), ("space", " "),
    ("thinspace", "\u{202F}"), ("nobreakspace", "\u{A0}"), ("newline", " "), ("linebreak", " "),
    ("par", " "), ("hfill", " "), ("break", " "), ("smallskip", " "), ("relax", ""),
    ("protect", ""), ("null", ""), ("textcompwordmark", ""), ("textquotesingle", "'"),
    ("allowbreak", ""), ("nobreak", ""), ("noindent", ""), ("xspace", ""), ("unskip", ""),
    ("displaystyle", ""), ("textstyle", ""), ("nolinebreak", ""), ("sloppy", ""),
    ("negthinspace", ""), ("bibrangedash", "–"), ("hyphen", "-"), ("slash", "/"),
    ("textnonbreakinghyphen", "\u{2011}"), ("bibinitperiod", "."), ("bibinitdelim", " "),
    ("addspace", " "), ("addcomma", ","), ("adddot", "."), ("addcolon", ":"),
    ("addnbspace", "\u{A0}"),
    ("LaTeX", "LaTeX"), ("TeX", "TeX"), ("LaTeXe", "LaTeX2e"), ("BibTeX", "BibTeX"),
    ("XeTeX", "XeTeX"),
  ]

  private static let letters = """
    ss ß SS ẞ o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ
    ng ŋ NG Ŋ ij ĳ IJ Ĳ textschwa ə textturnm ɯ textbari ɨ textltailn ɲ textesh ʃ textezh ʒ texteng ŋ
    """

  /// TS1, with the kernel's own names.
  private static let companion = """
    S § P ¶ dag † ddag ‡ pounds £ copyright © euro € EUR € EURtm € dots … ldots … lq ‘ rq ’
    textasciicircum ^ textasciitilde ~ textbackslash \\ textbar | textbraceleft { textbraceright }
    textless < textgreater > textunderscore _ textnumbersign # textpercent % textampersand &
    textdollar $ textvisiblespace ␣ textellipsis … textendash – textemdash — textbullet •
    textperiodcentered · textasteriskcentered ∗ textfractionsolidus ⁄ textminus − textpm ±
    texttimes × textdiv ÷ textsurd √ textlnot ¬ textbardbl ‖ textbrokenbar ¦
    textlbrackdbl ⟦ textrbrackdbl ⟧ textlangle ⟨ textrangle ⟩ textlquill ⁅ textrquill ⁆
    textleftarrow ← textrightarrow → textuparrow ↑ textdownarrow ↓
    textasciigrave ` textasciiacute ´ textasciidieresis ¨ textasciimacron ¯ textasciibreve ˘
    textasciicaron ˇ textacutedbl ˝ textgravedbl ˵ texttildelow ˷
    textdagger † textdaggerdbl ‡ textsection § textparagraph ¶ textpilcrow ¶ textreferencemark ※
    textperthousand ‰ textpertenthousand ‱ perthousand ‰ textdiscount ⁒ textestimated ℮
    textnumero № textrecipe ℞ textservicemark ℠ texttrademark ™ textregistered ® textcopyright ©
    textcopyleft 🄯 textcircledP ℗ textinterrobang ‽ textinterrobangdown ⸘ textmusicalnote ♪
    textopenbullet ◦ textbigcircle ◯ textblank ␢ textmarried ⚭ textdivorced ⚮ textborn ⋆ textdied †
    textcent ¢ textsterling £ textcurrency ¤ textyen ¥ texteuro € textflorin ƒ
    textcolonmonetary ₡ textwon ₩ textnaira ₦ textguarani ₲ textpeso ₱ textlira ₤ textdong ₫
    textbaht ฿ textdegree ° degree ° textcelsius ℃ celsius ℃ textmu µ micro µ textohm Ω ohm Ω
    textmho ℧ textordfeminine ª textordmasculine º ordfeminine ª ordmasculine º
    textonesuperior ¹ texttwosuperior ² textthreesuperior ³
    textonequarter ¼ textonehalf ½ textthreequarters ¾ textleaf 🍂
    textonethird ⅓ texttwothirds ⅔ textoneeighth ⅛
    male ♂ female ♀ Male ♂ Female ♀ mars ♂ venus ♀ checkmark ✓ CheckedBox ☑ Square □
    """

  private static let quotes = """
    textexclamdown ¡ textquestiondown ¿ textquoteleft ‘ textquoteright ’ textquotedblleft “
    textquotedblright ” textquotedbl " quotesinglbase ‚ quotedblbase „ textquotestraightbase ‚
    textquotestraightdblbase „ guilsinglleft ‹ guilsinglright › guillemotleft « guillemotright »
    guillemetleft « guillemetright » flq ‹ frq › flqq « frqq » glq ‚ grq ‘ glqq „ grqq “
    texttwelveudash — textthreequartersemdash — og « fg »
    """

  private static let greek = """
    alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
    kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ
    varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω digamma ϝ
    Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν
    Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω
    """

  private static let formulas = """
    times × pm ± mp ∓ cdot ⋅ div ÷ ast * star ⋆ circ ∘ bullet • leq ≤ le ≤ geq ≥ ge ≥ leqslant ≤
    geqslant ≥ neq ≠ ne ≠ equiv ≡ sim ∼ simeq ≃ approx ≈ cong ≅ propto ∝ ll ≪ gg ≫ lesssim ≲
    gtrsim ≳ lt < gt > in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ cap ∩ cup ∪
    setminus ∖ emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ wedge ∧ land ∧
    vee ∨ lor ∨ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ perp ⊥ parallel ∥ mid ∣ angle ∠ triangle △
    square □ Box □ blacksquare ■ diamond ⋄ lozenge ◊ bigcirc ◯ infty ∞ partial ∂ nabla ∇ sum ∑
    prod ∏ int ∫ oint ∮ hbar ℏ ell ℓ Re ℜ Im ℑ aleph ℵ prime ′ dagger † ddagger ‡ cdots ⋯ vdots ⋮
    langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ Vert ‖ vert | lvert | rvert | lbrace {
    rbrace } lbrack [ rbrack ] backslash \\ colon : therefore ∴ because ∵ sharp ♯ flat ♭ natural ♮
    clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ models ⊨ vdash ⊢ top ⊤ bot ⊥ asymp ≍ doteq ≐
    prec ≺ succ ≻ preceq ⪯ succeq ⪰ surd √ wp ℘ complement ∁ smallsetminus ∖ bigcup ⋃ bigcap ⋂
    """

  private static let arrows = """
    to → rightarrow → longrightarrow ⟶ Rightarrow ⇒ Longrightarrow ⟹ implies ⟹ leftarrow ← gets ←
    longleftarrow ⟵ Leftarrow ⇐ leftrightarrow ↔ longleftrightarrow ⟷ Leftrightarrow ⇔ iff ⟺
    uparrow ↑ downarrow ↓ Uparrow ⇑ Downarrow ⇓ updownarrow ↕ mapsto ↦ nearrow ↗ searrow ↘
    swarrow ↙ nwarrow ↖ rightleftharpoons ⇌ leftrightarrows ⇆ rightsquigarrow ⇝ hookrightarrow ↪
    """

  private static let functions = """
    log log ln ln exp exp sin sin cos cos tan tan max max min min lim lim det det gcd gcd Pr Pr sup sup
    inf inf arg arg dim dim ker ker deg deg lg lg
    """

  private static func pairs(_ text: String) -> [String: String] {
    let words = text.split { $0 == " " || $0 == "\n" }
    var table: [String: String] = [:]
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      table[String(words[index])] = String(words[index + 1])
    }
    return table
  }
}
