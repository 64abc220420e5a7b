import Terminology

/// A codelist of define.xml: the terms that are in the data, or the name of a dictionary.
struct CodeList: Hashable, Sendable {
  struct Term: Hashable, Sendable {
    let value: String
    var decode = ""
    /// In the NCI Thesaurus.
    var code: String?
    /// The sponsor's own addition to CDISC's list (Define-XML 2.1, 4.3.2).
    var isExtension = false
  }

  enum Content: Hashable, Sendable {
    case terms([Term])
    case dictionary(name: String, version: String?)
  }

  let oid: String
  let name: String
  let dataType: String
  /// Of the published codelist in the NCI Thesaurus; nil for the sponsor's own.
  let code: String?
  /// What the published codelist is of.
  var package: TerminologyPackage?
  let content: Content

  var isDictionary: Bool {
    if case .dictionary = content { return true }
    return false
  }
}
