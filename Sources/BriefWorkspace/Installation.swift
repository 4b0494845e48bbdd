package import BriefDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Where the tool's own files are: the templates of a new workspace and the private Python environment.
package struct Installation: Sendable {
  /// The folder with `Templates`, and `python` where it was installed.
  package let share: String?
  package let python: String?
  /// The program of the preview's server, beside this one.
  package let preview: String?

  package init(share: String?, python: String?, preview: String?) {
    self.share = share
    self.python = python
    self.preview = preview
  }

  /// Looks beside the program: `../share/briefs` after `make install`, the checkout while it is built.
  package static func find(program: String = "/proc/self/exe") -> Installation {
    let path = absolutePath(program) ?? absolutePath(CommandLine.arguments[0]) ?? ""
    var folder = parent(path)
    var share: String?
    if fileKind("\(parent(folder))/share/briefs/Templates") == .folder {
      share = "\(parent(folder))/share/briefs"
    }
    var checkout: String?
    while share == nil, folder.count > 1 {
      if fileKind("\(folder)/Package.swift") == .file, fileKind("\(folder)/Templates") == .folder {
        checkout = folder
        break
      }
      folder = parent(folder)
    }
    let candidates = [
      environment("BRIEFS_PYTHON"), share.map { "\($0)/python/bin/python3" },
      checkout.map { "\($0)/.build/python/bin/python3" },
    ].compactMap(\.self)
    return Installation(
      share: share ?? checkout, python: candidates.first { fileKind($0) == .file },
      preview: ["\(parent(path))/briefs-preview"].first { fileKind($0) == .file })
  }

  /// The catalogues that come with the program.
  package func catalogues() -> [SourceFile] {
    guard let share else { return [] }
    let folder = "\(share)/Templates/languages"
    return names(in: folder, suffix: ".po").compactMap { name in
      guard case .success(let bytes) = readFile("\(folder)/\(name).po", limit: 4 << 20) else {
        return nil
      }
      return SourceFile(path: "Templates/languages/\(name).po", bytes: bytes)
    }
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
