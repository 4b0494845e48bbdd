package import BriefDiagnostics
internal import Bytes

/// What a style file is: a style of its own, or a name for another one.
package enum StyleFile: Sendable {
  case style(Style)
  /// A dependent style: the file name of its parent, and the language it asks for.
  case dependent(parent: String, defaultLocale: String?)
}

/// Reads a CSL 1.0.2 style; nil where it cannot be used.
///
/// Whatever the processor does not know is told: nothing is formatted silently wrong.
package func readStyle(_ source: SourceFile, name: String) -> Diagnosed<StyleFile?> {
  let controls = controlCharacters(source)
  if !controls.isEmpty { return Diagnosed(nil, controls) }
  let root: XMLElement
  do throws(XMLError) {
    if let place = firstInvalidUTF8(source.bytes) {
      throw XMLError(summary: Message("the file is not UTF-8"), offset: place)
    }
    root = try XMLReader.read(source.bytes)
  } catch {
    return Diagnosed(nil, [unreadableStyle(source, name, error)])
  }
  guard root.name == "style" else {
    return Diagnosed(nil, [notAStyle(source, name, root)])
  }
  let links = root.first("info")?.elements.filter { $0.name == "link" } ?? []
  if let parent = links.first(where: { $0["rel"] == "independent-parent" })?["href"] {
    let file = parent.split(separator: "/").last.map(String.init) ?? parent
    return Diagnosed(.dependent(parent: file, defaultLocale: root["default-locale"]))
  }
  var parser = StyleParser(source: source)
  guard let style = parser.style(root, name: name) else {
    return Diagnosed(nil, parser.diagnostics)
  }
  let failed = parser.diagnostics.contains { $0.severity == .error }
  return Diagnosed(failed ? nil : .style(style), parser.diagnostics)
}

/// Reads a locale file; nil where it cannot be used.
package func readLocale(_ source: SourceFile) -> Diagnosed<LocaleFile?> {
  let controls = controlCharacters(source)
  if !controls.isEmpty { return Diagnosed(nil, controls) }
  do throws(XMLError) {
    if let place = firstInvalidUTF8(source.bytes) {
      throw XMLError(summary: Message("the file is not UTF-8"), offset: place)
    }
    let root = try XMLReader.read(source.bytes)
    guard root.name == "locale" else {
      throw XMLError(
        summary: Message("it begins with <\(root.name)>"), offset: root.range.lowerBound)
    }
    var parser = StyleParser(source: source)
    let part = parser.locale(root)
    return Diagnosed(
      LocaleFile(language: root["xml:lang"] ?? "", part: part), parser.diagnostics)
  } catch {
    return Diagnosed(nil, [unreadableLocale(source, error)])
  }
}
