internal import BriefDiagnostics
internal import Bytes

/// A parsed template: what is left to do when a page is rendered.
indirect enum TemplateNode {
  /// Text of the template; its lines are indented where a tag brought the template in.
  case text([UInt8])
  case variable(path: [String], escaped: Bool, range: Range<Int>)
  case section(path: [String], inverted: Bool, body: [TemplateNode], range: Range<Int>)
  case partial(name: String, indent: [UInt8], range: Range<Int>)
  case parent(name: String, indent: [UInt8], blocks: [TemplateBlock], range: Range<Int>)
  case block(TemplateBlock)
}

struct TemplateBlock {
  let name: String
  let indent: [UInt8]
  let body: [TemplateNode]
  let range: Range<Int>
}

/// Builds the tree of a template from its tokens.
struct TemplateParser {
  let source: SourceFile
  var tokens: [TemplateToken]
  var diagnostics: [Diagnostic]
  private var at = 0
  private var toldDepth = false

  /// The most sections and blocks inside one another.
  static let deepest = 64

  static func parse(_ source: SourceFile) -> (nodes: [TemplateNode], diagnostics: [Diagnostic]) {
    var lexer = TemplateLexer(source)
    lexer.run()
    var parser = TemplateParser(
      source: source, tokens: lexer.tokens, diagnostics: lexer.diagnostics)
    let nodes = parser.nodes(until: nil, depth: 0)
    return (nodes, parser.diagnostics)
  }

  private init(source: SourceFile, tokens: [TemplateToken], diagnostics: [Diagnostic]) {
    self.source = source
    self.tokens = tokens
    self.diagnostics = diagnostics
  }

  private mutating func nodes(until opener: TemplateToken?, depth: Int) -> [TemplateNode] {
    guard let opener, depth > Self.deepest else { return shallowNodes(until: opener, depth: depth) }
    if !toldDepth {
      toldDepth = true
      tell(
        opener, Message("sections are nested more than \(Self.deepest) deep here"),
        Message("move the inner ones to a template of their own, or remove some"))
    }
    skip()
    return []
  }

  /// Passes everything up to the tag that closes what is open.
  private mutating func skip() {
    var depth = 0
    while at < tokens.count {
      let kind = tokens[at].kind
      at += 1
      switch kind {
      case .section, .inverted, .parent, .block: depth += 1
      case .close:
        if depth == 0 { return }
        depth -= 1
      default: break
      }
    }
  }

  private mutating func shallowNodes(until opener: TemplateToken?, depth: Int) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    var text: [UInt8] = []
    func flush() {
      if !text.isEmpty { nodes.append(.text(text)) }
      text.removeAll(keepingCapacity: true)
    }
    while at < tokens.count {
      let token = tokens[at]
      at += 1
      if token.kind == .text {
        text += token.bytes
        continue
      }
      flush()
      switch token.kind {
      case .text: break
      case .variable, .unescaped:
        nodes.append(
          .variable(
            path: path(token.name), escaped: token.kind == .variable, range: token.nameRange))
      case .section, .inverted:
        let body = self.nodes(until: token, depth: depth + 1)
        nodes.append(
          .section(
            path: path(token.name), inverted: token.kind == .inverted, body: body,
            range: token.nameRange))
      case .partial:
        nodes.append(.partial(name: token.name, indent: token.indent, range: token.nameRange))
      case .parent:
        let inside = self.nodes(until: token, depth: depth + 1)
        let blocks = inside.compactMap { if case .block(let block) = $0 { block } else { nil } }
        nodes.append(
          .parent(name: token.name, indent: token.indent, blocks: blocks, range: token.nameRange))
      case .block: nodes.append(.block(block(token, depth: depth + 1)))
      case .close:
        guard let opener else {
          tell(
            token, Message("'\(token.name)' is closed here, but was not opened"),
            Message("remove this tag"))
          continue
        }
        if opener.name != token.name {
          tell(
            token, Message("'\(token.name)' is closed here, but '\(opener.name)' is open"),
            Message("write {{/\(opener.name)}} here"))
        }
        return nodes
      }
    }
    flush()
    if let opener {
      tell(
        opener, Message("'\(opener.name)' is opened here and never closed"),
        Message("write {{/\(opener.name)}} after it"))
    }
    return nodes
  }

  /// A block whose content begins on a new line is moved to the left edge here and indented where it is used.
  private mutating func block(_ token: TemplateToken, depth: Int) -> TemplateBlock {
    var indent = token.indent
    if token.endsLine {
      let inner = contentIndent()
      if let inner {
        dedent(by: inner)
        indent = inner
      }
    }
    return TemplateBlock(
      name: token.name, indent: indent, body: nodes(until: token, depth: depth),
      range: token.nameRange)
  }

  /// The blanks before the first content of the block that begins at `at`, or nil if it is empty.
  private func contentIndent() -> [UInt8]? {
    guard at < tokens.count, tokens[at].kind != .close else { return nil }
    if tokens[at].kind != .text { return tokens[at].indent }
    return Array(tokens[at].bytes.prefix { $0 == 0x20 || $0 == 0x09 })
  }

  private mutating func dedent(by blanks: [UInt8]) {
    guard !blanks.isEmpty else { return }
    var depth = 0
    for index in at..<tokens.count {
      switch tokens[index].kind {
      case .section, .inverted, .parent, .block: depth += 1
      case .close:
        if depth == 0 { return }
        depth -= 1
      default: break
      }
      if tokens[index].kind == .text {
        if tokens[index].opensLine, tokens[index].bytes.starts(with: blanks) {
          tokens[index].bytes.removeFirst(blanks.count)
        }
      } else if tokens[index].indent.starts(with: blanks) {
        tokens[index].indent.removeFirst(blanks.count)
      }
    }
  }

  private func path(_ name: String) -> [String] {
    name == "." ? [] : name.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
  }

  private mutating func tell(_ token: TemplateToken, _ summary: Message, _ help: Message) {
    diagnostics.append(malformedTag(source.range(token.range), summary, help))
  }
}
