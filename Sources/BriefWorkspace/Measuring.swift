package import BriefDiagnostics
internal import CBriefSupport

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Seconds of processor time that this process has used, on all threads.
package func processorSeconds() -> Double { brief_processor_seconds() }

/// The most memory that this process has held, in KiB.
package func peakMemory() -> Int { Int(brief_peak_kibibytes()) }

/// Writes out what standard output still holds.
///
/// - Returns: what it did not take, and whether only because nobody reads it any more; nil where it took
///   everything.
package func flushOutput() -> (reason: Message, isUnread: Bool)? {
  let number = brief_flush_output()
  return number == 0 ? nil : (explanation(number), number == EPIPE)
}
