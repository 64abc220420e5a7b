import ClinicalModel

/// How the unique id of a subject is put together: `{study}-{site}-{subject}`.
struct IdentityPattern: Sendable {
  private enum Part {
    case text(String)
    case site, subject
  }

  private let parts: [Part]
  /// Without a pattern, what is known is joined by hyphens.
  private let study: String

  init(_ pattern: String?, study: String) {
    self.study = study
    var parts: [Part] = []
    var rest = Substring(pattern ?? "")
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      parts.append(.text(String(rest[..<open])))
      switch rest[rest.index(after: open)..<close] {
      case "study": parts.append(.text(study))
      case "site": parts.append(.site)
      case "subject": parts.append(.subject)
      default: parts.append(.text(String(rest[open...close])))
      }
      rest = rest[rest.index(after: close)...]
    }
    self.parts = parts + (rest.isEmpty ? [] : [.text(String(rest))])
  }

  func id(of subject: Subject) -> String {
    guard !parts.isEmpty else {
      return [study, subject.site ?? "", subject.id ?? ""].filter { !$0.isEmpty }
        .joined(separator: "-")
    }
    return parts.reduce(into: "") { id, part in
      switch part {
      case .text(let text): id += text
      case .site: id += subject.site ?? ""
      case .subject: id += subject.id ?? ""
      }
    }
  }
}
