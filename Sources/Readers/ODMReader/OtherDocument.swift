/// CDISC's standards that are written as ODM and hold no clinical data as it was collected.
enum OtherDocument {
  case datasetXML, define, terminology

  /// Nil for an export of subjects, and for its metadata.
  init?(_ index: ODMIndex) {
    guard index.slices.isEmpty else { return nil }
    let namespaces = index.traits.namespaces
    if namespaces.contains(where: { $0.hasPrefix("http://www.cdisc.org/ns/Dataset-XML/") }) {
      self = .datasetXML
    } else if index.traits.isDefine {
      self = .define
    } else if namespaces.contains("http://ncicb.nci.nih.gov/xml/odm/EVS/CDISC") {
      self = .terminology
    } else {
      return nil
    }
  }

  /// What it is, and what to do instead.
  var advice: String {
    switch self {
    case .datasetXML:
      "this is Dataset-XML: datasets that are made already, without the subjects, events and forms of an export; give the export that they were made from"
    case .define:
      "this is define.xml, which describes datasets and holds no data; give the export of the subjects (clinpipe check reads a define.xml beside its datasets)"
    case .terminology:
      "this is CDISC's controlled terminology, which holds no data; give the export of the subjects, and the terminology with --ct"
    }
  }
}
