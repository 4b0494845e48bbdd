import BriefDiagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal as a member sees it.
struct Terminal {
  static let isInteractive = isatty(STDERR_FILENO) == 1
  static let hasColour =
    isInteractive && getenv("NO_COLOR") == nil
    && getenv("TERM").map { String(cString: $0) } != "dumb"
  static let paint = Paint(on: hasColour)

  /// Shows how far long work is, on one line that is written over; nothing where nobody watches.
  static func progress(_ text: String) {
    guard isInteractive else { return }
    complain("\r\u{1B}[K\(text)", ending: "")
  }

  static func endProgress() { progress("") }
}

/// Writes to standard error.
func complain(_ text: String, ending: String = "\n") {
  fflush(nil)
  var text = text + ending
  text.withUTF8 { bytes in
    var at = 0
    while at < bytes.count {
      let count = write(STDERR_FILENO, bytes.baseAddress.map { $0 + at }, bytes.count - at)
      if count <= 0 { return }
      at += count
    }
  }
}

/// Ends the program at once: what it holds in memory need not be given back piece by piece.
func finish(_ status: ExitStatus) -> Never {
  fflush(nil)
  _exit(status.rawValue)
}

/// The moment of the build, read once.
func now() -> Int { time(nil) }
