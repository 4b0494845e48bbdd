internal import CBriefSupport

/// Seconds of processor time that this process has used, on all threads.
package func processorSeconds() -> Double { brief_processor_seconds() }

/// The most memory that this process has held, in KiB.
package func peakMemory() -> Int { Int(brief_peak_kibibytes()) }
