import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// The server of the preview, in a process of its own: it knows no file and no document, only the pipe
/// to `briefs serve`, which it asks for every address.
///
/// On a loopback address only, for requests that name it by a loopback name, and from no other site
/// (against DNS rebinding and pages that reach for local servers).
///
/// It writes `listening PORT` or `taken`, then `get NUMBER PATH` for each request, one a line. It reads
/// `answer NUMBER STATUS LENGTH TYPE TAB LOCATION` and as many bytes, and `tell MESSAGE` for every open page.
/// It ends when its input does.
@main
struct PreviewHost {
  static func main() async {
    guard let from = CommandLine.arguments.dropFirst().first.flatMap({ Int($0) }),
      let to = CommandLine.arguments.dropFirst(2).first.flatMap({ Int($0) }), from <= to,
      let port = (from...to).first(where: { isFree($0) })
    else {
      say("taken")
      return
    }
    let questions = Questions()
    let browsers = Browsers()
    let server = HTTPServer(
      address: loopback(port), timeout: 120, logger: .disabled,
      handler: PreviewHandler(port: port, questions: questions, browsers: browsers))
    let listener = Thread { listen(questions, browsers) }
    listener.start()
    async let running: Void = server.run()
    try? await server.waitUntilListening()
    say("listening \(port)")
    try? await running
  }

  /// Whether a port of the loopback address can be taken.
  private static func isFree(_ port: Int) -> Bool {
    guard let socket = try? Socket(domain: Int32(AF_INET)) else { return false }
    defer { try? socket.close() }
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: loopback(port))
      try socket.listen()
      return true
    } catch { return false }
  }

  private static func loopback(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  /// Reads what `briefs serve` says, to its end.
  private static func listen(_ questions: Questions, _ browsers: Browsers) {
    var input = Input()
    while let line = input.line() {
      let words = line.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false)
      if words.first == "tell" {
        browsers.tell(String(line.dropFirst(5)))
      } else if words.first == "answer", words.count == 5, let number = Int(words[1]),
        let status = Int(words[2]), let length = Int(words[3])
      {
        let about = words[4].split(separator: "\t", omittingEmptySubsequences: false).map(
          String.init)
        guard let bytes = input.bytes(length) else { break }
        questions.answer(
          number,
          PreviewAnswer(
            status: status, type: about[0],
            location: about.count > 1 && !about[1].isEmpty ? about[1] : nil, bytes: bytes))
      }
    }
    exit(0)
  }
}

/// Writes one line to `briefs serve`.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  var at = 0
  while at < bytes.count {
    let count = bytes[at...].withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if count <= 0 { exit(0) }
    at += count
  }
}

/// Standard input by lines and by bytes.
private struct Input {
  private var buffer: [UInt8] = []
  private var start = 0

  mutating func line() -> String? {
    while true {
      if let end = buffer[start...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return String(decoding: buffer[start..<end], as: UTF8.self)
      }
      guard fill() else { return nil }
    }
  }

  mutating func bytes(_ count: Int) -> Data? {
    while buffer.count - start < count { guard fill() else { return nil } }
    defer { start += count }
    return Data(buffer[start..<(start + count)])
  }

  private mutating func fill() -> Bool {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    var part = [UInt8](repeating: 0, count: 1 << 16)
    let count = part.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count > 0 { buffer += part[..<count] }
    return count > 0
  }
}

/// What stands at an address.
struct PreviewAnswer: Sendable {
  let status: Int
  let type: String
  let location: String?
  let bytes: Data
}

/// Requests that wait for their answer.
final class Questions: Sendable {
  private let open = Mutex<(next: Int, waiting: [Int: CheckedContinuation<PreviewAnswer, Never>])>(
    (0, [:]))
  private let voice = Mutex(())

  func ask(_ path: String) async -> PreviewAnswer {
    await withCheckedContinuation { continuation in
      let number = open.withLock { open in
        open.next += 1
        open.waiting[open.next] = continuation
        return open.next
      }
      voice.withLock { _ in say("get \(number) \(path)") }
    }
  }

  func answer(_ number: Int, _ answer: PreviewAnswer) {
    open.withLock { $0.waiting.removeValue(forKey: number) }?.resume(returning: answer)
  }
}

/// The pages that are open, each with the way to tell it something.
private final class Browsers: WSMessageHandler {
  private struct State {
    var next = 0
    var pages: [Int: AsyncStream<WSMessage>.Continuation] = [:]
    /// What was told last; a page that opens later is told it too.
    var last: String?
  }
  private let state = Mutex(State())

  func tell(_ message: String) {
    let pages = state.withLock { state in
      state.last = message
      return Array(state.pages.values)
    }
    for page in pages { page.yield(.text(message)) }
  }

  func makeMessages(for client: AsyncStream<WSMessage>) async throws -> AsyncStream<WSMessage> {
    let (stream, page) = AsyncStream.makeStream(of: WSMessage.self)
    let (number, last) = state.withLock { state in
      state.next += 1
      state.pages[state.next] = page
      return (state.next, state.last)
    }
    if let last { page.yield(.text(last)) }
    page.onTermination = { [weak self] _ in
      self?.state.withLock { state in _ = state.pages.removeValue(forKey: number) }
    }
    // What pages say is of no interest, but their leaving is.
    Task {
      for await _ in client {}
      page.finish()
    }
    return stream
  }
}

private struct PreviewHandler: HTTPHandler {
  let port: Int
  let questions: Questions
  let browsers: Browsers

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let names = ["localhost", "127.0.0.1", "[::1]"]
    let hosts = names.map { "\($0):\(port)" } + (port == 80 ? names : [])
    guard let host = request.headers[.host]?.lowercased(), hosts.contains(host) else {
      return refusal("This preview answers to http://localhost:\(port)/ only.")
    }
    if let origin = request.headers[HTTPHeader("Origin")]?.lowercased(),
      !hosts.map({ "http://" + $0 }).contains(origin)
    {
      return refusal("This preview does not answer to other sites.")
    }
    if request.target.path() == "/.briefs/live" {
      // A page of another site has an origin; what has none is no browser.
      return try await WebSocketHTTPHandler(handler: MessageFrameWSHandler(handler: browsers))
        .handleRequest(request)
    }
    guard request.method == .GET || request.method == .HEAD else {
      return response(
        PreviewAnswer(status: 405, type: "text/plain", location: nil, bytes: Data()), isHead: false)
    }
    guard let path = Self.clean(request.target.path()) else {
      return response(
        PreviewAnswer(
          status: 400, type: "text/plain", location: nil, bytes: Data("No such address.".utf8)),
        isHead: false)
    }
    return response(await questions.ask(path), isHead: request.method == .HEAD)
  }

  /// The address below the root, or nil where it leads out of it.
  private static func clean(_ target: String) -> String? {
    guard let path = target.removingPercentEncoding, path.hasPrefix("/"),
      !path.contains(where: { $0.isNewline || $0 == "\0" }),
      !path.contains("\\"), !path.split(separator: "/").contains("..")
    else { return nil }
    return String(path.dropFirst())
  }

  private func refusal(_ words: String) -> HTTPResponse {
    response(
      PreviewAnswer(
        status: 403, type: "text/plain; charset=utf-8", location: nil, bytes: Data(words.utf8)),
      isHead: false)
  }

  private func response(_ answer: PreviewAnswer, isHead: Bool) -> HTTPResponse {
    var headers = HTTPHeaders()
    headers[.contentType] = answer.type
    headers[.location] = answer.location
    headers[HTTPHeader("Cache-Control")] = "no-store"
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    headers[HTTPHeader("Referrer-Policy")] = "no-referrer"
    headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
    headers[HTTPHeader("X-Frame-Options")] = "DENY"
    // A browser's own viewer of PDFs is no page of ours.
    if answer.type != "application/pdf" {
      headers[HTTPHeader("Content-Security-Policy")] =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self' ws://localhost:\(port) ws://127.0.0.1:\(port); object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    }
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: ""), headers: headers,
      body: isHead ? Data() : answer.bytes)
  }
}
