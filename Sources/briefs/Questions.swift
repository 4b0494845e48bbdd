import BriefDiagnostics
import BriefModel
import BriefWorkspace

/// Asks a member at the terminal, in their language; an answer that cannot be taken is explained and
/// asked for again.
struct Questions {
  /// The answers ended before all was asked: nothing is written.
  struct Abandoned: Error {}

  /// One line from the terminal.
  private func read(_ prompt: String) throws -> String {
    complain(prompt + " ", ending: "")
    guard let line = readLine() else {
      complain("")
      throw Abandoned()
    }
    return line.trimmed
  }

  /// Asks until an answer can be taken.
  ///
  /// - Parameter hint: what may be written, under the question.
  func ask<Value>(
    _ question: String, hint: String? = nil, _ take: (String) -> TakenAnswer<Value>
  ) throws -> Value {
    complain("")
    complain(Terminal.paint.bold(question))
    if let hint { complain(Terminal.paint.soft(hint)) }
    while true {
      let answer = try read(">")
      switch take(answer) {
      case .value(let value): return value
      case .refused(let reason): complain("  " + say(reason))
      case .meant(let value, let name):
        let yes = try read("  " + say(Message("Did you mean \(name)? [Y/n]")))
        if isYes(yes) { return value }
      }
    }
  }

  /// Several answers on one line, with commas; `take` takes each.
  func askList<Value>(
    _ question: String, hint: String? = nil, count: ClosedRange<Int>,
    _ take: @escaping (String) -> TakenAnswer<Value>
  ) throws -> [Value] {
    try ask(question, hint: hint) { answer in
      var values: [Value] = []
      var names: [Message] = []
      for part in answer.split(separator: ",").map({ String($0).trimmed }) where !part.isEmpty {
        switch take(part) {
        case .value(let value):
          values.append(value)
          names.append(.verbatim(part))
        case .meant(let value, let name):
          values.append(value)
          names.append(name)
        case .refused(let reason): return .refused(reason)
        }
      }
      guard count.contains(values.count) else {
        return .refused(
          Message(
            "Please name \(count.lowerBound) to \(count.upperBound), with commas between them."))
      }
      let typed = answer.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
      return typed == names.map(\.english)
        ? .value(values) : .meant(values, .joined(names, by: ", "))
    }
  }

  /// One of a list of choices by its number, its name or a word near it.
  func choose(
    _ question: String, _ choices: [(id: String, label: String, others: [String])],
    standard: String? = nil
  ) throws -> String {
    complain("")
    complain(Terminal.paint.bold(question))
    show(choices, standard)
    while true {
      let answer = try read(">")
      if answer.isEmpty, let standard { return standard }
      switch chosen(answer, among: choices) {
      case .value(let id): return id
      case .refused(let reason): complain("  " + say(reason))
      case .meant(let id, let name):
        let yes = try read("  " + say(Message("Did you mean \(name)? [Y/n]")))
        if isYes(yes) { return id }
      }
    }
  }

  /// Whether an answer agrees: an empty one does too.
  private func isYes(_ answer: String) -> Bool {
    let list = Message("y, yes", context: "list of words: yes")
    return answer.isEmpty || words(list, in: Terminal.catalogue).contains(answer.lowercased())
  }

  private func show(_ choices: [(id: String, label: String, others: [String])], _ standard: String?)
  {
    for (number, choice) in choices.enumerated() {
      let mark = choice.id == standard ? Terminal.paint.soft("  " + say(Message("(Enter)"))) : ""
      let space = number < 9 && choices.count > 9 ? " " : ""
      complain("  \(space)\(number + 1)  \(choice.label)\(mark)")
    }
  }

  /// Several of a list of choices.
  func chooseSeveral(
    _ question: String, _ choices: [(id: String, label: String, others: [String])],
    count: ClosedRange<Int>
  ) throws -> [String] {
    complain("")
    complain(Terminal.paint.bold(question))
    show(choices, nil)
    return try askList(
      say(Message("Numbers or names, with commas between them:")),
      count: count
    ) { chosen($0, among: choices) }
  }
}
