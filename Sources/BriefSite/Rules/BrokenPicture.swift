package import BriefDiagnostics

extension Rule {
  /// A file that a document shows or leads to is there and whole, and a picture is of the kind that its name says: PNG, JPEG, WebP, GIF or SVG.
  package static let brokenPicture = Rule(
    "broken-picture", .error,
    checks: Bilingual(
      "A file that a document shows or leads to is there and whole, and a picture is of the kind that its name says: PNG, JPEG, WebP, GIF or SVG.",
      es:
        "El archivo que un documento muestra o enlaza existe y está completo, y una imagen es del tipo que dice su nombre: PNG, JPEG, WebP, GIF o SVG."
    ),
    why: Bilingual(
      "readers would see an empty frame, and the print could not be made",
      es: "el público vería un recuadro vacío y no se podría imprimir"),
    example: "![The share by year](../Site/assets/share.png), where the file holds a JPEG",
    instead: "![The share by year](../Site/assets/share.jpg)")
}
