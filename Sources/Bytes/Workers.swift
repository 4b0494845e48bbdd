internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Runs `body` once for every index below `count` on `workers` threads, each with a state of its own.
///
/// Indices are handed out in runs, so results must be stored by index, never by arrival.
/// Threads have stacks of 8 MiB on every platform, enough for the bounded depth of documents.
///
/// - Parameter run: how many indices a worker takes at once; 1 where each is long work.
package func concurrently<State: ~Copyable>(
  count: Int, workers: Int, run: Int = 16, state: @escaping @Sendable () -> State,
  body: @escaping @Sendable (Int, inout State) -> Void
) {
  let next = SharedCounter()
  let work: @Sendable () -> Void = {
    var own = state()
    while true {
      let start = next.take(run)
      if start >= count { return }
      for index in start..<min(start + run, count) { body(index, &own) }
    }
  }
  let helpers = min(workers, (count + run - 1) / run) - 1
  let threads = helpers > 0 ? (0..<helpers).compactMap { _ in Thread(work) } : []
  work()
  for thread in threads { thread.join() }
}

/// The results of `body` for every index below `count`, in order, made on `workers` threads.
package func concurrentMap<State: ~Copyable, Result: Sendable>(
  count: Int, workers: Int, state: @escaping @Sendable () -> State,
  body: @escaping @Sendable (Int, inout State) -> Result
) -> [Result] {
  Array(unsafeUninitializedCapacity: count) { buffer, initialized in
    let slots = Slots(base: buffer.baseAddress)
    concurrently(count: count, workers: workers, state: state) { index, state in
      slots.put(body(index, &state), at: index)
    }
    initialized = count
  }
}

/// Unchecked: every index is written by one worker once, and read after all workers have joined.
private struct Slots<Element>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Element>?
  func put(_ element: consuming Element, at index: Int) {
    if let base { (base + index).initialize(to: element) }
  }
}

private final class SharedCounter: Sendable {
  private let value = Atomic<Int>(0)
  func take(_ amount: Int) -> Int { value.wrappingAdd(amount, ordering: .relaxed).oldValue }
}

/// One POSIX thread that runs a closure.
private struct Thread {
  private let handle: pthread_t

  init?(_ work: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Work(work))
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 8 << 20)
    defer { pthread_attr_destroy(&attributes) }
    #if canImport(Glibc)
      var created = pthread_t()
      let status = pthread_create(&created, &attributes, { start($0) }, box.toOpaque())
      let thread: pthread_t? = created
    #else
      var thread: pthread_t?
      let status = pthread_create(&thread, &attributes, { start($0) }, box.toOpaque())
    #endif
    guard status == 0, let thread else {
      box.release()
      return nil
    }
    handle = thread
  }

  func join() { pthread_join(handle, nil) }
}

private final class Work: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func start(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
  return nil
}
