import Foundation
import Fuzzing

/// Makes an input smaller as long as the same falls: first by lines, then by bytes (delta debugging, Zeller and
/// Hildebrandt 2002). Each try is a process of its own, since what falls may be the process.
struct Minimiser {
  private var input: FuzzInput
  private let folder = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(getpid())")

  init(_ input: FuzzInput) { self.input = input }

  func run() throws {
    var small = self
    guard let first = try small.fall(input) else { return print("nothing falls") }
    for number in input.files.indices {
      for isLines in [true, false] {
        try small.reduce(file: number, isLines, first)
      }
    }
    print("\(first)\n\(small.input.shown)")
    try? FileManager.default.removeItem(at: folder)
  }

  /// Halves, then quarters and so on are left out as long as that changes nothing.
  private mutating func reduce(file number: Int, _ isLines: Bool, _ wanted: String) throws {
    var parts = pieces(input.files[number].bytes, isLines)
    if !isLines, parts.count > 600 { return }
    var size = max(1, parts.count / 2)
    while size >= 1, !parts.isEmpty {
      var at = 0
      var isSmaller = false
      while at < parts.count {
        var fewer = parts
        fewer.removeSubrange(at..<min(parts.count, at + size))
        var candidate = input
        candidate.files[number].bytes = fewer.flatMap(\.self)
        if try fall(candidate) == wanted {
          input = candidate
          parts = fewer
          isSmaller = true
        } else {
          at += size
        }
      }
      if size == 1, !isSmaller { break }
      size = max(1, size / 2)
      if size == 1, !isSmaller, parts.count < 2 { break }
    }
  }

  private func pieces(_ bytes: [UInt8], _ isLines: Bool) -> [[UInt8]] {
    if !isLines { return bytes.map { [$0] } }
    return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) + [0x0A] }
  }

  /// What falls, in its first words; nil where nothing does.
  private func fall(_ input: FuzzInput) throws -> String? {
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in input.files {
      let name = file.path.replacing("/", with: "|")
      try Data(file.bytes).write(to: folder.appending(path: name))
    }
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = [
      "--look", folder.path, "--kind", input.kind.rawValue, "--ground", String(input.ground),
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationReason == .uncaughtSignal { return "ends by a signal" }
    guard process.terminationStatus == 3 else { return nil }
    return String(output.prefix { $0 != ":" && $0 != "\n" }.prefix(50))
  }
}
