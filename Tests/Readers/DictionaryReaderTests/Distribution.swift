import Glibc

@testable import DictionaryReader

/// A tiny invented dictionary in MedDRA's format, in a folder that goes with it. A test changes a line
/// before it is loaded.
final class Distribution {
  let folder: String
  var files: [String: [String]] = [
    "llt.asc": [
      "99000001$Tired$99100001$$$$$$$Y$$", "99000002$Weary$99100001$$$$$$$N$$",
      "99100001$Fatigue$99100001$$$$$$$Y$$", "99000003$Low platelets$99100002$$$$$$$Y$$",
      "99100002$Few platelets$99100002$$$$$$$Y$$",
    ],
    "pt.asc": [
      "99100001$Fatigue$$99400001$$$$$$$$", "99100002$Few platelets$$99400002$$$$$$$$",
    ],
    "hlt.asc": ["99200001$Weakness$$$$$$$$", "99200002$Cells of blood$$$$$$$$"],
    "hlgt.asc": ["99300001$General signs$$$$$$$$", "99300002$Blood$$$$$$$$"],
    "soc.asc": ["99400001$General$Gen$$$$$$$$", "99400002$Blood conditions$Blood$$$$$$$$"],
    "mdhier.asc": [
      "99100001$99200002$99300002$99400002$Fatigue$a$b$c$d$$99400001$N$",
      "99100001$99200001$99300001$99400001$Fatigue$a$b$c$d$$99400001$Y$",
      "99100002$99200002$99300002$99400002$Few platelets$a$b$c$d$$99400002$Y$",
    ],
    "meddra_release.asc": ["99.1$English$$$$"],
  ]
  var lineEnd = "\n"
  var names: (String) -> String = { $0 }

  init() {
    var template = Array("/tmp/clinpipe-dictionary-XXXXXX".utf8CString)
    folder = String(cString: mkdtemp(&template)!)
  }

  deinit {
    for name in files.keys { unlink("\(folder)/\(names(name))") }
    rmdir(folder)
  }

  func load(version: String? = nil, fallback: String? = nil) throws -> MedDRA {
    for (name, lines) in files {
      write(names(name), Array(lines.map { $0 + lineEnd }.joined().utf8))
    }
    return try MedDRA.load(folder, version: version, fallback: fallback)
  }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) -> String {
    let path = "\(folder)/\(name)"
    let file = fopen(path, "wb")!
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    return path
  }
}
