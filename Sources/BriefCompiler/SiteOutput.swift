internal import BriefDiagnostics
package import BriefSite
internal import Bytes
internal import Synchronization

/// The files of a compiled site: what they are, and their bytes when they are asked for.
package struct SiteOutput: Sendable {
  package let pages: PageSet
  /// The files of the workspace that it shows, with their place below its root.
  package let assets: [(path: String, output: Route)]
  package let printing: Printing
  let reading: Reading

  package var count: Int { pages.count + assets.count + printing.files.count }

  /// Makes every file and hands it to `put`, several at once on as many threads as there are workers.
  ///
  /// - Throws: where a file that is shown is not there any more, or is another than it was.
  package func forEach(
    workers: Int, _ put: @escaping @Sendable (Route, UnsafeBufferPointer<UInt8>) -> Void
  ) throws(WorkspaceError) {
    let pages = pages
    let cut = Mutex<[String]>([])
    concurrently(
      count: pages.count, workers: workers, state: { RenderState(pages.makeRenderer()) }
    ) { index, state in
      state.renderer.render(pages.pages[index], into: &state.buffer)
      if state.renderer.wasCut { cut.withLock { $0.append(pages.route(index).path) } }
      put(pages.route(index), state.buffer.bytes)
    }
    if let path = cut.withLock({ $0.min() }) {
      throw WorkspaceError(
        Message(
          "the templates make more of '\(path)' than any page can need: look for lists inside lists"))
    }
    for (path, output) in assets {
      guard let file = try reading.file(path) else { throw Reading.changed(path) }
      withoutMetadata(file.bytes).bytes.withUnsafeBufferPointer { put(output, $0) }
    }
    guard let typesetter = printing.typesetter else { return }
    for (file, key) in zip(printing.files, printing.keys) {
      try typesetter.bytes(ofPrint: key).withUnsafeBufferPointer { put(file.route, $0) }
    }
  }

  /// All files in memory, by path.
  package func contents(workers: Int) throws(WorkspaceError) -> [String: [UInt8]] {
    let all = Mutex<[String: [UInt8]]>([:])
    try forEach(workers: workers) { route, bytes in
      let copy = Array(bytes)
      all.withLock { $0[route.path] = copy }
    }
    return all.withLock { $0 }
  }
}

/// What one worker renders with.
private struct RenderState: ~Copyable {
  var renderer: PageWriter
  var buffer = ByteBuffer(capacity: 1 << 17)
  init(_ renderer: PageWriter) { self.renderer = renderer }
}
