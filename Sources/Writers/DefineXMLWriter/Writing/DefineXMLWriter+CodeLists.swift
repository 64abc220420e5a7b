import XMLFormat

extension DefineXMLWriter {
  func write(_ list: CodeList, _ xml: inout XMLWriter) {
    xml.element(
      "CodeList",
      [
        "OID": list.oid, "Name": list.name, "DataType": list.dataType,
        "def:StandardOID": list.package.map(oid(of:)),
        "def:IsNonStandard": list.code == nil && !list.isDictionary ? "Yes" : nil,
      ]
    ) { xml in
      switch list.content {
      case .terms(let terms): write(terms, &xml)
      case .dictionary(let name, let version):
        xml.element("ExternalCodeList", ["Dictionary": name, "Version": version])
      }
      if let code = list.code { writeAlias(code, &xml) }
    }
  }

  /// With decodes where all terms have one: a list does not mix both forms (Define-XML 2.1, 5.3.12).
  private func write(_ terms: [CodeList.Term], _ xml: inout XMLWriter) {
    let isDecoded = !terms.contains { $0.decode.isEmpty }
    for term in terms {
      if isDecoded { writeDecoded(term, &xml) } else { writeEnumerated(term, &xml) }
    }
  }

  private func writeEnumerated(_ term: CodeList.Term, _ xml: inout XMLWriter) {
    xml.element(
      "EnumeratedItem",
      ["CodedValue": term.value, "def:ExtendedValue": term.isExtension ? "Yes" : nil]
    ) { xml in
      if let code = term.code { writeAlias(code, &xml) }
    }
  }

  private func writeDecoded(_ term: CodeList.Term, _ xml: inout XMLWriter) {
    xml.element(
      "CodeListItem",
      ["CodedValue": term.value, "def:ExtendedValue": term.isExtension ? "Yes" : nil]
    ) { xml in
      xml.element("Decode") { xml in
        xml.element("TranslatedText", ["xml:lang": "en"], text: term.decode)
      }
      if let code = term.code { writeAlias(code, &xml) }
    }
  }

  private func writeAlias(_ code: String, _ xml: inout XMLWriter) {
    xml.element("Alias", ["Context": "nci:ExtCodeID", "Name": code])
  }
}
