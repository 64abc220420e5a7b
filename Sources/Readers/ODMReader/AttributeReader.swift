import XMLFormat

/// Attributes by name, for elements that are too rare to be worth comparing pointers.
struct AttributeReader {
  private let attributes: XMLAttributes

  init(_ attributes: XMLAttributes) { self.attributes = attributes }

  subscript(_ name: String) -> String? {
    for attribute in attributes where attribute.prefix == nil {
      if name == String(cString: attribute.name) {
        return String(decoding: attribute.value, as: UTF8.self)
      }
    }
    return nil
  }

  /// An attribute in a vendor's namespace.
  subscript(ofVendor name: String) -> String? {
    for attribute in attributes where attribute.prefix != nil {
      if name == String(cString: attribute.name) {
        return String(decoding: attribute.value, as: UTF8.self)
      }
    }
    return nil
  }

  /// `def:DefineVersion` (Define-XML 1.0, 2.0 and 2.1), whatever its prefix.
  var hasDefineVersion: Bool {
    attributes.contains { String(cString: $0.name) == "DefineVersion" }
  }

  /// `xml:lang`.
  var language: String? {
    for attribute in attributes where String(cString: attribute.name) == "lang" {
      return String(decoding: attribute.value, as: UTF8.self)
    }
    return nil
  }
}
