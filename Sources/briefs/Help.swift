import ArgumentParser
import BriefDiagnostics

/// What an option is for, in the language of messages.
///
/// - Parameter value: what its value is called, as in `--root <dir>`.
func explained(_ sentence: Message.Sentence, value: StaticString? = nil) -> ArgumentHelp {
  ArgumentHelp(
    say(Message(sentence)), valueName: value.map { say(.name($0.description, of: "value")) })
}

/// Commands as they are typed, each with what it shows, in two columns.
func examples(_ lines: KeyValuePairs<String, Message?>) -> String {
  let width = lines.filter { $0.value != nil }.map(\.key.count).max() ?? 0
  return lines.map { command, meaning in
    guard let meaning else { return command }
    return command + String(repeating: " ", count: width - command.count + 3) + say(meaning)
  }.joined(separator: "\n")
}

/// What the parser of the command line says itself, in the language of messages.
func localized(_ text: String) -> String { Terminal.catalogue.recast(text, parserSentences) }

/// The parser's own sentences, the longer before those that are a part of them.
private let parserSentences: [Message] = [
  Message("OVERVIEW: \(.value)"), Message("USAGE: \(.value)"), Message("Usage: \(.value)"),
  Message("ARGUMENTS:"), Message("OPTIONS:"), Message("SUBCOMMANDS:"),
  Message("See '\(.value)' for detailed help."), Message("See '\(.value)' for more information."),
  Message("Show help information."), Message("Show the version."),
  Message("Show subcommand help information."),
  Message("\(.value) <subcommand>"), Message("Help:  \(.value)"), Message("Error: \(.value)"),
  Message("\(.value). Did you mean '\(.value)'?"), Message("Unknown option '\(.value)'"),
  Message("or: \(.value) in '\(.value)'"),
  Message("Missing value for '\(.value)'"), Message("Missing expected argument '\(.value)'"),
  Message("Missing one of: '\(.value)'"), Message("Missing required subcommand."),
  Message("The option '\(.value)' does not take any value, but '\(.value)' was specified."),
  Message("Unexpected argument '\(.value)'"),
  Message("\(.value) unexpected arguments: '\(.value)'"),
  Message("Value to be set with \(.value) had already been set with \(.value)"),
  Message("\(.value). Please provide one of the following:"),
  Message("\(.value). Please provide one of \(.value)."),
  Message("The value '\(.value)' is invalid for '\(.value)'"),
  Message("Invalid option: \(.value)"), Message("Invalid option: -\(.value)"),
  Message("'\(.value)' and '\(.value)'", context: "values"),
  Message("\(.value) or '\(.value)'", context: "values"),
  Message("flag \(.value)", context: "command line"),
  Message("\(.value)(default:\(.value)"), Message("\(.value)(values:\(.value)"),
  Message("\(.value); default:\(.value)"), Message("\(.value) (default) \(.value)"),
]
