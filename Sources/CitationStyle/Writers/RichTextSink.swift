/// What a writer turns marks into; shared by all writers through one walk.
///
/// Flip-flop: italics within italics are upright, bold within bold is regular, quotes within quotes
/// are inner quotes (CSL 1.0.2, "Formatting").
struct FormatState {
  var fontStyle = Formatting.FontStyle.normal
  var fontWeight = Formatting.FontWeight.normal
  var fontVariant = Formatting.FontVariant.normal
  var decoration = Formatting.Decoration.none
  var verticalAlign = Formatting.VerticalAlign.baseline
  var quoteDepth = 0
}

/// One change of look, as writers see it after flip-flop.
enum Look: Hashable {
  case italic, oblique, uprightInItalic, bold, light, regularInBold, smallCaps, normalCaps
  case underline, noUnderline, sup, sub, baseline
}

/// What happens while a rich text is written from left to right.
protocol RichTextSink {
  mutating func text(_ text: String)
  mutating func open(_ look: Look)
  mutating func close(_ look: Look)
  mutating func open(_ display: Display)
  mutating func close(_ display: Display)
  mutating func open(link: String)
  mutating func closeLink()
  mutating func open(cite work: Int)
  mutating func closeCite()
}

extension RichTextSink {
  mutating func open(cite work: Int) {}
  mutating func closeCite() {}
}

/// What ends where a mark closes.
private enum Closing {
  case looks([Look], FormatState)
  case quote(String)
  case display(Display)
  case link
  case cite
  case nothing
}

extension RichText {
  /// Hands the pieces to a sink, with quotes in the words of a language.
  func write(to sink: inout some RichTextSink, locale: CitationLocale) {
    var state = FormatState()
    var stack: [Closing] = []
    for piece in pieces {
      switch piece {
      case .text(let text): if !text.isEmpty { sink.text(text) }
      case .open(.format(let formatting)):
        let before = state
        let looks = state.apply(formatting)
        for look in looks { sink.open(look) }
        stack.append(.looks(looks, before))
      case .open(.quote):
        let inner = state.quoteDepth % 2 == 1
        sink.text(inner ? locale.openInnerQuote : locale.openQuote)
        state.quoteDepth += 1
        stack.append(.quote(inner ? locale.closeInnerQuote : locale.closeQuote))
      case .open(.display(let display)):
        sink.open(display)
        stack.append(.display(display))
      case .open(.link(let address)):
        sink.open(link: address)
        stack.append(.link)
      case .open(.cite(let work)):
        sink.open(cite: work)
        stack.append(.cite)
      case .open(.noCase), .open(.asWritten), .open(.tag): stack.append(.nothing)
      case .close:
        switch stack.popLast() {
        case .looks(let looks, let before):
          for look in looks.reversed() { sink.close(look) }
          let depth = state.quoteDepth
          state = before
          state.quoteDepth = depth
        case .quote(let mark):
          sink.text(mark)
          state.quoteDepth -= 1
        case .display(let display): sink.close(display)
        case .link: sink.closeLink()
        case .cite: sink.closeCite()
        case .nothing, nil: break
        }
      }
    }
  }
}

extension FormatState {
  /// The looks that a formatting adds to what holds already.
  fileprivate mutating func apply(_ formatting: Formatting) -> [Look] {
    var looks: [Look] = []
    if let align = formatting.verticalAlign, align != verticalAlign {
      looks.append(align == .sup ? .sup : align == .sub ? .sub : .baseline)
      verticalAlign = align
    }
    if let own = formatting.decoration, own != decoration {
      looks.append(own == .underline ? .underline : .noUnderline)
      decoration = own
    }
    if let weight = formatting.fontWeight {
      if weight == .bold, fontWeight == .bold {
        looks.append(.regularInBold)
        fontWeight = .normal
      } else if weight != fontWeight {
        looks.append(weight == .bold ? .bold : weight == .light ? .light : .regularInBold)
        fontWeight = weight
      }
    }
    if let variant = formatting.fontVariant {
      if variant == .smallCaps, fontVariant == .smallCaps {
        looks.append(.normalCaps)
        fontVariant = .normal
      } else if variant != fontVariant {
        looks.append(variant == .smallCaps ? .smallCaps : .normalCaps)
        fontVariant = variant
      }
    }
    if let style = formatting.fontStyle {
      if style == .italic, fontStyle == .italic {
        looks.append(.uprightInItalic)
        fontStyle = .normal
      } else if style == .oblique, fontStyle == .oblique {
        looks.append(.uprightInItalic)
        fontStyle = .normal
      } else if style != fontStyle {
        looks.append(style == .italic ? .italic : style == .oblique ? .oblique : .uprightInItalic)
        fontStyle = style
      }
    }
    return looks
  }
}
