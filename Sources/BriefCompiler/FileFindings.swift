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
        .brokenPicture, at: $0.place, error.message,
        help: Message("make the file readable or smaller"))
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
  let (summary, help): (Message, Message) =
    switch fault {
    case .empty:
      (Message("the file '\(path)' is empty"), Message("export or copy it again"))
    case .pointer:
      (
        Message("'\(path)' is only a pointer of Git LFS; the file itself is not here"),
        Message("fetch it with: git lfs pull")
      )
    case .unknown:
      (
        Message("'\(path)' holds no picture, whatever its name says"),
        Message("save the picture as PNG, JPEG, WebP, GIF or SVG")
      )
    case .truncated(let format):
      (
        Message("the \(format.rawValue) picture in '\(path)' is broken or ends too soon"),
        Message("export or copy it again")
      )
    case .tooLarge(let width, let height):
      (
        Message(
          "the picture '\(path)' has \(width) by \(height) pixels, more than many devices can show"),
        Message("save it with at most 4000 pixels on its longer side")
      )
    case .active(let what):
      (
        Message("'\(path)' does more than show something: \(what)"),
        Message(
          "save it as a plain SVG without scripts and without files of other sites, or as PNG")
      )
    }
  let rule: Rule = if case .active = fault { .activePicture } else { .brokenPicture }
  return Diagnostic(rule, at: place, summary, help: help)
}

/// A kind of picture that not every reader sees, or one under the name of another.
private func toldWrong(
  _ format: PictureFile.Format, _ ending: String, _ path: String, _ place: SourceRange
) -> Diagnostic? {
  if !format.isShown {
    return Diagnostic(
      .brokenPicture, at: place,
      Message(
        "'\(path)' is a \(format.rawValue) picture, which many browsers and the PDF cannot show"),
      help: Message("save it as JPEG or PNG"))
  }
  guard !format.endings.contains(ending), let right = format.endings.first else { return nil }
  let stem = path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
  let name = stem.split(separator: "/").last.map(String.init) ?? stem
  return Diagnostic(
    .brokenPicture, at: place, Message("'\(path)' holds a \(format.rawValue) picture"),
    help: Message("rename the file to '\(name).\(right)', and write that name here"))
}

private func toldMetadata(of bytes: [UInt8], _ path: String, _ place: SourceRange) -> [Diagnostic] {
  let removed = withoutMetadata(bytes).removed
  if removed.isEmpty { return [] }
  return [
    Diagnostic(
      .pictureMetadata, at: place,
      removed.hasPosition
        ? Message(
          "'\(path)' says where it was taken; that is left out of what is published, but stays in the sources"
        )
        : Message(
          "'\(path)' says how or by whom it was made; that is left out of what is published"),
      help: Message("save the picture without such data where your sources can be seen by others"),
      severity: removed.hasPosition ? .warning : .note)
  ]
}

/// Files of `Site/assets` that nothing uses, told once for all of them: they are not published.
func unusedFiles(_ files: Set<String>, used: Set<String>) -> [Diagnostic] {
  let unused = files.filter { $0.hasPrefix("Site/assets/") && !used.contains($0) }.sorted()
  guard let first = unused.first else { return [] }
  let names = unused.prefix(5).map { "'\($0.dropFirst("Site/assets/".count))'" }.joined(
    separator: ", ")
  let more = unused.count - 5
  return [
    Diagnostic(
      .unusedFile, at: SourceRange(path: first),
      unused.count == 1
        ? Message("no page and no template uses \(names), so it is not published")
        : Message(
          "no page and no template uses \(unused.count) files, so they are not published: \(names)")
          + (more > 0 ? Message(" and \(more) more") : nil),
      help: Message("link to them from a document, or remove them"))
  ]
}
