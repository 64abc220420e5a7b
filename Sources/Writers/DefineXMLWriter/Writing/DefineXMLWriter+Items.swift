import XMLFormat

extension DefineXMLWriter {
  func writeValueLists(_ lists: [ValueList], _ xml: inout XMLWriter) {
    for list in lists {
      xml.element("def:ValueListDef", ["OID": list.oid]) { xml in
        for (index, entry) in list.entries.enumerated() { write(entry, index, &xml) }
      }
    }
    var written: Set<Condition> = []
    for condition in lists.flatMap(\.entries).map(\.condition)
    where written.insert(condition).inserted {
      write(condition, &xml)
    }
  }

  private func write(_ entry: ValueList.Entry, _ index: Int, _ xml: inout XMLWriter) {
    xml.element(
      "ItemRef",
      [
        "ItemOID": entry.item.oid, "OrderNumber": String(index + 1),
        "Mandatory": entry.isMandatory ? "Yes" : "No",
        "MethodOID": entry.item.derivation?.method?.oid,
      ]
    ) { xml in
      xml.element("def:WhereClauseRef", ["WhereClauseOID": entry.condition.oid])
    }
  }

  private func write(_ condition: Condition, _ xml: inout XMLWriter) {
    xml.element("def:WhereClauseDef", ["OID": condition.oid]) { xml in
      xml.element(
        "RangeCheck",
        ["Comparator": "EQ", "SoftHard": "Soft", "def:ItemOID": condition.itemOID]
      ) { xml in
        xml.element("CheckValue", text: condition.value)
      }
    }
  }

  func write(_ item: DefineItem, _ xml: inout XMLWriter) {
    xml.element(
      "ItemDef",
      [
        "OID": item.oid, "Name": item.name, "DataType": item.type.name,
        "Length": item.type.length.map(String.init),
        "SignificantDigits": item.type.significantDigits.map(String.init),
        "SASFieldName": item.name, "def:CommentOID": item.comment?.oid,
      ]
    ) { xml in
      writeDescription(item.label, &xml)
      if let codeList = item.codeList {
        xml.element("CodeListRef", ["CodeListOID": codeList])
      }
      for origin in item.derivation?.origins ?? [] {
        xml.element("def:Origin", ["Type": origin.type, "Source": origin.source])
      }
      if let values = item.values {
        xml.element("def:ValueListRef", ["ValueListOID": values.oid])
      }
    }
  }

  func write(_ method: Method, _ xml: inout XMLWriter) {
    xml.element(
      "MethodDef", ["OID": method.oid, "Name": method.name, "Type": "Computation"]
    ) { xml in
      writeDescription(method.text, &xml)
    }
  }

  func write(_ comment: Comment, _ xml: inout XMLWriter) {
    xml.element("def:CommentDef", ["OID": comment.oid]) { xml in
      writeDescription(comment.text, &xml)
    }
  }
}
