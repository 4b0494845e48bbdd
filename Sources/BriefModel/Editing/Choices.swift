internal import BriefDiagnostics

/// The choice that an answer names: by its number, its name, or a word near it.
package func chosen(
  _ answer: String, among choices: [(id: String, label: String, others: [String])]
) -> TakenAnswer<String> {
  if let number = Int(answer), choices.indices.contains(number - 1) {
    return .value(choices[number - 1].id)
  }
  let lowered = answer.lowercased()
  for choice in choices
  where ([choice.id, choice.label] + choice.others).contains(where: { $0.lowercased() == lowered }
  ) {
    return .value(choice.id)
  }
  // The beginning of one name alone is enough.
  let beginning = choices.filter { choice in
    lowered.count > 2
      && ([choice.id, choice.label] + choice.others).contains {
        $0.lowercased().hasPrefix(lowered)
      }
  }
  if beginning.count == 1 { return .meant(beginning[0].id, .verbatim("'\(beginning[0].label)'")) }
  var byName: [String: Int] = [:]
  for (number, choice) in choices.enumerated() {
    for name in [choice.id, choice.label] + choice.others { byName[name.lowercased()] = number }
  }
  if let near = nearMiss(lowered, in: byName.keys.sorted()), let number = byName[near] {
    return .meant(choices[number].id, .verbatim("'\(choices[number].label)'"))
  }
  return .refused(
    Message("'\(answer)' is none of these; type a number from 1 to \(choices.count), or a name."))
}
