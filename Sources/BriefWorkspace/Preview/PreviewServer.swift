internal import FlyingFox
internal import FlyingSocks
internal import Foundation
internal import Synchronization

/// What a preview answers to one request.
package struct PreviewAnswer: Sendable {
  package let status: Int
  package let type: String
  package let bytes: [UInt8]
  package let location: String?

  /// The way to another address.
  package init(leadingTo address: String) {
    (status, type, bytes, location) = (301, "text/plain", [], address)
  }

  package init(status: Int = 200, type: String, bytes: [UInt8]) {
    self.status = status
    self.type = type
    self.bytes = bytes
    location = nil
  }
}

/// A server for one person on this machine: on loopback only, for requests that name it by a loopback
/// name, and from no other site (against DNS rebinding and pages that reach for local servers).
package final class PreviewServer: Sendable {
  private let server: HTTPServer
  private let browsers: Browsers
  package let port: Int

  /// - Parameters:
  ///   - port: nil for the first free one from 4000 on.
  ///   - answer: what stands at an address below the root.
  /// - Throws: where the port is in use.
  package init(
    port wanted: Int?, answer: @escaping @Sendable (String) async -> PreviewAnswer,
    greeting: @escaping @Sendable () -> String
  ) throws(WorkspaceError) {
    let candidates = wanted.map { [$0] } ?? Array(4000..<4040)
    guard let port = candidates.first(where: { Self.isFree($0) }) else {
      throw WorkspaceError(
        wanted.map {
          "port \($0) is in use by another program, or by another preview; stop that, or choose another with --port \($0 < 65_000 ? $0 + 1 : 4000)"
        } ?? "no port from 4000 to 4039 is free; name one with --port")
    }
    self.port = port
    let browsers = Browsers(greeting: greeting)
    self.browsers = browsers
    server = HTTPServer(
      address: .inet(port: UInt16(port), loopback: true), timeout: 120, logger: .disabled,
      handler: PreviewHandler(port: port, answer: answer, browsers: browsers))
  }

  /// Serves until the task is cancelled or the socket is lost.
  package func run() async throws(WorkspaceError) {
    do { try await server.run() } catch {
      throw WorkspaceError("the preview cannot be served on port \(port): \(error)")
    }
  }

  package func waitUntilListening() async { try? await server.waitUntilListening() }

  /// Tells every open page that something changed.
  package func announce(_ message: String) { browsers.tell(message) }

  package var openPages: Int { browsers.count }

  private static func isFree(_ port: Int) -> Bool {
    guard let socket = try? Socket(domain: Int32(AF_INET)) else { return false }
    defer { try? socket.close() }
    try? socket.setValue(true, for: .localAddressReuse)
    do {
      try socket.bind(to: sockaddr_in.inet(port: UInt16(port), loopback: true))
      try socket.listen()
      return true
    } catch { return false }
  }
}

extension SocketAddress where Self == sockaddr_in {
  fileprivate static func inet(port: UInt16, loopback: Bool) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(loopback ? 0x7F00_0001 : 0).bigEndian
    return address
  }
}

/// The pages that are open, each with the way to tell it something.
private final class Browsers: WSMessageHandler {
  private let open = Mutex<(next: Int, pages: [Int: AsyncStream<WSMessage>.Continuation])>((0, [:]))
  private let greeting: @Sendable () -> String

  init(greeting: @escaping @Sendable () -> String) { self.greeting = greeting }

  var count: Int { open.withLock { $0.pages.count } }

  func tell(_ message: String) {
    for page in open.withLock({ Array($0.pages.values) }) { page.yield(.text(message)) }
  }

  func makeMessages(for client: AsyncStream<WSMessage>) async throws -> AsyncStream<WSMessage> {
    let (stream, page) = AsyncStream.makeStream(of: WSMessage.self)
    let number = open.withLock { open in
      open.next += 1
      open.pages[open.next] = page
      return open.next
    }
    page.yield(.text(greeting()))
    page.onTermination = { [weak self] _ in
      self?.open.withLock { open in _ = open.pages.removeValue(forKey: number) }
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
  let answer: @Sendable (String) async -> PreviewAnswer
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
      return response(PreviewAnswer(status: 405, type: "text/plain", bytes: []), isHead: false)
    }
    guard let path = Self.clean(request.target.path()) else {
      return response(
        PreviewAnswer(status: 400, type: "text/plain", bytes: Array("No such address.".utf8)),
        isHead: false)
    }
    return response(await answer(path), isHead: request.method == .HEAD)
  }

  /// The address below the root, or nil where it leads out of it.
  private static func clean(_ target: String) -> String? {
    guard let path = target.removingPercentEncoding, path.hasPrefix("/"), !path.contains("\0"),
      !path.contains("\\"), !path.split(separator: "/").contains("..")
    else { return nil }
    return String(path.dropFirst())
  }

  private func refusal(_ words: String) -> HTTPResponse {
    response(
      PreviewAnswer(status: 403, type: "text/plain; charset=utf-8", bytes: Array(words.utf8)),
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
    headers[HTTPHeader("Content-Security-Policy")] =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self' ws://localhost:\(port) ws://127.0.0.1:\(port); object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: ""), headers: headers,
      body: isHead ? Data() : Data(answer.bytes))
  }
}
