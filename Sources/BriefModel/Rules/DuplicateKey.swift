internal import BriefDiagnostics
internal import BriefSyntax

extension FieldReader {
  /// A claim says each of its fields once, as front matter does.
  mutating func checkRepeatedFields(of claim: CalloutSyntax) {
    var seen: Set<String> = []
    for field in claim.fields where !seen.insert(field.key).inserted {
      tell(
        .duplicateKey, at: field.keyRange, Message("the claim says '\(field.key)' twice"),
        Message("keep one of the two lines"))
    }
  }
}
