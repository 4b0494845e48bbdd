import BriefDiagnostics
import BriefWorkspace

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal as a member sees it.
struct Terminal {
  static let isInteractive = isatty(STDERR_FILENO) == 1
  /// Whether someone is there to answer.
  static let canAsk = isInteractive && isatty(STDIN_FILENO) == 1
  static let hasColour =
    isInteractive && getenv("NO_COLOR") == nil
    && getenv("TERM").map { String(cString: $0) } != "dumb"
  /// Spanish where the system says so (POSIX, "Environment Variables", 8.2), else English.
  static let language: String = {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return value.hasPrefix("es") ? "es" : "en"
    }
    return "en"
  }()
  /// How many characters a line holds.
  static let width: Int = {
    var size = winsize()
    guard isInteractive, ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 40 else {
      return 100
    }
    return min(Int(size.ws_col), 120)
  }()
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
  _ = flushOutput()
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
///
/// What standard output did not take is told, since whoever reads it would miss it. Where nobody reads
/// any more, as behind `head`, it ends as programs do then.
func finish(_ status: ExitStatus) -> Never {
  if let failure = flushOutput() {
    if failure.isUnread {
      signal(SIGPIPE, SIG_DFL)
      raise(SIGPIPE)
    }
    complain(
      "\(Terminal.paint.severity(.error, "error")): standard output cannot be written: \(failure.reason)"
    )
    _exit(ExitStatus.world.rawValue)
  }
  fflush(nil)
  _exit(status.rawValue)
}

/// The moment of the build, read once.
func now() -> Int { time(nil) }
