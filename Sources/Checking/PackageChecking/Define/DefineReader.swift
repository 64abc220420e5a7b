import Diagnostics
import XMLFormat

/// Reads a define.xml, of version 2.0 or 2.1.
struct DefineReader {
  let file: String

  init(_ file: String) { self.file = file }

  func read(_ bytes: [UInt8]) throws(Fault) -> DefineDocument {
    let root: XMLNode
    do throws(XMLError) { root = try XMLTreeBuilder.tree(of: bytes) } catch {
      throw Fault(
        .inputUnparsable, error.message,
        at: Location(file: file, line: error.line, column: error.column))
    }
    guard root.name == "ODM", let study = root.first("Study"),
      let version = study.first("MetaDataVersion")
    else {
      throw Fault(
        .inputUnparsable, "no define.xml: an ODM element with Study and MetaDataVersion is right",
        at: Location(file: file, line: root.line))
    }
    var document = DefineDocument(file: file)
    document.study = study.first("GlobalVariables")?.first("StudyName")?.text
    read(version, into: &document)
    noteReferences(version, &document)
    return document
  }

  private func read(_ version: XMLNode, into document: inout DefineDocument) {
    for node in version.all("ItemGroupDef") { document.datasets.append(dataset(node)) }
    for node in version.all("ItemDef") { document.items[node["OID"] ?? ""] = item(node) }
    for node in version.all("CodeList") { document.codelists[node["OID"] ?? ""] = codelist(node) }
    for node in version.all("ValueListDef") {
      document.valueLists[node["OID"] ?? ""] = node.all("ItemRef").map(itemRef)
    }
    for node in version.all("WhereClauseDef") {
      document.whereClauses[node["OID"] ?? ""] = node.all("RangeCheck").map(condition)
    }
    for node in version.below("leaf") {
      document.leaves[node["ID"] ?? ""] = .init(href: node["href"] ?? "", line: node.line)
    }
  }

  private func dataset(_ node: XMLNode) -> DefineDocument.Dataset {
    .init(
      oid: node["OID"] ?? "", name: node["Name"] ?? "", line: node.line,
      label: node.label, domain: node["Domain"], hasNoData: node["HasNoData"] == "Yes",
      leaf: node["ArchiveLocationID"], items: node.all("ItemRef").map(itemRef))
  }

  private func itemRef(_ node: XMLNode) -> DefineDocument.ItemRef {
    .init(
      item: node["ItemOID"] ?? "", line: node.line, order: node["OrderNumber"].flatMap { Int($0) },
      isMandatory: node["Mandatory"] == "Yes", key: node["KeySequence"].flatMap { Int($0) },
      whereClauses: node.all("WhereClauseRef").compactMap { $0["WhereClauseOID"] },
      hasNoData: node["HasNoData"] == "Yes")
  }

  private func item(_ node: XMLNode) -> DefineDocument.Item {
    .init(
      name: node["Name"] ?? "", line: node.line, label: node.label, type: node["DataType"] ?? "",
      length: node["Length"].flatMap { Int($0) },
      codelist: node.first("CodeListRef")?["CodeListOID"],
      valueList: node.first("ValueListRef")?["ValueListOID"])
  }

  private func codelist(_ node: XMLNode) -> DefineDocument.Codelist {
    let terms = node.all("EnumeratedItem") + node.all("CodeListItem")
    return .init(
      oid: node["OID"] ?? "", line: node.line, name: node["Name"] ?? "",
      terms: terms.compactMap { $0["CodedValue"] },
      isExternal: node.first("ExternalCodeList") != nil)
  }

  private func condition(_ node: XMLNode) -> DefineDocument.Condition {
    .init(
      item: node["ItemOID"] ?? "", comparator: node["Comparator"] ?? "EQ",
      values: node.all("CheckValue").map(\.text))
  }
}

extension XMLNode {
  /// The first text of its Description.
  fileprivate var label: String? { first("Description")?.first("TranslatedText")?.text }
}

extension DefineReader {
  /// What each kind of definition is called where it is defined, and by which attributes it is meant.
  private static let kinds: [(element: String, id: String, attributes: [String])] = [
    ("ItemDef", "OID", ["ItemOID"]), ("CodeList", "OID", ["CodeListOID"]),
    ("ValueListDef", "OID", ["ValueListOID"]), ("WhereClauseDef", "OID", ["WhereClauseOID"]),
    ("MethodDef", "OID", ["MethodOID"]), ("CommentDef", "OID", ["CommentOID"]),
    ("Standard", "OID", ["StandardOID"]), ("leaf", "ID", ["ArchiveLocationID", "leafID"]),
    ("ItemGroupDef", "OID", []),
  ]

  private func noteReferences(_ node: XMLNode, _ document: inout DefineDocument) {
    for kind in Self.kinds {
      if node.name == kind.element, let oid = node[kind.id] {
        let reference = DefineDocument.Reference(kind: kind.element, oid: oid)
        if document.definitions.updateValue(node.line, forKey: reference) != nil {
          document.doubles.append((reference, node.line))
        }
      }
      for oid in kind.attributes.compactMap({ node[$0] }) {
        document.uses.append((.init(kind: kind.element, oid: oid), node.line))
      }
    }
    for child in node.children { noteReferences(child, &document) }
  }
}
