internal import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension BodyChecker {
  enum AddressKind {
    case external, fragment, relative
    case unsafe(String, String)
  }

  func classify(_ address: UnsafeBufferPointer<UInt8>) -> AddressKind {
    guard let first = address.first else {
      return .unsafe("this link leads nowhere", "write an address between the brackets")
    }
    if first == 0x23 { return .fragment }
    if address.contains(where: { $0 <= 0x20 || $0 == 0x5C }) {
      return .unsafe("this address holds a blank or a backslash", "write '%20' for a blank")
    }
    var end = 0
    while end < address.count,
      address[end].isAlphanumeric || address[end] == 0x2B || address[end] == 0x2D
        || address[end] == 0x2E
    { end += 1 }
    if end > 0, end < address.count, address[end] == 0x3A {
      let scheme = address.text(0..<end).lowercased()
      if ["http", "https", "mailto", "tel"].contains(scheme) { return .external }
      return .unsafe(
        "a '\(scheme):' address is not allowed here",
        "link to a web page (https:), a mail address (mailto:) or a document of this site")
    }
    if first == 0x2F {
      return .unsafe(
        "an address of this site must not begin with '/'",
        "write [[id]], or a path to the other file such as other-brief.md")
    }
    return .relative
  }

  mutating func relativeTarget(_ address: String, _ range: SourceRange) -> Link.Target? {
    var file = address
    var fragment: String?
    if let hash = address.utf8.firstIndex(of: 0x23) {
      file = String(address[..<hash])
      fragment = String(address[address.utf8.index(after: hash)...])
      if fragment?.isEmpty == true { fragment = nil }
    }
    guard let path = resolve(percentDecoded(file), besides: source.path) else {
      tell(
        .outsideWorkspace, range, "'\(file)' lies outside the workspace",
        "copy the file into Site/assets and refer to it there",
        spanish: (
          "'\(file)' está fuera del espacio de trabajo",
          "copie el archivo a Site/assets y refiérase a él allí"
        ))
      return nil
    }
    if path.hasSuffix(".md") { return .file(path: path, fragment: fragment) }
    if vocabulary.assets.contains(path) { return .asset(path) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let near =
      vocabulary.assets.first { $0.hasSuffix("/" + name) }
      ?? nearMiss(path, in: vocabulary.assets.sorted())
    tell(
      .missingPicture, range,
      "there is no file '\(path)' in the workspace"
        + (near.map { "; did you mean '\($0)'?" } ?? ""),
      "check the name and the folder; put pictures into Site/assets",
      spanish: (
        "no hay ningún archivo '\(path)' en el espacio de trabajo" + meant(near),
        "compruebe el nombre y la carpeta; las imágenes van en Site/assets"
      ))
    return nil
  }
}
