import Diagnostics

extension Rule {
  /// What define.xml says of datasets and variables, beside what they are (Define-XML 2.1, 5.3.9 to 5.3.11).
  static let define: [Rule] = [
    describing("CP8001", [], .error, "a dataset that define.xml does not describe") {
      package, document, report in
      for dataset in package.datasets where document[dataset: dataset.name] == nil {
        report.add(dataset, "there is no ItemGroupDef of the name \(dataset.name)")
      }
    },
    describing("CP8002", [], .error, "define.xml describes a dataset that is not there") {
      package, document, report in
      for group in document.datasets where package[group.name] == nil && !group.hasNoData {
        report.add(document, line: group.line, group.name, nil, "the package has no \(group.name)")
      }
    },
    describing("CP8003", [], .error, "a variable that define.xml does not describe") {
      package, document, report in
      package.forEachDescribed { dataset, group in
        let names = Set(group.items.compactMap { document.items[$0.item]?.name })
        for column in dataset.columns where !names.contains(column.name) {
          report.add(dataset, nil, column.name, "\(group.oid) has no such variable")
        }
      }
    },
    describing("CP8004", [], .error, "define.xml describes a variable that is not there") {
      package, document, report in
      package.forEachDescribed { dataset, group in
        for reference in group.items where !reference.hasNoData {
          guard let item = document.items[reference.item], !dataset.has(item.name) else { continue }
          report.add(
            document, line: reference.line, dataset.name, item.name, "the dataset does not have it")
        }
      }
    },
    describing("CP8005", [], .error, "the variables are in another order than in define.xml") {
      package, document, report in
      package.forEachDescribed { dataset, group in
        let names = group.inOrder.compactMap { document.items[$0.item]?.name }.filter(dataset.has)
        let own = dataset.columns.map(\.name).filter(names.contains)
        guard let place = own.indices.first(where: { $0 < names.count && own[$0] != names[$0] })
        else { return }
        report.add(dataset, nil, own[place], "in define.xml \(names[place]) stands in its place")
      }
    },
    item("CP8006", ["CG0012"], .error, "the type is not that of define.xml") { column, item in
      column.isNumber == item.isNumber ? nil : "define.xml has \(item.type)"
    },
    item("CP8007", [], .error, "the label is not that of define.xml") { column, item in
      guard let label = item.label, label != column.label else { return nil }
      return "\"\(column.label)\"; define.xml has \"\(label)\""
    },
    describing("CP8008", [], .error, "the dataset's label is not that of define.xml") {
      package, document, report in
      package.forEachDescribed { dataset, group in
        guard let own = dataset.label, let label = group.label, own != label else { return }
        report.add(dataset, "\"\(own)\"; define.xml has \"\(label)\"")
      }
    },
    value("CP8009", "a text is longer than define.xml says") { item, _ in
      guard item.type == "text", let length = item.length else { return nil }
      return { $0.utf8.count > length ? "\($0.utf8.count) bytes; define.xml has \(length)" : nil }
    },
    value("CP8010", "a value is not of the type that define.xml says") { item, _ in
      { item.fits($0) ? nil : "define.xml has \(item.type)" }
    },
    value("CP8011", "a value is not in its codelist in define.xml") { item, document in
      guard let codelist = item.codelist.flatMap({ document.codelists[$0] }), !codelist.isExternal
      else { return nil }
      let terms = Set(codelist.terms)
      return { terms.contains($0) ? nil : "\(codelist.oid) has no \"\($0)\"" }
    },
    describing("CP8012", [], .error, "a value that define.xml calls mandatory is null") {
      package, document, report in
      package.forEachItem { dataset, column, reference, _ in
        for row in reference.isMandatory ? column.missingRows : [] {
          report.add(dataset, row, column.name, "define.xml has Mandatory=\"Yes\"")
        }
      }
    },
    describing("CP8013", [], .error, "two records have the same key as define.xml says it") {
      package, document, report in
      package.forEachDescribed { dataset, group in
        let keys = group.keys(document)
        guard !keys.isEmpty else { return }
        package.forEachRepeated(keys, in: [dataset]) {
          report.add($0, $1, nil, "key \(keys.joined(separator: ", "))")
        }
      }
    },
    describing(
      "CP8014", [], .warning, "a variable that has no data by define.xml has some"
    ) {
      package, document, report in
      package.forEachItem { dataset, column, reference, _ in
        guard dataset.rowCount > 0, reference.hasNoData, !column.isEmpty else { return }
        report.add(dataset, nil, column.name, "define.xml has def:HasNoData=\"Yes\"")
      }
    },
    describing("CP8015", [], .error, "define.xml is of another study") {
      package, document, report in
      guard let study = document.study,
        let dataset = package.datasets.first(where: { $0.text("STUDYID", 0) != nil }),
        let own = dataset.text("STUDYID", 0), own != study
      else { return }
      report.add(dataset, 0, "STUDYID", "define.xml has the StudyName \(study)")
    },
    describing("CP8016", [], .note, "a term of a codelist that no value uses") {
      package, document, report in
      let used = package.usedTerms
      for codelist in document.codelists.values.sorted(by: { $0.line < $1.line }) {
        guard let own = used[codelist.oid] else { continue }
        for term in codelist.terms where !own.contains(term) {
          report.add(
            document, line: codelist.line, nil, codelist.oid, "no value is \"\(term)\"")
        }
      }
    },
  ]

  static func describing(
    _ id: String, _ published: [String], _ severity: Severity, _ title: String,
    _ look: @escaping @Sendable (CheckedPackage, DefineDocument, inout Report) -> Void
  ) -> Rule {
    Rule(id, published, severity, title) { package, report in
      if let document = package.define { look(package, document, &report) }
    }
  }

  /// A rule on a variable and its ItemDef.
  private static func item(
    _ id: String, _ published: [String], _ severity: Severity, _ title: String,
    _ judge: @escaping @Sendable (CheckedColumn, DefineDocument.Item) -> String?
  ) -> Rule {
    describing(id, published, severity, title) { package, _, report in
      package.forEachItem { dataset, column, _, item in
        guard dataset.isDescribed, let message = judge(column, item) else { return }
        report.add(dataset, nil, column.name, message)
      }
    }
  }

  /// A rule on each value of a variable, when its ItemDef asks for one.
  private static func value(
    _ id: String, _ title: String,
    _ judge: @escaping @Sendable (DefineDocument.Item, DefineDocument) -> ((String) -> String?)?
  ) -> Rule {
    describing(id, [], .error, title) { package, document, report in
      package.forEachItem { dataset, column, _, item in
        guard let judgement = judge(item, document) else { return }
        column.forEachRow(judgement) { report.add(dataset, $0, column.name, $1) }
      }
    }
  }
}
