import ClinicalModel
import SDTMStandard
import SDTMTabulation
import Terminology
import XMLFormat

/// Writes define.xml (Define-XML 2.1) from the datasets that were made: every type, length, term and
/// origin that it states is one of the data.
public struct DefineXMLWriter: Sendable {
  let study: Study
  let guide: Guide
  let terminology: Terminology
  let fileExtension: String
  private let created: String
  private let systemVersion: String

  /// - Parameters:
  ///   - guide: and terminology, that the datasets were made with.
  ///   - fileExtension: of the datasets' files, which lie beside it: `xpt` or `json`.
  ///   - timestamp: seconds since 1970 that stand as the time of creation.
  ///   - systemVersion: of clinpipe.
  public init(
    _ study: Study, guide: Guide = .newest, terminology: Terminology = .builtIn,
    fileExtension: String, timestamp: Int,
    systemVersion: String
  ) {
    self.study = study
    self.guide = guide
    self.terminology = terminology
    self.fileExtension = fileExtension
    self.systemVersion = systemVersion
    created = dateTimeText(timestamp)
  }

  public func document(of datasets: [(dataset: Dataset, facts: DatasetFacts)]) -> [UInt8] {
    var describer = DatasetDescriber(
      study, guide, terminology, isEncoded: fileExtension == "xpt")
    let descriptions = datasets.map { describer.describe($0.dataset, $0.facts) }
    var xml = XMLWriter()
    xml.declaration()
    xml.processingInstruction(
      "xml-stylesheet", "type=\"text/xsl\" href=\"\(Self.stylesheetName)\"")
    writeRoot(&xml) { xml in
      xml.element("Study", ["OID": SDTMStandard.studyOID(of: studyName)]) { xml in
        writeGlobals(&xml)
        writeVersion(&xml) { write(descriptions, describer.codeLists.all, &$0) }
      }
    }
    return xml.bytes
  }

  private var studyName: String { study.id ?? "" }

  private func writeRoot(_ xml: inout XMLWriter, _ content: (inout XMLWriter) -> Void) {
    xml.element(
      "ODM",
      [
        "xmlns": "http://www.cdisc.org/ns/odm/v1.3", "xmlns:xlink": "http://www.w3.org/1999/xlink",
        "xmlns:def": "http://www.cdisc.org/ns/def/v2.1", "ODMVersion": "1.3.2",
        "FileType": "Snapshot",
        "FileOID": "\(SDTMStandard.studyOID(of: studyName)).DEFINE.\(fileExtension).\(created)",
        "CreationDateTime": created, "Originator": study.sponsor, "SourceSystem": "clinpipe",
        "SourceSystemVersion": systemVersion, "def:Context": "Submission",
      ], content: content)
  }

  private func writeGlobals(_ xml: inout XMLWriter) {
    xml.element("GlobalVariables") { xml in
      xml.element("StudyName", text: studyName)
      xml.element("StudyDescription", text: study.title ?? studyName)
      xml.element("ProtocolName", text: study.protocolNumber ?? studyName)
    }
  }

  private func writeVersion(_ xml: inout XMLWriter, _ content: (inout XMLWriter) -> Void) {
    let standard = "\(Guide.name) \(guide.rawValue)"
    xml.element(
      "MetaDataVersion",
      [
        "OID": SDTMStandard.metaDataVersionOID(of: studyName, guide),
        "Name": "Study \(studyName), Data Definitions",
        "Description": "Data definitions of study \(studyName), datasets after \(standard)",
        "def:DefineVersion": "2.1.0",
      ], content: content)
  }

  private func write(
    _ descriptions: [DatasetDescription], _ codeLists: [CodeList], _ xml: inout XMLWriter
  ) {
    let items = descriptions.flatMap(\.allItems)
    writeStandards(with: codeLists, &xml)
    writeValueLists(items.compactMap(\.values), &xml)
    for description in descriptions { write(description, &xml) }
    for item in items { write(item, &xml) }
    for codeList in codeLists { write(codeList, &xml) }
    for method in unique(items.compactMap(\.derivation?.method)) { write(method, &xml) }
    let hasEmpty = descriptions.contains { $0.dataset.rowCount == 0 }
    for comment in unique((hasEmpty ? [.noRecords] : []) + items.compactMap(\.comment)) {
      write(comment, &xml)
    }
  }

  private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
