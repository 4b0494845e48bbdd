internal import BriefModel

/// Finds works that share topics and countries with a work, in bounded time for each.
///
/// Works that share a country and a topic are looked at first, near in time before far; at most
/// some 60 candidates are weighed, however many works there are.
package struct RelatedIndex: Sendable {
  /// For each topic and country, the works that have both; for each topic and each country, those that have it.
  private var byPair: [[Int32]] = []
  private var byTopic: [[Int32]] = []
  private var byCountry: [[Int32]] = []
  private var shared: [Shared] = []
  private var marks: [Marks] = []
  private var countryCount = 0

  /// Topics and countries as bits: what two works share is counted in a few instructions.
  private struct Marks: Sendable {
    var topics = SIMD2<UInt64>()
    var countries = SIMD4<UInt64>()

    init(_ shared: Shared) {
      for topic in shared.topics { topics[topic >> 6 & 1] |= 1 << UInt64(topic & 63) }
      for country in shared.countries { countries[country >> 6 & 3] |= 1 << UInt64(country & 63) }
    }

    func score(_ other: Marks) -> Int {
      var topicCount = 0
      var countryCount = 0
      for part in 0..<2 { topicCount += (topics[part] & other.topics[part]).nonzeroBitCount }
      for part in 0..<4 {
        countryCount += (countries[part] & other.countries[part]).nonzeroBitCount
      }
      return 5 * topicCount + 3 * countryCount
    }
  }

  private struct Shared: Sendable {
    let topics: [Int]
    let countries: [Int]
  }

  init(works: [Work], documents: [Document], counted: Int) {
    var numbers: [Country: Int] = [:]
    var topicCount = 0
    shared.reserveCapacity(counted)
    for work in 0..<counted {
      let fields = documents[works[work].original].fields
      let countries = fields.countries.map { country in
        if let known = numbers[country] { return known }
        numbers[country] = numbers.count
        return numbers.count - 1
      }
      for topic in fields.topics { topicCount = max(topicCount, topic + 1) }
      shared.append(Shared(topics: fields.topics, countries: countries))
    }
    marks = shared.map { Marks($0) }
    countryCount = numbers.count
    byPair = Array(repeating: [], count: topicCount * countryCount)
    byTopic = Array(repeating: [], count: topicCount)
    byCountry = Array(repeating: [], count: countryCount)
    for work in 0..<counted {
      for topic in shared[work].topics {
        byTopic[topic].append(Int32(work))
        for country in shared[work].countries {
          byPair[topic * countryCount + country].append(Int32(work))
        }
      }
      for country in shared[work].countries { byCountry[country].append(Int32(work)) }
    }
  }

  /// The works nearest to a work, best first, at most `limit`.
  package func works(near work: Int, limit: Int) -> [Int] {
    guard work < shared.count else { return [] }
    let own = shared[work]
    var candidates: [Int32] = []
    candidates.reserveCapacity(96)
    // The rarest pairs say most; enough candidates are enough.
    var pairs = own.topics.flatMap { topic in own.countries.map { topic * countryCount + $0 } }
    if pairs.count > 1 { pairs.sort { (byPair[$0].count, $0) < (byPair[$1].count, $1) } }
    for pair in pairs where candidates.count < 48 {
      gather(byPair[pair], near: work, 10, &candidates)
    }
    // Works that share both are better than any that share one.
    if candidates.count <= 4 * limit {
      for topic in own.topics { gather(byTopic[topic], near: work, 12, &candidates) }
      for country in own.countries { gather(byCountry[country], near: work, 6, &candidates) }
    }
    candidates.sort()
    var best: [(score: Int, work: Int)] = []
    best.reserveCapacity(limit + 1)
    let ownMarks = marks[work]
    var last: Int32 = -1
    for candidate in candidates where candidate != last && Int(candidate) != work {
      last = candidate
      let score = ownMarks.score(marks[Int(candidate)])
      if best.count == limit, score <= best[limit - 1].score { continue }
      var place = best.count
      while place > 0, best[place - 1].score < score { place -= 1 }
      best.insert((score, Int(candidate)), at: place)
      if best.count > limit { best.removeLast() }
    }
    return best.map(\.work)
  }

  /// Adds the members of a sorted list that stand nearest to a work.
  private func gather(_ list: [Int32], near work: Int, _ count: Int, _ candidates: inout [Int32]) {
    if list.count <= count + 1 { return candidates.append(contentsOf: list) }
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if Int(list[middle]) < work { low = middle + 1 } else { high = middle }
    }
    let start = max(0, min(low - count / 2, list.count - count - 1))
    candidates.append(contentsOf: list[start..<(start + count + 1)])
  }
}
