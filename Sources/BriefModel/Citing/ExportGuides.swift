package import BriefDiagnostics

/// How a bibliography comes from a program into `Site`.
package struct ExportGuide: Sendable {
  /// The anchor of the guide.
  package let id: String
  /// The program or catalogue.
  package let program: String
  /// What to do, one step after the other.
  package let steps: [Bilingual]
}

/// Every program whose bibliographies are read here, in the order of the manual.
package let exportGuides: [ExportGuide] = [
  ExportGuide(
    id: "zotero", program: "Zotero",
    steps: [
      Bilingual(
        "Choose the collection, then 'Export Collection…' in its menu.",
        es: "Elija la colección y, en su menú, «Exportar la colección…»."),
      Bilingual(
        "Take the format 'CSL JSON', and save it as Site/references.json.",
        es: "Tome el formato «CSL JSON» y guárdelo como Site/references.json."),
      Bilingual(
        "Keys are Zotero's own addresses then: cite them as [@{http://zotero.org/users/1/items/ABC}], or set a 'Citation Key' in each item, which counts as its key.",
        es:
          "Las claves son entonces las direcciones de Zotero: cítelas como [@{http://zotero.org/users/1/items/ABC}], o ponga una «Clave de cita» en cada elemento, que vale como clave."
      ),
    ]),
  ExportGuide(
    id: "better-bibtex", program: "Zotero + Better BibTeX",
    steps: [
      Bilingual(
        "Export the collection as 'Better CSL JSON' to Site/references.json, or as 'Better BibLaTeX' to a file in Site that ends in .bib.",
        es:
          "Exporte la colección como «Better CSL JSON» a Site/references.json, o como «Better BibLaTeX» a un archivo de Site que termine en .bib."
      ),
      Bilingual(
        "Tick 'Keep updated': the file then follows your collection. The keys are those that Better BibTeX shows.",
        es:
          "Marque «Mantener actualizado»: el archivo sigue entonces a su colección. Las claves son las que muestra Better BibTeX."
      ),
    ]),
  ExportGuide(
    id: "jabref", program: "JabRef",
    steps: [
      Bilingual(
        "Save the library in BibLaTeX mode, encoded as UTF-8, in Site with a name that ends in .bib; groups and comments are passed over.",
        es:
          "Guarde la biblioteca en modo BibLaTeX, codificada en UTF-8, en Site con un nombre que termine en .bib; los grupos y comentarios se pasan por alto."
      ),
      Bilingual(
        "Fill in missing keys with 'Generate citation keys'.",
        es: "Complete las claves que falten con «Generar claves de cita»."),
    ]),
  ExportGuide(
    id: "mendeley", program: "Mendeley",
    steps: [
      Bilingual(
        "Choose the references, then 'File', 'Export', 'BibTeX (*.bib)', and save into Site.",
        es:
          "Elija las referencias, luego «Archivo», «Exportar», «BibTeX (*.bib)», y guarde en Site."),
      Bilingual(
        "Without keys of your own, export 'RIS (*.ris)': keys are made from author, year and the first word of the title, such as horowitz2019tapering.",
        es:
          "Sin claves propias, exporte «RIS (*.ris)»: las claves se forman con autor, año y la primera palabra del título, como horowitz2019tapering."
      ),
    ]),
  ExportGuide(
    id: "endnote", program: "EndNote",
    steps: [
      Bilingual(
        "Choose the output style 'RefMan (RIS) Export', then 'File', 'Export…' as text, and save into Site with a name that ends in .ris.",
        es:
          "Elija el estilo de salida «RefMan (RIS) Export», luego «Archivo», «Exportar…» como texto, y guarde en Site con un nombre que termine en .ris."
      ),
      Bilingual(
        "Files that end in .enw are read too; EndNote's XML and its libraries (.enl) are not.",
        es:
          "También se leen archivos que terminan en .enw; no el XML de EndNote ni sus bibliotecas (.enl)."
      ),
    ]),
  ExportGuide(
    id: "citavi", program: "Citavi",
    steps: [
      Bilingual(
        "Choose 'File', 'Export', then 'RIS' (or 'BibLaTeX', which keeps Citavi's keys), and save into Site.",
        es:
          "Elija «Archivo», «Exportar», luego «RIS» (o «BibLaTeX», que conserva las claves de Citavi), y guarde en Site."
      )
    ]),
  ExportGuide(
    id: "pubmed", program: "PubMed",
    steps: [
      Bilingual(
        "Mark the works, choose 'Send to', 'Citation manager', and save the .nbib file into Site.",
        es:
          "Marque las obras, elija «Send to», «Citation manager», y guarde el archivo .nbib en Site."
      ),
      Bilingual(
        "Cite a work by its made key, such as @horowitz2019tapering, by @pmid:30850328, or by its DOI: [@doi:10.1000/182].",
        es:
          "Cite una obra por su clave formada, como @horowitz2019tapering, por @pmid:30850328 o por su DOI: [@doi:10.1000/182]."
      ),
    ]),
  ExportGuide(
    id: "journals", program: "RIS",
    steps: [
      Bilingual(
        "Journals, libraries and the Cochrane Library offer 'Export citation' as RIS: save it into Site with a name that ends in .ris.",
        es:
          "Las revistas, bibliotecas y la Biblioteca Cochrane ofrecen «Export citation» como RIS: guárdelo en Site con un nombre que termine en .ris."
      ),
      Bilingual(
        "Notes, abstracts, keywords and attached files stay in your program: nothing of them is shown or offered for download.",
        es:
          "Notas, resúmenes, palabras clave y archivos adjuntos se quedan en su programa: nada de ello se muestra ni se ofrece para descargar."
      ),
    ]),
]
