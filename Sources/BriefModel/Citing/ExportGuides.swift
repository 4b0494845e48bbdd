package import BriefDiagnostics

/// How a bibliography comes from a program into `Site`.
package struct ExportGuide: Sendable {
  /// The anchor of the guide.
  package let id: String
  /// The program or catalogue.
  package let program: String
  /// What to do, one step after the other.
  package let steps: [Message]
}

/// Every program whose bibliographies are read here, in the order of the manual.
package let exportGuides: [ExportGuide] = [
  ExportGuide(
    id: "zotero", program: "Zotero",
    steps: [
      Message("Choose the collection, then 'Export Collection…' in its menu."),
      Message("Take the format 'CSL JSON', and save it as Site/references.json."),
      Message(
        "Keys are Zotero's own addresses then: cite them as [@{http://zotero.org/users/1/items/ABC}], or set a 'Citation Key' in each item, which counts as its key."
      ),
    ]),
  ExportGuide(
    id: "better-bibtex", program: "Zotero + Better BibTeX",
    steps: [
      Message(
        "Export the collection as 'Better CSL JSON' to Site/references.json, or as 'Better BibLaTeX' to a file in Site that ends in .bib."
      ),
      Message(
        "Tick 'Keep updated': the file then follows your collection. The keys are those that Better BibTeX shows."
      ),
    ]),
  ExportGuide(
    id: "jabref", program: "JabRef",
    steps: [
      Message(
        "Save the library in BibLaTeX mode, encoded as UTF-8, in Site with a name that ends in .bib; groups and comments are passed over."
      ),
      Message("Fill in missing keys with 'Generate citation keys'."),
    ]),
  ExportGuide(
    id: "mendeley", program: "Mendeley",
    steps: [
      Message(
        "Choose the references, then 'File', 'Export', 'BibTeX (*.bib)', and save into Site."),
      Message(
        "Without keys of your own, export 'RIS (*.ris)': keys are made from author, year and the first word of the title, such as horowitz2019tapering."
      ),
    ]),
  ExportGuide(
    id: "endnote", program: "EndNote",
    steps: [
      Message(
        "Choose the output style 'RefMan (RIS) Export', then 'File', 'Export…' as text, and save into Site with a name that ends in .ris."
      ),
      Message(
        "Files that end in .enw are read too; EndNote's XML and its libraries (.enl) are not."),
    ]),
  ExportGuide(
    id: "citavi", program: "Citavi",
    steps: [
      Message(
        "Choose 'File', 'Export', then 'RIS' (or 'BibLaTeX', which keeps Citavi's keys), and save into Site."
      )
    ]),
  ExportGuide(
    id: "pubmed", program: "PubMed",
    steps: [
      Message(
        "Mark the works, choose 'Send to', 'Citation manager', and save the .nbib file into Site."),
      Message(
        "Cite a work by its made key, such as @horowitz2019tapering, by @pmid:30850328, or by its DOI: [@doi:10.1000/182]."
      ),
    ]),
  ExportGuide(
    id: "journals", program: "RIS",
    steps: [
      Message(
        "Journals, libraries and the Cochrane Library offer 'Export citation' as RIS: save it into Site with a name that ends in .ris."
      ),
      Message(
        "Notes, abstracts, keywords and attached files stay in your program: nothing of them is shown or offered for download."
      ),
    ]),
]
