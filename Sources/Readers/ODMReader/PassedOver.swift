import SourceModel
import XMLFormat

/// Counts the elements in the data that are no data (queries, audit logs, signatures, and what else
/// a vendor adds), by their name.
struct PassedOver {
  private struct Name {
    let prefix, name: XMLName?
  }

  /// Of the parser at hand, whose names are compared as pointers.
  private var names: [Name] = []
  private var positions: [Int] = []
  private var counts: [(name: String, count: Int)] = []

  mutating func count(_ element: XMLElement) {
    let known = names.firstIndex { $0.name == element.name && $0.prefix == element.prefix }
    counts[known.map { positions[$0] } ?? learn(element)].count += 1
  }

  /// The pointers of another parser are other ones.
  mutating func forgetNames() {
    names.removeAll()
    positions.removeAll()
  }

  mutating func take() -> [String: Int] {
    defer {
      forgetNames()
      counts.removeAll()
    }
    return Dictionary(counts.map { ($0.name, $0.count) }, uniquingKeysWith: +)
  }

  private mutating func learn(_ element: XMLElement) -> Int {
    let name = element.qualifiedName
    let known = counts.firstIndex { $0.name == name }
    if known == nil { counts.append((name, 0)) }
    names.append(Name(prefix: element.prefix, name: element.name))
    positions.append(known ?? counts.count - 1)
    return positions.last!
  }
}

extension ClinicalHandler {
  func passOver(_ element: XMLElement) {
    skipDepth = 1
    passedOver.count(element)
    if place.event == .none { keepSubjectGroup(element) }
  }

  /// OpenClinica's groups of subjects, such as the arm: the group's name, under the class's.
  private func keepSubjectGroup(_ element: XMLElement) {
    guard let prefix = element.prefix, String(cString: element.name) == "SubjectGroupData" else {
      return
    }
    var (groupClass, group) = ("", UnsafeRawBufferPointer(start: nil, count: 0))
    for attribute in element.attributes {
      switch String(cString: attribute.name) {
      case "StudyGroupClassName": groupClass = String(decoding: attribute.value, as: UTF8.self)
      case "StudyGroupName": group = attribute.value
      default: continue
      }
    }
    guard !groupClass.isEmpty, !group.isEmpty else { return }
    appendContext("@\(String(cString: prefix)):StudyGroup.\(groupClass)", group, at: place)
  }
}
