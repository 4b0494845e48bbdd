package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// A topic is one of Site/topics.yml.
  package static let unknownTopic = Rule(
    "unknown-topic", .error,
    checks: Message("A topic is one of Site/topics.yml."),
    why: Message("every brief is listed on its topic's page, so the name must be exact"),
    example: "topic: deprescription",
    instead: "topic: deprescribing")
}

extension FieldReader {
  /// The position of a topic; tells a text that names none, with the topic that was meant.
  mutating func checkTopic(_ text: Located<String>) -> Int? {
    guard let vocabulary else { return nil }
    if let number = vocabulary.topicNumbers[text.value] { return number }
    if let number = vocabulary.topic(named: text.value) {
      let right = vocabulary.topics[number].id
      tell(
        .unknownTopic, at: text.range,
        Message("'\(text.value)' is another word for the topic '\(right)'"),
        Message("write '\(right)'"), repair: right)
      // It is plain which is meant: nothing else that hangs on it is told.
      return number
    }
    let near = nearMiss(text.value, in: vocabulary.topics.map(\.id))
    tell(
      .unknownTopic, at: text.range,
      Message("'\(text.value)' is not a topic of this site")
        + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '\($0)'") }
        ?? Message("choose a topic from Site/topics.yml, or add it there"), repair: near)
    return nil
  }
}

/// Topics that stand below one that there is not, or below themselves.
func unknownParents(_ parents: [Located<String>], _ topics: [Topic]) -> [Diagnostic] {
  let above = Dictionary(
    topics.map { ($0.id, $0.parent) }, uniquingKeysWith: { one, _ in one })
  let circles = circles(above)
  return parents.compactMap { parent in
    let isKnown = above[parent.value] != nil
    guard !isKnown || circles.contains(parent.value) else { return nil }
    let near = isKnown ? nil : nearMiss(parent.value, in: topics.map(\.id))
    var told = Diagnostic(
      .unknownTopic, at: parent.range,
      isKnown
        ? Message("the topics above '\(parent.value)' lead in a circle")
        : Message("'\(parent.value)' is not a topic of this list")
          + near.map { Message("; did you mean '\($0)'?") },
      help: isKnown
        ? Message("remove one 'parent' of the circle")
        : near.map { Message("write '\($0)'") }
          ?? Message("write the id of a topic, or remove 'parent'"))
    told.repair = near.map { .init($0) }
    return told
  }
}

/// The topics from which the way up comes back to where it began.
private func circles(_ above: [String: String?]) -> Set<String> {
  var finished: Set<String> = []
  var circles: Set<String> = []
  for start in above.keys where !finished.contains(start) {
    var way: [String] = []
    var places: [String: Int] = [:]
    var next: String? = start
    while let topic = next, !finished.contains(topic) {
      if let place = places[topic] {
        circles.formUnion(way[place...])
        break
      }
      places[topic] = way.count
      way.append(topic)
      next = above[topic] ?? nil
    }
    finished.formUnion(way)
  }
  return circles
}

extension BodyChecker {
  mutating func tellUnknownTopic(_ syntax: DocumentLinkSyntax, _ id: String) {
    let near = nearMiss(id, in: vocabulary.topics.map(\.id))
    tell(
      .unknownTopic, syntax.range,
      Message("'\(id)' is not a topic of this site")
        + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write [[topic:\($0)]]") }
        ?? Message("choose a topic from Site/topics.yml"),
      repair: near.map { .init($0, insteadOf: id) })
  }
}
