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
    reader.checkSetting(setting, of: entry, value: values[setting.name])
  }
  for other in own.entries where values[other.key] == nil { reader.checkSetting(other, of: kind) }
  for path in [own.text("path"), own.text("folder"), own.text("remote")] {
    if let path { reader.checkPath(path) }
  }
  if let remote = own.text("remote") { reader.checkPassword(in: remote) }
  site.publish.append(
    PublishTarget(name: entry.key, kind: kind, settings: values, range: entry.keyRange))
}
