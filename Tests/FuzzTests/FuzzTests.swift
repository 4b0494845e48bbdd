import Foundation
import Fuzzing
import Testing

/// Inputs made by chance go through the readers, the pages and the repairs in this process; whatever they
/// hold, what comes of them must hold what is promised.
///
/// Fifteen seconds of it belong to every run. `make fuzz MINUTES=n` goes on for longer, with other seeds each
/// time, and `make fuzz SEED=n` looks at one again.
struct FuzzTests {
  @Test func noInputBreaksWhatIsPromised() async throws {
    let ground = try FuzzGround()
    let end = Date(timeIntervalSinceNow: 15)
    var seed: UInt64 = 1
    var fallen: [String] = []
    while Date() < end, fallen.count < 5 {
      var look = Examination(ground)
      look.isThorough = seed % 16 == 0
      let input = FuzzInput(seed: seed)
      if let fault = try await look.faults(input).first {
        fallen.append("seed \(seed), \(input.kind.rawValue): \(fault)\n\(input.shown)")
      }
      seed += 1
    }
    #expect(fallen == [], "\(fallen.joined(separator: "\n"))")
    #expect(seed > 100)
  }
}
