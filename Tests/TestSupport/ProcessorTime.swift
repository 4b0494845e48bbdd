import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The seconds of processor time that the calling thread spends on something: other tests beside it do not count.
///
/// Only for work that its own thread does; what other threads do is not seen.
package func processorTime(_ work: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  try work()
  return now() - start
}
