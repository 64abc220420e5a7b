/// Where a record came from: file, line, and the path in the source's own words.
public struct Provenance: Hashable, Sendable {
  public var file: String
  public var line: Int
  /// The subject's key in the source; with the subject itself only, its records share it.
  public var subject: String?
  public var event: String?
  public var eventRepeat: String?
  public var form: String?
  public var formRepeat: String?
  public var group: String?
  public var groupRepeat: String?

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// `EVENT[1]/FORM/GROUP[2]`, without what is not there.
  public var path: String {
    func part(_ name: String?, _ key: String?) -> String? {
      guard let name else { return nil }
      return key.map { "\(name)[\($0)]" } ?? name
    }
    // Where a form has no groups (a file of CSV), its records are told apart by the group's key.
    let formKey = group == nil ? formRepeat ?? groupRepeat : formRepeat
    return [part(event, eventRepeat), part(form, formKey), part(group, groupRepeat)]
      .compactMap { $0 }.joined(separator: "/")
  }
}
