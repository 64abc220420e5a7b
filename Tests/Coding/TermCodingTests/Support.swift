import ClinicalModel
import Diagnostics
import DictionaryReader
import Glibc

@testable import TermCoding

/// A folder that goes with the test, and files in it.
final class Folder {
  let path: String
  private var names: [String] = []

  init() {
    var template = Array("/tmp/clinpipe-coding-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template)!)
  }

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  @discardableResult
  func write(_ name: String, _ text: String) -> String {
    names.append(name)
    let file = fopen("\(path)/\(name)", "wb")!
    fputs(text, file)
    fclose(file)
    return "\(path)/\(name)"
  }
}

/// An invented dictionary of a few terms.
func medDRA() throws -> MedDRA {
  let folder = Folder()
  folder.write(
    "llt.asc",
    """
    99000001$Tired$99100001$$$$$$$Y$$
    99000002$Weary$99100001$$$$$$$N$$
    99100001$Fatigue$99100001$$$$$$$Y$$
    99000003$Low platelets$99100002$$$$$$$Y$$
    99100002$Few platelets$99100002$$$$$$$Y$$

    """)
  folder.write(
    "pt.asc", "99100001$Fatigue$$99400001$$$$$$$$\n99100002$Few platelets$$99400001$$$$$$$$\n")
  folder.write("hlt.asc", "99200001$Signs$$$$$$$$\n")
  folder.write("hlgt.asc", "99300001$Groups$$$$$$$$\n")
  folder.write("soc.asc", "99400001$General$Gen$$$$$$$$\n")
  folder.write(
    "mdhier.asc",
    ["99100001", "99100002"].map { "\($0)$99200001$99300001$99400001$$$$$$$99400001$Y$\n" }.joined()
  )
  return try MedDRA.load(folder.path, version: "99.1", fallback: nil)
}

func drugs() throws -> DrugDictionary {
  let folder = Folder()
  let path = folder.write(
    "drugs.csv",
    """
    code,name,synonyms
    X01AA,Acid blockers,
    X01AA01,fooprazole,Foocid
    X02BB,Pain killers,
    X02BB01,aspirate,
    X03CC,Thinners,
    X03CC01,aspirate,

    """)
  return try DrugDictionary.load(path, version: "2026")
}

func rows(_ text: String) throws -> [CodingFile.Row] {
  let folder = Folder()
  return try CodingFile.load(
    folder.write("coding.csv", "kind,verbatim,indication,code,term,english\n" + text))
}

func event(_ term: String?, verbatim: String? = nil, word: Coded? = nil) -> AdverseEvent {
  var event = AdverseEvent()
  event.term = term
  event.verbatim = verbatim
  event.preferredTerm = word
  event.source = Provenance(file: "ae.csv", line: 7)
  return event
}

/// What became of one subject's records.
struct Outcome {
  var subject = Subject()
  var findings: [Finding] = []
  var worklist = Worklist()

  init(_ coding: Coding, _ fill: (inout Subject) -> Void) {
    fill(&subject)
    SubjectCoder(coding).code(&subject, findings: &findings, worklist: &worklist)
  }

  init(_ coding: Coding, _ event: AdverseEvent) { self.init(coding) { $0.adverseEvents = [event] } }

  var event: AdverseEvent { subject.adverseEvents[0] }
  var codes: [String?] { [event.lowestLevelTerm?.code, event.preferredTerm?.code] }
}
