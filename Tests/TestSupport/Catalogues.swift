package import BriefDiagnostics
import Foundation

/// The languages' files that come with the program, as they lie in the repository.
package let shippedCatalogues: [SourceFile] = {
  let folder = repository.appending(path: "Templates/languages")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return names.filter { $0.hasSuffix(".po") }.sorted().compactMap { name in
    guard let data = FileManager.default.contents(atPath: folder.appending(path: name).path) else {
      return nil
    }
    return SourceFile(path: "Templates/languages/\(name)", bytes: Array(data))
  }
}()

/// Spanish, as it comes with the program.
package let spanishWords = CatalogueFiles(shipped: shippedCatalogues).catalogue(for: "es").value
