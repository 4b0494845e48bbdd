/// Pieces as the markup that CSL-JSON carries in its fields.
func writeMarkup(_ pieces: [Piece]) -> String {
  var out = ""
  var stack: [String] = []
  for piece in pieces {
    switch piece {
    case .text(let text): out += text
    case .open(let mark):
      let (open, close): (String, String) =
        switch mark {
        case .noCase: ("<span class=\"nocase\">", "</span>")
        case .quote: ("“", "”")
        case .format(let formatting):
          if formatting.fontStyle == .italic {
            ("<i>", "</i>")
          } else if formatting.fontWeight == .bold {
            ("<b>", "</b>")
          } else if formatting.verticalAlign == .sup {
            ("<sup>", "</sup>")
          } else if formatting.verticalAlign == .sub {
            ("<sub>", "</sub>")
          } else if formatting.fontVariant == .smallCaps {
            ("<span style=\"font-variant:small-caps;\">", "</span>")
          } else {
            ("", "")
          }
        case .asWritten, .display, .link, .tag, .cite: ("", "")
        }
      out += open
      stack.append(close)
    case .close: out += stack.popLast() ?? ""
    }
  }
  return out
}
