internal import Bytes

/// Every place of the output and who owns it. Two places are one where some disk or host would take
/// them so: capitals and spellings of accents do not count, and a file cannot stand where another file
/// needs a folder.
struct OutputTable<Owner> {
  private var files: [UInt64: Int32] = [:]
  private var folders: [UInt64: Int32] = [:]
  private var owners: [Owner] = []
  private var lastFolder: UInt64 = 0

  init(capacity: Int) {
    files.reserveCapacity(capacity)
    owners.reserveCapacity(capacity)
  }

  /// Takes a place for an owner.
  ///
  /// - Returns: the owner that has the place already, or one that it cannot stand beside.
  mutating func take(_ route: Route, for owner: Owner) -> Owner? {
    let number = Int32(owners.count)
    let (place, above) = Self.keys(route.path)
    if let first = files[place] ?? folders[place] { return owners[Int(first)] }
    // Most places stand beside the one before.
    if let folder = above.last, folder != lastFolder {
      for folder in above {
        if let first = files[folder] { return owners[Int(first)] }
      }
      for folder in above where folders[folder] == nil { folders[folder] = number }
      lastFolder = folder
    }
    owners.append(owner)
    files[place] = number
    return nil
  }

  /// A hash (FNV-1a, 64 bits) of the path as a case-blind disk knows it, and of each folder above it.
  private static func keys(_ path: String) -> (place: UInt64, above: [UInt64]) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var above: [UInt64] = []
    above.reserveCapacity(4)
    for byte in caseBlind(path).utf8 {
      if byte == 0x2F { above.append(hash) }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return (hash, above)
  }
}
