import Diagnostics

extension Rule {
  /// Every reference of define.xml leads to its definition, and every definition is used.
  static let defineReferences: [Rule] = [
    describing("CP8101", [], .error, "a reference that leads nowhere") { _, document, report in
      for use in document.uses where document.definitions[use.reference] == nil {
        report.add(
          document, line: use.line, nil, use.reference.oid,
          "there is no \(use.reference.kind) of this OID")
      }
    },
    describing("CP8102", [], .error, "two definitions have the same OID") { _, document, report in
      for double in document.doubles {
        report.add(
          document, line: double.line, nil, double.reference.oid,
          "there is another \(double.reference.kind) of this OID")
      }
    },
    describing("CP8103", [], .warning, "a definition that nothing refers to") {
      _, document, report in
      let used = Set(document.uses.map(\.reference))
      let unused = document.definitions.filter {
        !used.contains($0.key) && !["ItemGroupDef", "Standard"].contains($0.key.kind)
      }
      for (reference, line) in unused.sorted(by: { $0.value < $1.value }) {
        report.add(document, line: line, nil, reference.oid, "no \(reference.kind) is meant by it")
      }
    },
    describing("CP8104", [], .error, "a link to a file that is not there") { _, document, report in
      for id in document.deadLeaves.sorted() {
        guard let leaf = document.leaves[id] else { continue }
        report.add(document, line: leaf.line, nil, id, "there is no \(leaf.href)")
      }
    },
    describing("CP8105", [], .error, "a dataset whose link is not to its own file") {
      package, document, report in
      package.forEachDescribed { dataset, group in
        guard let leaf = group.leaf.flatMap({ document.leaves[$0] }) else {
          return report.add(
            document, line: group.line, group.name, nil, "it has no def:ArchiveLocationID")
        }
        if leaf.href.split(separator: "/").last != dataset.file.split(separator: "/").last {
          report.add(
            document, line: leaf.line, group.name, nil,
            "the link is to \(leaf.href), and the dataset is in \(dataset.file)")
        }
      }
    },
    describing("CP8106", [], .error, "a variable stands twice in a dataset's description") {
      _, document, report in
      for group in document.datasets {
        var seen: Set<String> = []
        for reference in group.items {
          guard let item = document.items[reference.item], !seen.insert(item.name).inserted else {
            continue
          }
          report.add(document, line: reference.line, group.name, item.name, "once is right")
        }
      }
    },
  ]
}
