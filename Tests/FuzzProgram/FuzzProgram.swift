import Foundation
import Fuzzing
import Synchronization

/// `fuzz`: tries one seed after the other, and tells what fell.
///
///     fuzz --seconds 600 --start 1 --notes FOLDER      goes on; FOLDER/seed has the seed that is tried
///     fuzz --seed 7                                     shows an input and what falls
///     fuzz --minimise 7                                 makes it as small as it can be
///
/// FOLDER/totals counts the inputs of each kind; FOLDER/fallen has a line for each seed that fell.
@main
struct FuzzProgram {
  static func main() async throws {
    let words = CommandLine.arguments
    func value(_ name: String) -> String? {
      words.firstIndex(of: name).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
    }
    func number(_ name: String) -> UInt64? { value(name).flatMap { UInt64($0) } }
    let only = value("--kind").flatMap { FuzzKind(rawValue: $0) }
    if let path = value("--look"), let kind = only {
      return try await look(at: path, kind, ground: Int(number("--ground") ?? 0))
    }
    if let seed = number("--seed") {
      let input = FuzzInput(seed: seed, only: only)
      print("\(input.kind.rawValue), ground \(input.ground)\n\(input.shown)")
      var look = Examination(try FuzzGround())
      look.isThorough = true
      for fault in try await look.faults(input) { print("FALLEN \(fault)") }
      return
    }
    if let seed = number("--minimise") {
      return try Minimiser(FuzzInput(seed: seed, only: only)).run()
    }
    try await run(
      from: number("--start") ?? 1, seconds: Double(value("--seconds") ?? "") ?? 60,
      notes: value("--notes") ?? ".", samples: value("--samples"), only: only)
  }

  /// One input from files, for the minimiser: ends with 3 where something falls.
  static func look(at path: String, _ kind: FuzzKind, ground: Int) async throws {
    var input = FuzzInput(kind)
    input.ground = ground
    for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
      let bytes = try Data(contentsOf: URL(filePath: "\(path)/\(name)"))
      input.files.append(.init(name.replacing("|", with: "/"), Array(bytes)))
    }
    var look = Examination(try FuzzGround())
    look.isThorough = true
    let faults = try await look.faults(input)
    for fault in faults { print(fault) }
    if !faults.isEmpty { exit(3) }
  }

  static func run(
    from start: UInt64, seconds: Double, notes: String, samples: String?, only: FuzzKind?
  ) async throws {
    let ground = try FuzzGround(samples: samples)
    let tried = try TriedSeed(path: "\(notes)/seed")
    let watch = Watchdog(seconds: 60)
    let end = Date(timeIntervalSinceNow: seconds)
    var totals: [String: (inputs: Int, seconds: Double)] = [:]
    var seed = start
    var fallen = 0
    while Date() < end {
      tried.note(seed)
      watch.began(seed)
      let before = cpu()
      let input = FuzzInput(seed: seed, only: only)
      var look = Examination(ground)
      look.isThorough = seed % 32 == 0
      look.number = seed
      let faults: [String]
      do { faults = try await look.faults(input) } catch { faults = ["thrown: \(error)"] }
      let took = cpu() - before
      let kind = input.kind.rawValue
      totals[kind, default: (0, 0)].inputs += 1
      totals[kind, default: (0, 0)].seconds += took
      var told = faults.first
      if told == nil, took > 5 { told = "took \(took) seconds" }
      if let told {
        fallen += 1
        append("\(seed)\t\(kind)\t\(told.replacing("\n", with: "⏎").prefix(1_500))\n", to: "\(notes)/fallen")
      }
      seed += 1
    }
    tried.note(0)
    for (kind, total) in totals.sorted(by: { $0.key < $1.key }) {
      append("\(kind)\t\(total.inputs)\t\(String(format: "%.2f", total.seconds))\n", to: "\(notes)/totals")
    }
    let all = totals.values.reduce(0) { $0 + $1.inputs }
    print("\(all) inputs from seed \(start) to \(seed - 1), \(fallen) fell")
  }

  /// Seconds that this process worked.
  static func cpu() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func append(_ text: String, to path: String) {
    if let file = fopen(path, "a") {
      fputs(text, file)
      fclose(file)
    }
  }
}

/// The seed that is tried, in a page of memory that belongs to a file: it stands there although the process ends.
struct TriedSeed {
  private let page: UnsafeMutableRawPointer

  init(path: String) throws {
    let file = open(path, O_RDWR | O_CREAT, 0o644)
    guard file >= 0, ftruncate(file, 64) == 0,
      let page = mmap(nil, 64, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0), page != MAP_FAILED
    else { throw CocoaError(.fileWriteUnknown) }
    close(file)
    self.page = page
  }

  func note(_ seed: UInt64) {
    let digits = String(seed)
    let text = Array((digits + String(repeating: " ", count: 63 - digits.count) + "\n").utf8)
    page.copyMemory(from: text, byteCount: 64)
  }
}

/// Ends the process where one input takes too long, so that its seed is noted.
final class Watchdog: Sendable {
  private let state = Mutex<(seed: UInt64, since: Double)>((0, 0))

  init(seconds: Double) {
    let thread = Thread { [self] in
      while true {
        sleep(1)
        let (seed, since) = state.withLock { $0 }
        if seed > 0, FuzzProgram.cpu() - since > seconds {
          print("seed \(seed) does not end")
          abort()
        }
      }
    }
    thread.start()
  }

  func began(_ seed: UInt64) {
    let now = FuzzProgram.cpu()
    state.withLock { $0 = (seed, now) }
  }
}
