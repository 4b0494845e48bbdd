internal import BriefCompiler
internal import BriefDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program that stays open and is spoken to in lines; no wait for it is without an end.
final class HelperProcess {
  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private var read: [UInt8] = []
  /// Whether anything was ever heard of it.
  private(set) var hasAnswered = false

  /// What was heard.
  enum Answer {
    case line(String)
    /// It ended.
    case ended
    /// It said nothing for as long as it was given.
    case late
  }

  /// - Parameter complaints: a file that takes what it writes to standard error.
  /// - Throws: where it cannot be started.
  init(_ program: String, _ arguments: [String], complaints: String) throws(WorkspaceError) {
    // Writing to one that has ended is an error then, not the end of this program.
    signal(SIGPIPE, SIG_IGN)
    var toChild: [Int32] = [-1, -1]
    var fromChild: [Int32] = [-1, -1]
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else {
      for end in toChild + fromChild where end >= 0 { close(end) }
      throw WorkspaceError(Message("the typesetter cannot be started: \(explanation(errno))"))
    }
    for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    for end in [toChild[1], fromChild[0]] {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
    }
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, toChild[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(
      &actions, STDERR_FILENO, complaints, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var started = pid_t()
    let number = posix_spawn(&started, program, &actions, &attributes, &words, environ)
    close(toChild[0])
    close(fromChild[1])
    guard number == 0 else {
      close(toChild[1])
      close(fromChild[0])
      throw WorkspaceError(Message("the typesetter cannot be started: \(explanation(number))"))
    }
    (process, input, output) = (started, toChild[1], fromChild[0])
  }

  deinit {
    close(input)
    close(output)
    // It ends by itself when nobody speaks to it any more; one that does not is ended.
    for _ in 0..<50 {
      if waitpid(process, nil, WNOHANG) != 0 { return }
      usleep(2_000)
    }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// Says something to it, and waits for a line.
  func ask(_ words: [UInt8], within seconds: Int) -> Answer {
    let end = ContinuousClock.now + .seconds(seconds)
    var written = 0
    while written < words.count {
      let count = words.withUnsafeBytes { bytes in
        write(input, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count > 0 {
        written += count
      } else if count < 0, errno == EAGAIN {
        guard wait(for: input, Int16(POLLOUT), until: end) else { return .late }
      } else if count < 0, errno != EINTR {
        return .ended
      }
    }
    while true {
      if let stop = read.firstIndex(of: 0x0A) {
        let line = String(decoding: read[..<stop], as: UTF8.self)
        read.removeSubrange(...stop)
        hasAnswered = true
        return .line(line)
      }
      guard wait(for: output, Int16(POLLIN), until: end) else { return .late }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = receive(output, &buffer, buffer.count)
      if count > 0 {
        read += buffer[..<count]
      } else if count == 0 || errno != EINTR && errno != EAGAIN {
        return .ended
      }
      // A line without an end is no answer.
      if read.count > 1 << 20 { return .ended }
    }
  }

  private func wait(for file: Int32, _ events: Int16, until end: ContinuousClock.Instant) -> Bool {
    while true {
      let left = (end - ContinuousClock.now) / .milliseconds(1)
      if left <= 0 { return false }
      var watched = pollfd(fd: file, events: events, revents: 0)
      let ready = poll(&watched, 1, Int32(min(left, 60_000)) + 1)
      if ready > 0 { return true }
      if ready < 0, errno != EINTR { return false }
    }
  }
}

/// The system's `read`, under a name that no property has.
private func receive(_ file: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  read(file, buffer, count)
}
