internal import BriefDiagnostics
internal import BriefModel
internal import BriefSite
internal import Bytes

/// What is wrong with the files that documents show or lead to, told where they do; each file is read
/// once.
func fileFindings(of documents: [Document], in reading: Reading, workers: Int) -> [Diagnostic] {
  var uses: [String: [FileUse]] = [:]
  for document in documents {
    var seen: Set<String> = []
    for link in document.links {
      guard case .asset(let path) = link.target, seen.insert(path).inserted else { continue }
      let place = SourceRange(
        path: document.path, start: Int(link.range.lowerBound), end: Int(link.range.upperBound))
      uses[path, default: []].append(FileUse(place: place, isPicture: link.words == nil))
    }
  }
  let (paths, places) = (uses.keys.sorted(), uses)
  let found: [[Diagnostic]] = concurrentMap(count: paths.count, workers: workers, state: { 0 }) {
    index, _ in
    findings(of: paths[index], places[paths[index]] ?? [], in: reading)
  }
  return found.flatMap(\.self)
}

/// Where a file is shown, or led to.
private struct FileUse: Sendable {
  let place: SourceRange
  let isPicture: Bool
}

private func findings(of path: String, _ uses: [FileUse], in reading: Reading) -> [Diagnostic] {
  let bytes: [UInt8]
  do {
    guard let file = try reading.file(path) else { return [] }
    bytes = file.bytes
  } catch {
    return uses.map {
      Diagnostic(
        .brokenPicture, at: $0.place, error.description, help: "make the file readable or smaller")
    }
  }
  let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  let isDrawing = ending == "svg" || ending == "svgz"
  let read = PictureFile.read(bytes)
  return uses.flatMap { use -> [Diagnostic] in
    guard use.isPicture || isDrawing else {
      return PictureFile.emptiness(of: bytes).map { [told($0, path, use.place)] } ?? []
    }
    switch read {
    case .failure(let fault): return [told(fault, path, use.place)]
    case .success(let picture):
      if let wrong = toldWrong(picture.format, ending, path, use.place) { return [wrong] }
      return toldMetadata(of: bytes, path, use.place)
    }
  }
}

private func told(_ fault: PictureFile.Fault, _ path: String, _ place: SourceRange) -> Diagnostic {
  let (english, help, spanish, ayuda): (String, String, String, String) =
    switch fault {
    case .empty:
      (
        "the file '\(path)' is empty", "export or copy it again", "el archivo '\(path)' está vacío",
        "expórtelo o cópielo de nuevo"
      )
    case .pointer:
      (
        "'\(path)' is only a pointer of Git LFS; the file itself is not here",
        "fetch it with: git lfs pull", "'\(path)' es solo un puntero de Git LFS; el archivo no está aquí",
        "tráigalo con: git lfs pull"
      )
    case .unknown:
      (
        "'\(path)' holds no picture, whatever its name says",
        "save the picture as PNG, JPEG, WebP, GIF or SVG",
        "'\(path)' no contiene ninguna imagen, diga lo que diga su nombre",
        "guarde la imagen como PNG, JPEG, WebP, GIF o SVG"
      )
    case .truncated(let format):
      (
        "the \(format.rawValue) picture in '\(path)' is broken or ends too soon",
        "export or copy it again", "la imagen \(format.rawValue) de '\(path)' está dañada o incompleta",
        "expórtela o cópiela de nuevo"
      )
    case .tooLarge(let width, let height):
      (
        "the picture '\(path)' has \(width) by \(height) pixels, more than many devices can show",
        "save it with at most 4000 pixels on its longer side",
        "la imagen '\(path)' tiene \(width) por \(height) píxeles, más de lo que muestran muchos equipos",
        "guárdela con 4000 píxeles como mucho en su lado mayor"
      )
    case .active(let what):
      (
        "'\(path)' does more than show something: \(what)",
        "save it as a plain SVG without scripts and without files of other sites, or as PNG",
        "'\(path)' hace algo más que mostrarse: \(what)",
        "guárdelo como SVG sencillo, sin programas ni archivos de otros sitios, o como PNG"
      )
    }
  var told = Diagnostic(
    { if case .active = fault { .activePicture } else { .brokenPicture } }(), at: place, english,
    help: help)
  told.spanish = .init(summary: spanish, help: ayuda)
  return told
}

/// A kind of picture that not every reader sees, or one under the name of another.
private func toldWrong(
  _ format: PictureFile.Format, _ ending: String, _ path: String, _ place: SourceRange
) -> Diagnostic? {
  if !format.isShown {
    var told = Diagnostic(
      .brokenPicture, at: place,
      "'\(path)' is a \(format.rawValue) picture, which many browsers and the PDF cannot show",
      help: "save it as JPEG or PNG")
    told.spanish = .init(
      summary:
        "'\(path)' es una imagen \(format.rawValue), que ni muchos navegadores ni el PDF pueden mostrar",
      help: "guárdela como JPEG o PNG")
    return told
  }
  guard !format.endings.contains(ending), let right = format.endings.first else { return nil }
  let stem = path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
  let name = stem.split(separator: "/").last.map(String.init) ?? stem
  var told = Diagnostic(
    .brokenPicture, at: place, "'\(path)' holds a \(format.rawValue) picture",
    help: "rename the file to '\(name).\(right)', and write that name here")
  told.spanish = .init(
    summary: "'\(path)' contiene una imagen \(format.rawValue)",
    help: "llame al archivo '\(name).\(right)', y escriba aquí ese nombre")
  return told
}

private func toldMetadata(of bytes: [UInt8], _ path: String, _ place: SourceRange) -> [Diagnostic] {
  let removed = withoutMetadata(bytes).removed
  if removed.isEmpty { return [] }
  var told = Diagnostic(
    .pictureMetadata, at: place,
    removed.hasPosition
      ? "'\(path)' says where it was taken; that is left out of what is published, but stays in the sources"
      : "'\(path)' says how or by whom it was made; that is left out of what is published",
    help: "save the picture without such data where your sources can be seen by others",
    severity: removed.hasPosition ? .warning : .note)
  told.spanish = .init(
    summary: removed.hasPosition
      ? "'\(path)' dice dónde se tomó; eso no se publica, pero queda en las fuentes"
      : "'\(path)' dice cómo o quién la hizo; eso no se publica",
    help: "guarde la imagen sin esos datos si otras personas pueden ver las fuentes")
  return [told]
}

/// Files of `Site/assets` that nothing uses, told once for all of them: they are not published.
func unusedFiles(_ files: Set<String>, used: Set<String>) -> [Diagnostic] {
  let unused = files.filter { $0.hasPrefix("Site/assets/") && !used.contains($0) }.sorted()
  guard let first = unused.first else { return [] }
  let names = unused.prefix(5).map { "'\($0.dropFirst("Site/assets/".count))'" }.joined(
    separator: ", ")
  let more = unused.count - 5
  var told = Diagnostic(
    .unusedFile, at: SourceRange(path: first),
    unused.count == 1
      ? "no page and no template uses \(names), so it is not published"
      : "no page and no template uses \(unused.count) files, so they are not published: \(names)"
        + (more > 0 ? " and \(more) more" : ""),
    help: "link to them from a document, or remove them")
  told.spanish = .init(
    summary: unused.count == 1
      ? "ninguna página ni plantilla usa \(names), así que no se publica"
      : "ninguna página ni plantilla usa \(unused.count) archivos, así que no se publican: \(names)"
        + (more > 0 ? " y \(more) más" : ""),
    help: "enlácelos desde un documento, o quítelos")
  return [told]
}
