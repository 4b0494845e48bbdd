import BriefCompiler
import BriefWorkspace
import Synchronization

/// Measures the steps of a build for `make bench`; off unless asked for.
final class StepClock: Sendable {
  private let isOn: Bool
  private let laps = Mutex<(last: ContinuousClock.Instant, all: [(String, Duration)])>(
    (ContinuousClock.now, []))

  init(isOn: Bool) { self.isOn = isOn }

  func lap(_ name: String) {
    guard isOn else { return }
    laps.withLock { laps in
      let now = ContinuousClock.now
      laps.all.append((name, now - laps.last))
      laps.last = now
    }
  }

  /// Takes the time at the end of each stage, and passes on what is told.
  func listening(to other: @escaping @Sendable (CompilationWish.Progress) -> Void)
    -> @Sendable (CompilationWish.Progress) -> Void
  {
    { progress in
      switch progress {
      case .checked: self.lap("check")
      case .printed: self.lap("print")
      case .planned: self.lap("plan")
      default: break
      }
      other(progress)
    }
  }

  func report(_ printed: Int, _ typesetting: Double) {
    for (name, time) in laps.withLock({ $0.all }) {
      complain("\(name): \(time / .milliseconds(1)) ms")
    }
    if printed > 0 {
      complain("typesetter: \(printed) PDFs, \(Int(typesetting * 1000)) ms of its own")
    }
    complain(
      "processor: \(Int(processorSeconds() * 1000)) ms, peak memory: \(peakMemory() / 1024) MiB")
  }
}
