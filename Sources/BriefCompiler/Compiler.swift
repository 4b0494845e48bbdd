package import BriefDiagnostics
internal import BriefHTML
package import BriefModel
internal import BriefPrint
package import BriefSite
internal import BriefSyntax
package import Bytes
internal import MustacheTemplates

/// The whole way from source files to pages, as pure functions: nothing here opens a file.
///
///     prepare -> check, document by document -> link -> print, job by job -> pages, one by one
package final class Compiler: Sendable {
  package let vocabulary: Vocabulary
  package let asOf: Moment
  let words: [Words]
  let templates: TemplateSet

  private init(vocabulary: Vocabulary, asOf: Moment, words: [Words], templates: TemplateSet) {
    self.vocabulary = vocabulary
    self.asOf = asOf
    self.words = words
    self.templates = templates
  }

  /// Reads the site's own files: settings, lists, interface texts and templates.
  ///
  /// - Parameters:
  ///   - languages: the words of each language.
  ///   - templates: `Templates/**/*.mustache`.
  package static func prepare(
    _ files: SiteFiles, languages: CatalogueFiles, templates: [SourceFile], asOf: Moment
  ) -> Diagnosed<Compiler> {
    let vocabulary = readVocabulary(files, catalogues: languages, rules: allRules)
    var diagnostics = vocabulary.diagnostics
    let words = vocabulary.value.site.languages.map { code in
      Words(language: code, catalogue: vocabulary.value.catalogues[code] ?? .english)
    }
    let compiled = compileTemplates(
      templates.map { source in
        let name =
          source.path.split(separator: "/").last.map { String($0.dropLast(".mustache".count)) }
          ?? ""
        return (name, source)
      })
    diagnostics += compiled.diagnostics
    return Diagnosed(
      Compiler(vocabulary: vocabulary.value, asOf: asOf, words: words, templates: compiled.value),
      diagnostics)
  }

  /// Something that checks documents, one for each worker.
  ///
  /// - Parameters:
  ///   - isThorough: whether to tell what documents may still lack, and how easily they read.
  ///   - translated: the paths of originals that have a translation (`originalsWithTranslations`).
  ///   - marksPlaces: whether bodies know where findings are shown, for the preview.
  ///   - readiesPages: whether bodies are made at all.
  package func makeReader(
    isThorough: Bool = false, translated: Set<String> = [], marksPlaces: Bool = false,
    readiesPages: Bool = true
  ) -> DocumentReader {
    DocumentReader(
      self, isThorough: isThorough, translated: translated, marksPlaces: marksPlaces,
      readiesPages: readiesPages)
  }

  /// Links the checked documents into the site that can be planned.
  package func link(_ documents: [CheckedDocument], includeWithheld: Bool, isThorough: Bool = false)
    -> Diagnosed<LinkedSite>
  {
    linkSite(
      documents, vocabulary: vocabulary, asOf: asOf, includeWithheld: includeWithheld,
      isThorough: isThorough)
  }

  /// The pages of a site, to be rendered one by one.
  package func pages(of site: Site, printed: [PrintedFile], workers: Int) -> PageSet {
    PageSet(
      pages: planPages(site),
      renderer: SiteRenderer(
        site: site, templates: templates, words: words, rules: allRules, printed: printed,
        workers: workers))
  }

  /// The documents of a site that are printed: each in every language that it was written in.
  package func printables(of site: Site) -> [Printable] {
    site.works.indices.flatMap { work in
      site.languages.indices.compactMap { language in
        guard !site.isFallback(work, in: language) else { return nil }
        let document = site.documents[site.document(of: work, in: language)]
        guard document.fields.status != .withdrawn, !document.isUnreadable else { return nil }
        return Printable(work: work, language: language, path: document.path)
      }
    }
  }

  /// The files of the workspace that the site shows, with their place below its root.
  ///
  /// A file is public because a public page uses it, or because the site itself does; no other is.
  package func assets(
    of linked: LinkedSite, among files: Set<String>, furniture: Set<String> = []
  ) -> [(path: String, output: Route)] {
    var shown = furniture
    for document in linked.site.documents where document.fields.status != .withdrawn {
      shown.formUnion(document.files)
    }
    return files.filter { shown.contains($0) }.sorted().map { path in (path, Route(ofAsset: path)) }
  }
}

/// One document that has a PDF.
package struct Printable: Sendable {
  package let work: Int
  package let language: Int
  package let path: String
}

/// The files of a site: what they are, and their bytes on demand.
package struct PageSet: Sendable {
  package let pages: [Page]
  let renderer: SiteRenderer

  package var count: Int { pages.count }

  /// The place of a page.
  package func route(_ index: Int) -> Route { renderer.site.route(of: pages[index]) }

  package func makeRenderer() -> PageWriter { PageWriter(renderer: PageRenderer(renderer)) }
}

/// Renders pages for one worker.
package struct PageWriter {
  var renderer: PageRenderer

  /// Whether the page rendered last was cut short by a bound of its templates.
  var wasCut: Bool { renderer.wasCut }

  /// Replaces the contents of `buffer` by the bytes of a page.
  package mutating func render(_ page: Page, into buffer: inout ByteBuffer) {
    buffer.removeAll()
    renderer.render(page, into: &buffer)
  }
}
