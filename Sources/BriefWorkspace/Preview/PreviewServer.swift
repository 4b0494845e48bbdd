package import BriefCompiler
internal import BriefDiagnostics
internal import Subprocess

/// The server of the preview: a small program of its own (`briefs-preview`) beside this one, which
/// listens on loopback and asks here for every address. Only `serve` pays for starting it.
package final class PreviewServer: Sendable {
  private let program: String
  private let ports: ClosedRange<Int>
  private let answer: @Sendable (String) async -> PreviewAnswer
  private let messages: AsyncStream<[UInt8]>
  private let outbox: AsyncStream<[UInt8]>.Continuation

  /// - Parameters:
  ///   - port: nil for the first free one from 4000 on.
  ///   - answer: what stands at an address below the root.
  /// - Throws: where the program of the server is missing.
  package init(
    port: Int?, installation: Installation,
    answer: @escaping @Sendable (String) async -> PreviewAnswer
  ) throws(WorkspaceError) {
    guard let program = installation.preview else {
      throw WorkspaceError(
        Message(
          "the program 'briefs-preview' that belongs beside 'briefs' is not there; install both with 'make install', or run 'make build'"
        )
      )
    }
    self.program = program
    ports = port.map { $0...$0 } ?? 4000...4039
    self.answer = answer
    (messages, outbox) = AsyncStream.makeStream(of: [UInt8].self)
  }

  /// Tells every open page that something changed.
  package func announce(_ message: String) { outbox.yield(Array("tell \(message)\n".utf8)) }

  /// Serves until the program of the server ends.
  ///
  /// - Parameter listening: called with the port.
  /// - Throws: where no port is free.
  package func run(listening: @escaping @Sendable (Int) -> Void) async throws(WorkspaceError) {
    do {
      let result = try await Subprocess.run(
        .path(.init(program)), arguments: [String(ports.lowerBound), String(ports.upperBound)],
        input: .inputWriter, output: .sequence, error: .discarded
      ) { execution in
        let writer = execution.standardInputWriter
        let sending = Task {
          for await message in self.messages { _ = try await writer.write(message) }
        }
        var isTaken = false
        for try await line in execution.standardOutput.strings() {
          let words = line.split(whereSeparator: \.isNewline).first?.split(
            separator: " ", maxSplits: 2)
          switch words?.first {
          case "taken": isTaken = true
          case "listening": listening(words.flatMap { Int($0[1]) } ?? 0)
          case "get":
            guard let words, words.count > 1, let number = Int(words[1]) else { continue }
            let path = words.count > 2 ? String(words[2]) : ""
            Task { self.send(await self.answer(path), to: number) }
          default: break
          }
        }
        self.outbox.finish()
        _ = try? await sending.value
        return isTaken
      }
      throw WorkspaceError(
        result.closureResult
          ? taken : Message("the server of the preview has ended; start it again"))
    } catch let error as WorkspaceError {
      throw error
    } catch {
      throw WorkspaceError(Message("the preview has stopped: \(error)"))
    }
  }

  private func send(_ answer: PreviewAnswer, to number: Int) {
    let head =
      "answer \(number) \(answer.status) \(answer.bytes.count) \(answer.type)\t\(answer.location ?? "")\n"
    outbox.yield(Array(head.utf8) + answer.bytes)
  }

  private var taken: Message {
    guard ports.count == 1 else {
      return Message("no port from 4000 to 4039 is free; name one with --port")
    }
    let port = ports.lowerBound
    return
      Message(
        "port \(String(port)) is in use by another program, or by another preview; stop that, or choose another with --port \(String(port < 65_000 ? port + 1 : 4000))"
      )
  }
}
