import BriefWorkspace

/// Measures the steps of a build for `make bench`; off unless asked for.
struct StepClock {
  private let isOn: Bool
  private var last = ContinuousClock.now
  private var laps: [(String, Duration)] = []

  init(isOn: Bool) { self.isOn = isOn }

  mutating func lap(_ name: String) {
    guard isOn else { return }
    let now = ContinuousClock.now
    laps.append((name, now - last))
    last = now
  }

  func report(_ printed: Int, _ typesetting: Double) {
    for (name, time) in laps { complain("\(name): \(time / .milliseconds(1)) ms") }
    if printed > 0 {
      complain("typesetter: \(printed) PDFs, \(Int(typesetting * 1000)) ms of its own")
    }
    complain(
      "processor: \(Int(processorSeconds() * 1000)) ms, peak memory: \(peakMemory() / 1024) MiB")
  }
}
