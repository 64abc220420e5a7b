import Conversion
import MappingDraft
import ProgramRuns
import StudyMapping
import Testing

/// Makes drafts of exports that a test writes.
enum Workbench {
  /// The draft of some files, and the mapping that it loads as.
  static func draft(_ files: [String: String], encoding: String? = nil) throws -> Drafted {
    let scratch = Scratch()
    for (name, text) in files { scratch.write(name, Array(text.utf8)) }
    return try draft(files.keys.sorted().map { scratch.at($0) }, encoding: encoding)
  }

  static func draft(_ paths: [String], encoding: String? = nil) throws -> Drafted {
    let draft = try FirstMapping.draft(paths: paths, mappingPath: nil, encoding: encoding)
    return Drafted(
      draft: draft, mapping: try StudyMapping.load(Array(draft.text.utf8), file: "draft.yaml"))
  }

  /// An ODM export of one form, from its items: name, question, type, codes, and a value.
  static func odm(_ items: [Item], form: String = "F.X", title: String = "") -> String {
    let references = items.map { "<ItemRef ItemOID=\"\($0.name)\"/>" }.joined()
    let lists = items.map(\.list).joined()
    let values = items.filter { !$0.value.isEmpty }
      .map { "<ItemData ItemOID=\"\($0.name)\" Value=\"\($0.value)\"/>" }.joined()
    return """
      <ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" ODMVersion="1.3.2" FileType="Snapshot">
      <Study OID="S1"><MetaDataVersion OID="M1" Name="m">
      <StudyEventDef OID="E1" Name="Visit"><FormRef FormOID="\(form)"/></StudyEventDef>
      <FormDef OID="\(form)" Name="\(title)"><ItemGroupRef ItemGroupOID="IG"/></FormDef>
      <ItemGroupDef OID="IG" Name="\(title)">\(references)</ItemGroupDef>
      \(items.map(\.definition).joined())\(lists)</MetaDataVersion></Study>
      <ClinicalData StudyOID="S1" MetaDataVersionOID="M1"><SubjectData SubjectKey="1">
      <StudyEventData StudyEventOID="E1"><FormData FormOID="\(form)"><ItemGroupData ItemGroupOID="IG">
      \(values)</ItemGroupData></FormData></StudyEventData></SubjectData></ClinicalData></ODM>
      """
  }

  struct Item {
    let name: String
    var question = ""
    var type = "text"
    var codes: [(String, String)] = []
    var value = ""

    fileprivate var definition: String {
      let reference = codes.isEmpty ? "" : "<CodeListRef CodeListOID=\"CL.\(name)\"/>"
      return
        "<ItemDef OID=\"\(name)\" Name=\"\(name)\" DataType=\"\(type)\"><Question><TranslatedText>"
        + "\(question)</TranslatedText></Question>\(reference)</ItemDef>"
    }

    fileprivate var list: String {
      guard !codes.isEmpty else { return "" }
      let entries = codes.map { code, decode in
        "<CodeListItem CodedValue=\"\(code)\"><Decode><TranslatedText>\(decode)</TranslatedText>"
          + "</Decode></CodeListItem>"
      }
      return
        "<CodeList OID=\"CL.\(name)\" Name=\"\(name)\" DataType=\"text\">\(entries.joined())</CodeList>"
    }
  }
}

struct Drafted {
  let draft: MappingDraft
  let mapping: StudyMapping

  var text: String { draft.text }
  var items: Int { draft.items }
  var recognised: Int { draft.recognised }

  /// Whether a line says this, whatever remark stands behind it.
  func says(_ line: String) -> Bool {
    text.split(separator: "\n").contains { found in
      let trimmed = found.drop { $0 == " " }
      return trimmed.hasPrefix(line)
        && (trimmed.count == line.count || trimmed.dropFirst(line.count).hasPrefix("  "))
    }
  }
}
