internal import Bytes

/// What the bytes of a picture say of it, whatever its name says. Reads no more than the structure of
/// the file; never fails, never reads beyond its end.
package struct PictureFile: Sendable, Equatable {
  /// What the bytes are made in.
  package enum Format: String, Sendable {
    case png = "PNG"
    case jpeg = "JPEG"
    case gif = "GIF"
    case webp = "WebP"
    case svg = "SVG"
    /// Kinds that not every browser or the printer shows.
    case tiff = "TIFF"
    case heif = "HEIF"
    case avif = "AVIF"
    case bmp = "BMP"

    /// Whether pages and prints can show it.
    package var isShown: Bool {
      switch self {
      case .png, .jpeg, .gif, .webp, .svg: true
      default: false
      }
    }

    /// The ends of names that belong to it, the usual one first.
    package var endings: [String] {
      switch self {
      case .png: ["png"]
      case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
      case .gif: ["gif"]
      case .webp: ["webp"]
      case .svg: ["svg"]
      case .tiff: ["tif", "tiff"]
      case .heif: ["heic", "heif"]
      case .avif: ["avif"]
      case .bmp: ["bmp"]
      }
    }
  }

  package let format: Format
  /// In pixels; 0 where the file does not say, as in most SVG.
  package let width: Int
  package let height: Int

  package init(_ format: Format, width: Int = 0, height: Int = 0) {
    self.format = format
    self.width = width
    self.height = height
  }

  /// Why a file cannot be shown or sent.
  package enum Fault: Error, Sendable, Equatable {
    case empty
    /// Three lines that stand for a file that Git LFS keeps elsewhere.
    case pointer
    /// No kind of picture that is known.
    case unknown
    /// The file ends before the picture does, or is broken.
    case truncated(Format)
    /// More pixels than a reader's device can hold.
    case tooLarge(width: Int, height: Int)
    /// Something in an SVG that acts or asks other sites for something.
    case active(String)
  }

  /// The most pixels of one picture: 100 million, some 400 MB when it is shown.
  package static let mostPixels = 100_000_000

  /// What a file holds.
  package static func read(_ bytes: [UInt8]) -> Result<PictureFile, Fault> {
    if let fault = emptiness(of: bytes) { return .failure(fault) }
    let found: Result<PictureFile, Fault> = bytes.withUnsafeBufferPointer { bytes in
      if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return png(bytes) }
      if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return jpeg(bytes) }
      if bytes.hasPrefix("GIF87a") || bytes.hasPrefix("GIF89a") { return gif(bytes) }
      if bytes.hasPrefix("RIFF"), bytes.count >= 12, bytes.hasPrefix("WEBP", at: 8) {
        return webp(bytes)
      }
      if bytes.hasPrefix("II*\0") || bytes.hasPrefix("MM\0*") { return .success(.init(.tiff)) }
      if bytes.hasPrefix("BM"), bytes.count > 26 { return .success(.init(.bmp)) }
      if bytes.count >= 12, bytes.hasPrefix("ftyp", at: 4) {
        if bytes.hasPrefix("avif", at: 8) || bytes.hasPrefix("avis", at: 8) {
          return .success(.init(.avif))
        }
        if bytes.hasPrefix("hei", at: 8) || bytes.hasPrefix("hev", at: 8)
          || bytes.hasPrefix("mif1", at: 8)
        {
          return .success(.init(.heif))
        }
      }
      return svg(bytes)
    }
    guard case .success(let picture) = found else { return found }
    let (pixels, overflow) = picture.width.multipliedReportingOverflow(by: picture.height)
    if overflow || pixels > mostPixels {
      return .failure(.tooLarge(width: picture.width, height: picture.height))
    }
    return found
  }

  /// Why any file, picture or not, cannot be sent: it is empty, or stands for one that is not here.
  package static func emptiness(of bytes: [UInt8]) -> Fault? {
    if bytes.isEmpty { return .empty }
    let pointer = "version https://git-lfs.github.com/spec/"
    return bytes.count < 1024 && bytes.starts(with: pointer.utf8) ? .pointer : nil
  }

  // MARK: PNG (W3C Recommendation, section 5)

  private static func png(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<PictureFile, Fault> {
    var reader = ChunkReader(bytes)
    var picture: PictureFile?
    var hasData = false
    while let chunk = reader.nextPNG() {
      guard chunk.isWhole else { return .failure(.truncated(.png)) }
      switch chunk.name {
      case "IHDR" where chunk.body.count == 13:
        picture = PictureFile(
          .png, width: bytes.big32(chunk.body.lowerBound),
          height: bytes.big32(chunk.body.lowerBound + 4))
      case "IDAT": hasData = hasData || !chunk.body.isEmpty
      case "IEND":
        guard let picture, hasData, picture.width > 0, picture.height > 0 else {
          return .failure(.truncated(.png))
        }
        return .success(picture)
      default: break
      }
    }
    return .failure(.truncated(.png))
  }

  // MARK: JPEG (ITU-T T.81, annex B)

  private static func jpeg(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<PictureFile, Fault> {
    var picture: PictureFile?
    var at = 2
    while let segment = JPEGSegment(bytes, at) {
      guard segment.end <= bytes.count else { break }
      switch segment.marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard segment.body.count >= 6 else { return .failure(.truncated(.jpeg)) }
        let start = segment.body.lowerBound
        picture = PictureFile(
          .jpeg, width: bytes.big16(start + 3), height: bytes.big16(start + 1))
      case 0xDA:
        guard let end = JPEGSegment.endOfScan(bytes, segment.end) else {
          return .failure(.truncated(.jpeg))
        }
        at = end
        continue
      case 0xD9:
        guard let picture, picture.width > 0 else { return .failure(.truncated(.jpeg)) }
        return .success(picture)
      default: break
      }
      at = segment.end
    }
    return .failure(.truncated(.jpeg))
  }

  // MARK: GIF (89a, section 17 on)

  private static func gif(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<PictureFile, Fault> {
    var hasImage = false
    for block in GIFBlocks(bytes) {
      if block.kind == .image { hasImage = true }
      if block.kind == .trailer, hasImage {
        return .success(PictureFile(.gif, width: bytes.little16(6), height: bytes.little16(8)))
      }
    }
    return .failure(.truncated(.gif))
  }

  // MARK: WebP (RFC 9649, section 2)

  private static func webp(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<PictureFile, Fault> {
    guard bytes.little32(4) + 8 <= bytes.count else { return .failure(.truncated(.webp)) }
    var reader = ChunkReader(bytes)
    var picture: PictureFile?
    var hasData = false
    while let chunk = reader.nextRIFF() {
      guard chunk.isWhole else { return .failure(.truncated(.webp)) }
      let start = chunk.body.lowerBound
      switch chunk.name {
      case "VP8X" where chunk.body.count >= 10:
        picture = PictureFile(
          .webp, width: bytes.little24(start + 4) + 1, height: bytes.little24(start + 7) + 1)
      case "VP8 " where chunk.body.count >= 10:
        hasData = true
        picture =
          picture
          ?? PictureFile(
            .webp, width: bytes.little16(start + 6) & 0x3FFF,
            height: bytes.little16(start + 8) & 0x3FFF)
      case "VP8L" where chunk.body.count >= 5:
        hasData = true
        let bits = bytes.little32(start + 1)
        picture =
          picture
          ?? PictureFile(.webp, width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
      case "ANMF": hasData = true
      default: break
      }
    }
    guard let picture, hasData, picture.width > 0, picture.height > 0 else {
      return .failure(.truncated(.webp))
    }
    return .success(picture)
  }

  // MARK: SVG

  private static func svg(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<PictureFile, Fault> {
    switch SVGCheck.check(bytes) {
    case .noSVG: .failure(.unknown)
    case .broken: .failure(.truncated(.svg))
    case .active(let what): .failure(.active(what))
    case .still: .success(PictureFile(.svg))
    }
  }
}
