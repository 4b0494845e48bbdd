internal import BriefDiagnostics
internal import BriefSyntax

/// One target of `publish`; what its kind needs and was not said is told, and so is a setting that only
/// another kind has.
func readTarget(
  _ entry: YAMLEntry, _ reader: inout FieldReader, _ site: inout SiteConfiguration
) {
  let own = FieldReader(entry.value)
  guard let name = own.text("kind")?.value,
    let kind = TargetKind.all.first(where: { $0.name == name })
  else { return }
  var values: [String: String] = [:]
  for setting in kind.settings {
    values[setting.name] = own.text(setting.name)?.value
    guard setting.need == .always, values[setting.name] == nil else { continue }
    reader.tell(
      .missingField, at: entry.keyRange,
      Message("the target '\(entry.key)' needs '\(setting.name)'"),
      Message("write '\(setting.name): \(setting.example)'"))
  }
  for other in own.entries
  where values[other.key] == nil && TargetKind.allSettings.contains(where: { $0.name == other.key })
    && !kind.settings.contains(where: { $0.name == other.key })
  {
    reader.tell(
      .unknownKey, at: other.keyRange,
      Message("targets of the kind '\(kind.name)' have no setting '\(other.key)'"),
      Message("remove it, or look up the fields: briefs schema --format text"))
  }
  if let remote = own.text("remote"), hasPassword(remote.value) {
    reader.tell(
      .unknownValue, at: remote.range,
      Message("this address has a password in it, and everybody can read this file"),
      Message("write it without, and let git keep the password: git help credentials"))
  }
  site.publish.append(
    PublishTarget(name: entry.key, kind: kind, settings: values, range: entry.keyRange))
}

/// Whether an address is of the form `https://user:password@example.org/`.
private func hasPassword(_ address: String) -> Bool {
  let parts = address.split(separator: "/", omittingEmptySubsequences: false)
  guard parts.count > 2, parts[0].hasSuffix(":"), parts[1].isEmpty else { return false }
  return parts[2].contains("@") && (parts[2].split(separator: "@").first?.contains(":") ?? false)
}
