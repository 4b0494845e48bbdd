import BriefCompiler
import BriefDiagnostics
import BriefModel
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
  private static let mayColour =
    getenv("NO_COLOR") == nil && getenv("TERM").map { String(cString: $0) } != "dumb"
  static let hasColour = isInteractive && mayColour
  static let outputHasColour = isatty(STDOUT_FILENO) == 1 && mayColour
  /// The language of messages: that of '--messages', else that of the system (POSIX, "Environment
  /// Variables", 8.2), as in `es-MX`.
  static let language: String = {
    if let given = argument("--messages") { return given }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      let tag = value.prefix { $0 != "." && $0 != "@" }.replacing("_", with: "-")
      return tag == "C" || tag == "POSIX" ? "en" : String(tag)
    }
    return "en"
  }()
  /// The words of that language: those of the workspace before those that come with the program. Read
  /// when the first sentence is said, and never for English.
  static let catalogue: Catalogue = {
    if LanguageNames.fallbacks(language).last == "en" { return .english }
    let found = files.catalogue(for: language).value
    return found.isEmpty ? .english : found
  }()
  /// The files of languages: those of the workspace, where there is one, and those of the program.
  static let files: CatalogueFiles = {
    let installation = Installation.find()
    let shipped = CatalogueFiles(shipped: installation.catalogues())
    guard let workspace = try? Workspace(root: argument("--root") ?? ".") else { return shipped }
    let world = FolderWorld(workspace, moment: Moment(seconds: 0), installation: installation)
    return (try? Reading(world).catalogues()) ?? shipped
  }()

  /// The value of an option as it was typed. What is printed while the command line is read must be in
  /// the right language too.
  private static func argument(_ name: String) -> String? {
    let all = CommandLine.arguments.prefix { $0 != "--" }
    if let place = all.firstIndex(of: name), all.indices.contains(place + 1) {
      return all[place + 1]
    }
    return all.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
  }

  /// How many characters a line holds.
  static let width: Int = {
    var size = winsize()
    // What is read elsewhere is laid out as COLUMNS says, else for 100.
    let named = getenv("COLUMNS").flatMap { Int(String(cString: $0)) }
    guard
      ioctl(isatty(STDOUT_FILENO) == 1 ? STDOUT_FILENO : STDERR_FILENO, UInt(TIOCGWINSZ), &size)
        == 0,
      size.ws_col > 40
    else { return min(max(named ?? 100, 40), 120) }
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

/// A sentence in the language of messages.
func say(_ message: Message) -> String { message.text(in: Terminal.catalogue) }

/// Writes a sentence to standard error.
func complain(_ message: Message) {
  complain(say(message), ending: "\n")
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
    let words = say(Message("standard output cannot be written: \(failure.reason)"))
    complain("\(errorMark) \(words)")
    _exit(ExitStatus.world.rawValue)
  }
  fflush(nil)
  _exit(status.rawValue)
}

/// The moment of the build, read once.
func now() -> Int { time(nil) }
