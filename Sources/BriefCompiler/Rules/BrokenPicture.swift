package import BriefDiagnostics
internal import BriefModel
internal import BriefSite
internal import Bytes

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

/// A kind of picture that not every reader sees, or one under the name of another.
func toldWrong(
  _ format: PictureFile.Format, _ ending: String, _ path: String, _ place: SourceRange
) -> Diagnostic? {
  if !format.isShown {
    return Diagnostic(
      .brokenPicture, at: place,
      Message(
        "'\(path)' is a \(format.rawValue) picture, which many browsers and the PDF cannot show"),
      help: Message("save it as JPEG or PNG"))
  }
  guard !format.endings.contains(ending), let right = format.endings.first else { return nil }
  let stem = path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
  let name = stem.split(separator: "/").last.map(String.init) ?? stem
  return Diagnostic(
    .brokenPicture, at: place, Message("'\(path)' holds a \(format.rawValue) picture"),
    help: Message("rename the file to '\(name).\(right)', and write that name here"))
}

func told(_ fault: PictureFile.Fault, _ path: String, _ place: SourceRange) -> Diagnostic {
  func broken(_ summary: Message, _ help: Message) -> Diagnostic {
    Diagnostic(.brokenPicture, at: place, summary, help: help)
  }
  switch fault {
    case .empty:
      return broken(Message("the file '\(path)' is empty"), Message("export or copy it again"))
    case .pointer:
      return broken(Message("'\(path)' is only a pointer of Git LFS; the file itself is not here"),
        Message("fetch it with: git lfs pull")
      )
    case .unknown:
      return broken(Message("'\(path)' holds no picture, whatever its name says"),
        Message("save the picture as PNG, JPEG, WebP, GIF or SVG")
      )
    case .truncated(let format):
      return broken(Message("the \(format.rawValue) picture in '\(path)' is broken or ends too soon"),
        Message("export or copy it again")
      )
    case .tooLarge(let width, let height):
      return broken(Message(
          "the picture '\(path)' has \(width) by \(height) pixels, more than many devices can show"),
        Message("save it with at most 4000 pixels on its longer side")
      )
    case .active(let what): return activePicture(what, path, at: place)
    }
}

func unreadablePicture(_ reason: Message, at place: SourceRange) -> Diagnostic {
  Diagnostic(
    .brokenPicture, at: place, reason, help: Message("make the file readable or smaller"))
}
