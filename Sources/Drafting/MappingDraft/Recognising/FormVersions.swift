/// Forms and groups of ODM that are one but for the version in the form's OID: `F_AE_V20`, `F_AE_V21`.
struct FormVersions {
  /// The form as `from:` names it: `F_AE_V*` of several.
  let name: String
  private(set) var forms: [FormProfile]

  static func parted(_ forms: [FormProfile]) -> [FormVersions] {
    let names = forms.compactMap(\.names.first).unique
    var result: [FormVersions] = []
    var places: [String: Int] = [:]
    for form in forms {
      let name = form.names.first ?? ""
      let shared = pattern(of: name, among: names) ?? name
      let key = "\(shared)/\(form.group)"
      if let place = places[key] {
        result[place].forms.append(form)
      } else {
        places[key] = result.count
        result.append(FormVersions(name: shared, forms: [form]))
      }
    }
    return result
  }

  /// `F_AE_V*`, where there are several and the pattern finds nothing else.
  private static func pattern(of name: String, among names: [String]) -> String? {
    guard let head = head(of: name) else { return nil }
    let found = names.filter { $0.hasPrefix(head) }
    return found.count > 1 && found.allSatisfy { self.head(of: $0) == head } ? head + "*" : nil
  }

  private static func head(of name: String) -> String? {
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let head = name.dropLast(digits)
    return digits > 0 && head.uppercased().hasSuffix("_V") ? String(head) : nil
  }
}
