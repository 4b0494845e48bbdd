internal import Bytes

/// Whether a text holds signs that steer instead of being seen: controls, and changes of direction.
func hasControls(_ text: String) -> Bool {
  text.unicodeScalars.contains { scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
