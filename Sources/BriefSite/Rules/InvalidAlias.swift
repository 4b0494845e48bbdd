internal import BriefDiagnostics
internal import BriefModel

extension Linker {
  mutating func tellNoAddress(_ alias: Located<String>) {
    tell(
      .invalidAlias, alias.range,
      Message("'\(alias.value)' cannot be an address of this site"),
      Message("write a path such as /old-page/, whose parts are names that every computer can keep")
    )
  }
}
