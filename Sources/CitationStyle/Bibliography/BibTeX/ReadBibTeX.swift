package import BriefDiagnostics
internal import Bytes

/// Reads a BibTeX or BibLaTeX bibliography into the terms of CSL (mapping: biblatex manual, section
/// 2; CSL 1.0.2, appendices III and IV).
///
/// Whatever cannot be read is told at its place and costs its own entry only.
package func readBibTeX(_ source: SourceFile) -> Diagnosed<Bibliography> {
  var bibliography = Bibliography()
  var findings = ReferenceFindings(source)
  let isLatin = findings.tellEncoding()
  let (entries, problems) = source.bytes.withUnsafeBufferPointer { bytes in
    var parser = BibTeXParser(bytes, isLatin: isLatin)
    parser.run()
    return (parser.entries, parser.problems)
  }
  for problem in problems {
    findings.tell(problem)
    if let key = problem.lostKey { bibliography.lost[key] = source.range(problem.range) }
  }
  var inheritance = BibTeXInheritance(entries)
  var toldAnnotations = false
  for number in entries.indices where entries[number].type != "xdata" {
    let entry = inheritance.resolved(number)
    if entry.type == "set" { continue }
    let work = bibliography.items.count
    let item = BibTeXItem(entry).item()
    bibliography.items.append(item)
    findings.tellDates(of: entry, item)
    findings.tellParts(of: entry, item)
    bibliography.places.append(source.range(entry.keyRange))
    for key in entry["ids"].map(listedKeys) ?? [] where key != entry.key {
      bibliography.aliases.append((key, work))
    }
    findings.tellCommands(of: entries[number])
    findings.tellNames(of: entries[number])
    if !toldAnnotations, let name = entry.fields.keys.filter({ $0.contains("+an") }).min(),
      let field = entry.fields[name]
    {
      toldAnnotations = true
      findings.tellAnnotation(field)
    }
  }
  for problem in inheritance.problems { findings.tell(problem) }
  return Diagnosed(bibliography, findings.diagnostics)
}
