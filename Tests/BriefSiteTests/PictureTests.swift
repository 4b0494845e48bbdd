import BriefSite
import Foundation
import Testing

/// Pictures are what their bytes say; what they say unseen does not leave the workspace.
struct PictureTests {
  /// A grey pixel as PNG, JPEG, GIF and WebP.
  static let png = bytes(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")
  static let gif = bytes("R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==")
  static let webp = bytes("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")
  static let jpeg = bytes(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k="
  )

  private static func bytes(_ text: String) -> [UInt8] {
    Data(base64Encoded: text).map(Array.init) ?? []
  }

  @Test func aFormatIsKnownByItsBytes() {
    #expect(PictureFile.read(Self.png) == .success(PictureFile(.png, width: 1, height: 1)))
    #expect(PictureFile.read(Self.gif) == .success(PictureFile(.gif, width: 1, height: 1)))
    #expect(PictureFile.read(Self.webp) == .success(PictureFile(.webp, width: 1, height: 1)))
    #expect(PictureFile.read(Self.jpeg) == .success(PictureFile(.jpeg, width: 1, height: 1)))
    #expect(PictureFile.read(Array("<svg xmlns='x'/>".utf8)) == .success(PictureFile(.svg)))
    #expect(PictureFile.read(Array("II*\0\u{8}\0\0\0".utf8)) == .success(PictureFile(.tiff)))
  }

  @Test func whatIsNoPictureIsTold() {
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
    #expect(PictureFile.read([]) == .failure(.empty))
    #expect(PictureFile.read(Array(pointer.utf8)) == .failure(.pointer))
    #expect(PictureFile.read(Array("<!doctype html><p>Not found</p>".utf8)) == .failure(.unknown))
    #expect(PictureFile.read(Array("%PDF-1.7".utf8)) == .failure(.unknown))
  }

  @Test(arguments: [
    (png, PictureFile.Format.png), (gif, .gif), (webp, .webp), (jpeg, .jpeg),
  ])
  func everyTruncationIsTold(_ whole: [UInt8], _ format: PictureFile.Format) {
    for count in 16..<(whole.count - 1) {
      if case .success = PictureFile.read(Array(whole[..<count])) {
        Issue.record("\(format) of \(count) bytes passes")
      }
    }
  }

  @Test func harmedBytesNeverTrap() {
    for picture in [Self.png, Self.gif, Self.webp, Self.jpeg, Self.jpegWithPosition()] {
      for place in picture.indices {
        for value in [0, 1, 0x7F, 0xFF] as [UInt8] {
          var harmed = picture
          harmed[place] = value
          _ = PictureFile.read(harmed)
          _ = withoutMetadata(harmed)
        }
      }
    }
  }

  // MARK: Unseen

  /// A TIFF directory with a turn of 90 degrees and a position.
  static func exif() -> [UInt8] {
    var tiff: [UInt8] = Array("II*\0".utf8) + [8, 0, 0, 0, 2, 0]
    tiff += [0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]
    tiff += [0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]
    tiff += [0, 0, 0, 0]
    tiff += [1, 0, 0x01, 0x00, 2, 0, 2, 0, 0, 0] + Array("N\0\0\0".utf8) + [0, 0, 0, 0]
    return tiff
  }

  static func jpegWithPosition() -> [UInt8] {
    func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
      [0xFF, marker, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 0xFF)] + body
    }
    return Array(jpeg[..<2]) + segment(0xE1, Array("Exif\0\0".utf8) + exif())
      + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Ana Ruiz</x:xmpmeta>".utf8))
      + segment(0xED, Array("Photoshop 3.0\0Ana Ruiz".utf8)) + segment(0xFE, Array("Ana Ruiz".utf8))
      + jpeg[2...] + Array("Ana Ruiz".utf8)
  }

  @Test func positionAndNamesLeaveAPhotographAndItsTurnStays() {
    let (bytes, removed) = withoutMetadata(Self.jpegWithPosition())
    #expect(removed.hasPosition && removed.hasOther)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("Ana Ruiz"))
    #expect(PictureFile.read(bytes) == PictureFile.read(Self.jpeg))
    // The turn alone is left, and nothing else of it: what shows the picture is the same.
    #expect(bytes.count == Self.jpeg.count + 36)
    #expect(
      Array(bytes.suffix(Self.jpeg.count - 20)) == Array(Self.jpeg.suffix(Self.jpeg.count - 20)))
    #expect(withoutMetadata(bytes).removed == PictureMetadata())
  }

  @Test func textLeavesAPNG() throws {
    func chunk(_ name: String, _ body: String) -> [UInt8] {
      let named = Array((name + body).utf8)
      var sum: UInt32 = 0xFFFF_FFFF
      for byte in named {
        sum ^= UInt32(byte)
        for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
      }
      func four(_ value: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 0xFF) } }
      return four(UInt32(body.utf8.count)) + named + four(sum ^ 0xFFFF_FFFF)
    }
    let told =
      Array(Self.png[..<33]) + chunk("tEXt", "Author\0Ana Ruiz") + chunk("tIME", "1234567")
      + Self.png[33...]
    let (bytes, removed) = withoutMetadata(told)
    #expect(removed.hasOther)
    #expect(bytes == Self.png)
    #expect(withoutMetadata(Self.png).bytes == Self.png)
  }

  @Test func aDrawingLosesWhatItSaysOfItsMaking() {
    let drawing = """
      <svg xmlns="http://www.w3.org/2000/svg" sodipodi:docname="/home/ana/source-7.svg" width="4" height="4">\
      <!-- drawn by Ana Ruiz --><metadata><rdf><creator>Ana Ruiz</creator></rdf></metadata>\
      <sodipodi:namedview id="base"/><title>Doses</title>\
      <style><!-- rect { fill: red } --></style><rect width="4" height="4"/></svg>
      """
    let (bytes, removed) = withoutMetadata(Array(drawing.utf8))
    #expect(removed.hasOther)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <svg xmlns="http://www.w3.org/2000/svg" width="4" height="4">\
        <title>Doses</title><style><!-- rect { fill: red } --></style>\
        <rect width="4" height="4"/></svg>
        """)
    #expect(withoutMetadata(bytes).removed.isEmpty)
  }

  @Test func aTIFFThatLostItIsLeftAsItIs() {
    let once = withoutMetadata(Self.exif()).bytes
    #expect(withoutMetadata(once).removed == PictureMetadata() && withoutMetadata(once).bytes == once)
  }

  @Test func aTIFFLosesItsPosition() {
    let (bytes, removed) = withoutMetadata(Self.exif())
    #expect(removed.hasPosition)
    #expect(bytes.count == Self.exif().count)
    #expect(!bytes.contains(UInt8(ascii: "N")))
  }

  // MARK: SVG

  @Test(arguments: [
    "<svg><script>x</script></svg>", "<svg onload='x()'/>", "<svg><g ONCLICK=\"x\"/></svg>",
    "<svg><foreignObject><p/></foreignObject></svg>",
    "<svg><image href='https://x.org/a.png'/></svg>",
    "<svg xmlns:xlink='x'><use xlink:href='//x.org/a.svg#b'/></svg>",
    "<svg><a href='javascript:alert(1)'><text>x</text></a></svg>",
    "<svg><a href='java&#115;cript:alert(1)'/></svg>", "<svg><a href=' java\nscript:x'/></svg>",
    "<svg><image href='data:text/html,x'/></svg>",
    "<svg><image href='data:image/svg+xml,x'/></svg>",
    "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>",
    "<svg><style>@import 'https://x.org/a.css';</style></svg>",
    "<svg><style>a { background: image-set('https://x.org/a.png' 1x) }</style></svg>",
    "<svg><style>a{background:url(https://x.org/a)}</style></svg>",
    "<svg><style><![CDATA[a{background:url(//x.org/a)}]]></style></svg>",
    "<svg><rect style='fill:url(http://x.org/a)'/></svg>",
    "<svg><rect fill=\"url('//x.org/a#b')\"/></svg>",
    "<svg><a><animate attributeName='href' to='javascript:x'/></a></svg>",
    "<svg><set attributeName='onload' to='x'/></svg>", "<svg><svg:script>x</svg:script></svg>",
    "<?xml-stylesheet href='https://x.org'?><svg/>", "<svg><iframe src='a'/></svg>",
    "<?xml version='1.0' encoding='utf-7'?><svg/>",
  ])
  func anSVGThatActsIsRefused(_ text: String) {
    guard case .failure(.active) = PictureFile.read(Array(text.utf8)) else {
      Issue.record("passes: \(text)")
      return
    }
  }

  @Test(arguments: [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- script -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"><title>On load</title><path d='M0 0'/></svg>",
    "<svg><defs><linearGradient id='a'/></defs><rect fill='url(#a)'/><use href='#a'/></svg>",
    "<svg><style>.a{fill:#111}</style><image href='data:image/png;base64,AAAA'/></svg>",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg/>",
    "<svg><a href='https://example.org/'><text>x</text></a></svg>",
  ])
  func anSVGThatOnlyShowsSomethingPasses(_ text: String) {
    #expect(PictureFile.read(Array(text.utf8)) == .success(PictureFile(.svg)))
  }

  @Test func anSVGThatEndsTooSoonIsTold() {
    #expect(PictureFile.read(Array("<svg><g><path d='M0".utf8)) == .failure(.truncated(.svg)))
    #expect(PictureFile.read(Array("<svg><g>".utf8)) == .failure(.truncated(.svg)))
  }
}
