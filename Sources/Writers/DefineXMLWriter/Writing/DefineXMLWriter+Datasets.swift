import SDTMStandard
import SDTMTabulation
import Terminology
import XMLFormat

extension DefineXMLWriter {
  static let guideOID = "STD.SDTMIG"

  /// The terminology of the run has the plain identifier; a codelist that it lacks was taken from
  /// what is built in, and is of another package.
  func oid(of package: TerminologyPackage) -> String {
    let oid = "STD.CT.\(package.publishingSet)"
    return package == terminology.package ? oid : "\(oid).\(package.version)"
  }

  func writeStandards(with codeLists: [CodeList], _ xml: inout XMLWriter) {
    let others = Set(codeLists.compactMap(\.package)).subtracting([terminology.package])
    xml.element("def:Standards") { xml in
      xml.element(
        "def:Standard",
        [
          "OID": Self.guideOID, "Name": Guide.name, "Type": "IG",
          "Version": guide.rawValue, "Status": "Final",
        ])
      for package in [terminology.package] + others.sorted(by: { $0.version < $1.version }) {
        xml.element(
          "def:Standard",
          [
            "OID": oid(of: package), "Name": "CDISC/NCI", "Type": "CT",
            "PublishingSet": package.publishingSet, "Version": package.version, "Status": "Final",
          ])
      }
    }
  }

  func write(_ description: DatasetDescription, _ xml: inout XMLWriter) {
    let definition = description.dataset.definition
    let isEmpty = description.dataset.rowCount == 0
    xml.element(
      "ItemGroupDef",
      [
        "OID": definition.oid, "Domain": definition.domain, "Name": definition.name,
        "Repeating": definition.repeats ? "Yes" : "No",
        "IsReferenceData": definition.isOfSubjects ? "No" : "Yes",
        "SASDatasetName": definition.name, "Purpose": "Tabulation",
        "def:StandardOID": Self.guideOID, "def:Structure": definition.structure,
        "def:ArchiveLocationID": "LF.\(definition.name)", "def:HasNoData": isEmpty ? "Yes" : nil,
        "def:CommentOID": isEmpty ? Comment.noRecords.oid : nil,
      ]
    ) { xml in
      writeDescription(definition.label, &xml)
      for (index, item) in description.items.enumerated() {
        writeReference(to: item, index, of: description, &xml)
      }
      writeParent(of: definition, &xml)
      xml.element("def:Class", ["Name": definition.observationClass.defineName])
      writeLeaf(of: definition, &xml)
    }
  }

  /// A required variable is mandatory where the data has it everywhere; else a comment says how
  /// often it is missing.
  private func writeReference(
    to item: DefineItem, _ index: Int, of description: DatasetDescription, _ xml: inout XMLWriter
  ) {
    let column = description.dataset.columns[index]
    let rowCount = description.dataset.wholeRowCount
    let isMandatory = column.variable.core == .required && column.filled == rowCount
    xml.element(
      "ItemRef",
      [
        "ItemOID": item.oid, "OrderNumber": String(index + 1),
        "Mandatory": isMandatory ? "Yes" : "No",
        "KeySequence": description.keySequence(of: item.name).map(String.init),
        "MethodOID": item.derivation?.method?.oid, "Role": column.variable.role.rawValue,
        "def:HasNoData": column.filled == 0 && rowCount > 0 ? "Yes" : nil,
      ])
  }

  /// What the domain of a SUPP-- dataset, or of one of several parts, is called (Define-XML 2.1,
  /// 5.3.11).
  private func writeParent(of definition: DomainDefinition, _ xml: inout XMLWriter) {
    guard definition.name != definition.domain,
      let label = SDTMStandard.dataset(named: definition.domain, in: guide)?.label
    else { return }
    xml.element("Alias", ["Context": "DomainDescription", "Name": label])
  }

  private func writeLeaf(of definition: DomainDefinition, _ xml: inout XMLWriter) {
    let file = "\(definition.name.lowercased()).\(fileExtension)"
    xml.element("def:leaf", ["ID": "LF.\(definition.name)", "xlink:href": file]) { xml in
      xml.element("def:title", text: file)
    }
  }

  func writeDescription(_ text: String, _ xml: inout XMLWriter) {
    xml.element("Description") { xml in
      xml.element("TranslatedText", ["xml:lang": "en"], text: text)
    }
  }
}

extension DomainDefinition {
  fileprivate var isOfSubjects: Bool { index(of: "USUBJID") != nil }

  /// Whether a subject may have several records. Of reference data no subject has any.
  fileprivate var repeats: Bool { isOfSubjects && keys != ["STUDYID", "USUBJID"] }
}

extension ObservationClass {
  /// As Define-XML's terminology has it (codelist C103329).
  fileprivate var defineName: String {
    String(rawValue.uppercased().map { $0 == "-" ? " " : $0 })
  }
}
