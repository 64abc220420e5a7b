import SourceModel

/// Which records a rule reads: `FORM`, `FORM/GROUP`, `EVENT/FORM/GROUP`; for CSV the name of the
/// file, with or without its `.csv`. Each part may be a glob.
struct SourcePattern: Sendable {
  let text: String
  private let event: Glob?
  private let form: Glob
  private let group: Glob?

  init(_ text: String) {
    self.text = text
    let name = text.hasSuffix(".csv") ? String(text.dropLast(4)) : text
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map {
      Glob(String($0))
    }
    event = parts.count > 2 ? parts[0] : nil
    form = parts.count > 2 ? parts[1] : parts[0]
    group = parts.count > 1 ? parts[parts.count - 1] : nil
  }

  func matches(event eventName: String, form formName: String, group groupName: String) -> Bool {
    if let event, !event.matches(eventName) { return false }
    if let group, !group.matches(groupName) { return false }
    // A source without forms (ODM 2.0, Dataset-XML) is addressed by its groups.
    return form.matches(formName.isEmpty ? groupName : formName)
  }

  func matches(file baseName: String) -> Bool { form.matches(baseName) }
  func matchesForm(_ name: String) -> Bool { form.matches(name) }
  func matchesGroup(_ name: String) -> Bool { group?.matches(name) ?? true }
}
