package import BriefDiagnostics

extension Rule {
  /// A file that a document shows or leads to is there and whole, and a picture is of the kind that its name says: PNG, JPEG, WebP, GIF or SVG.
  package static let brokenPicture = Rule(
    "broken-picture", .error,
    checks: Message(
      "A file that a document shows or leads to is there and whole, and a picture is of the kind that its name says: PNG, JPEG, WebP, GIF or SVG."
    ),
    why: Message("readers would see an empty frame, and the print could not be made"),
    example: "![The share by year](../Site/assets/share.png), where the file holds a JPEG",
    instead: "![The share by year](../Site/assets/share.jpg)")
}
