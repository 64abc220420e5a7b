/// An export as an ODM snapshot without metadata.
extension Export {
  func odm(root: String = "") -> [UInt8] {
    var xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ODM xmlns=\"http://www.cdisc.org/ns/odm/v1.3\""
    xml +=
      " FileType=\"Snapshot\"\(root)>\n<ClinicalData StudyOID=\"S\" MetaDataVersionOID=\"1\">\n"
    for subject in subjects { xml += subject.odm }
    return Array((xml + "</ClinicalData>\n</ODM>\n").utf8)
  }
}

extension Export.Subject {
  fileprivate var odm: String {
    element("SubjectData", [("SubjectKey", key)]) {
      "<SiteRef LocationOID=\"LOC.\(site)\"/>\n" + events.map(\.odm).joined()
    }
  }
}

extension Export.Event {
  fileprivate var odm: String {
    element("StudyEventData", [("StudyEventOID", oid), ("StudyEventRepeatKey", key)]) {
      forms.map(\.odm).joined()
    }
  }
}

extension Export.Form {
  fileprivate var odm: String {
    element("FormData", [("FormOID", oid), ("FormRepeatKey", key)]) { groups.map(\.odm).joined() }
  }
}

extension Export.Group {
  fileprivate var odm: String {
    element("ItemGroupData", [("ItemGroupOID", oid), ("ItemGroupRepeatKey", key)]) {
      items.map { element("ItemData", [("ItemOID", $0.oid), ("Value", $0.value)]) { "" } }.joined()
    }
  }
}

private func element(
  _ name: String, _ attributes: [(String, String?)], _ content: () -> String
) -> String {
  let attributes = attributes.compactMap { name, value in
    value.map { " \(name)=\"\(escaped($0))\"" }
  }
  return "<\(name)\(attributes.joined())>\n\(content())</\(name)>\n"
}

/// Characters that XML does not have are left out, as an exporting system would have to.
private func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case "\"": result += "&quot;"
    case "\t", "\n": result += "&#\(scalar.value);"
    case _ where scalar.value < 32 || scalar.value == 0xFEFF: break
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
