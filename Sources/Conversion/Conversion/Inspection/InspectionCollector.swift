import Diagnostics
import MappingDraft
import SourceModel

/// Goes once through all subjects of a source, and counts. What it keeps depends on the number of
/// forms and items, not on the number of subjects.
struct InspectionCollector {
  private(set) var forms: [FormStatistics] = []
  /// Vendors' attributes, references and audit records, by level and name.
  private(set) var attributes: [AttributeKey: ItemStatistics] = [:]
  private(set) var studies: [String: Int] = [:]
  private(set) var sites: [String: Int] = [:]
  /// What the keys of subjects are like; nothing where no first mapping is made.
  private(set) var subjectKeys = ValueSurvey()
  /// Events in the order in which they were met.
  private(set) var events: [Symbol] = []
  private(set) var recordsOfFile: [Int]
  private(set) var findings: [Finding]
  private(set) var passedOver: [String: Int] = [:]
  private(set) var symbols: Symbols
  let subjectCount: Int

  struct AttributeKey: Hashable {
    let level, name: String
  }

  private struct Place: Hashable {
    let form, group: Symbol
  }

  private let dictionary: SourceDictionary
  private var formNumbers: [Place: Int] = [:]
  private var formsByColumns: [[String]: Int] = [:]
  /// Forms that are files: those with the same columns are shown as one.
  private let joinsForms: Bool
  private let surveys: Bool
  private static let mostFindings = 1000

  /// - Parameter surveys: whether values are looked at as a first mapping wants it.
  init(_ reader: any SourceReader, joinsForms: Bool, surveys: Bool) throws(Fault) {
    self.joinsForms = joinsForms
    self.surveys = surveys
    dictionary = reader.dictionary
    symbols = reader.symbols
    findings = reader.findings
    subjectCount = reader.subjectCount
    recordsOfFile = reader.files.map { _ in 0 }
    for form in dictionary.forms.keys.sorted() { listGroups(of: form) }
    let cursor = try reader.makeCursor()
    let subject = SourceSubject(symbols: symbols, files: reader.files)
    for index in 0..<reader.subjectCount {
      var notes: [Finding] = []
      try cursor.read(index, into: subject, findings: &notes)
      findings += notes.prefix(max(0, Self.mostFindings - findings.count))
      add(subject, number: index)
    }
    passedOver = cursor.takePassedOver()
    symbols = subject.symbols
  }

  /// Forms that the source defines are listed though nothing was collected with them.
  private mutating func listGroups(of form: String) {
    for group in dictionary.groupsOfForm[form] ?? [] {
      let place = Place(form: symbols.intern(form), group: symbols.intern(group))
      _ = number(of: place, symbols)
    }
  }

  private mutating func add(_ subject: SourceSubject, number: Int) {
    studies[subject.study, default: 0] += 1
    if let site = subject.site { sites[site, default: 0] += 1 }
    if surveys { subjectKeys.add(subject.key) }
    for record in subject.records {
      if record.isContext {
        addAttributes(of: record, subject, number)
      } else {
        add(record, subject, number)
      }
    }
  }

  private mutating func add(_ record: SourceRecord, _ subject: SourceSubject, _ number: Int) {
    recordsOfFile[Int(record.file)] += 1
    if record.event != .none, !events.contains(record.event) { events.append(record.event) }
    let form = self.number(of: Place(form: record.form, group: record.group), subject.symbols)
    forms[form].begin(record, subject: number)
    for index in record.values {
      let value = subject.values[index]
      if value.isAttribute {
        addAttribute(value, level: "group", subject, number)
      } else {
        subject.withBytes(of: value) {
          forms[form].add(value, $0, subject: number, symbols: subject.symbols)
        }
      }
    }
  }

  private mutating func addAttributes(
    of record: SourceRecord, _ subject: SourceSubject, _ number: Int
  ) {
    let level = record.form != .none ? "form" : record.event != .none ? "event" : "subject"
    for index in record.values {
      addAttribute(subject.values[index], level: level, subject, number)
    }
  }

  /// Attributes of single items are counted over all items.
  private mutating func addAttribute(
    _ value: SourceValue, level: String, _ subject: SourceSubject, _ number: Int
  ) {
    let name = subject.symbols[value.item]
    let mark = name.firstIndex(of: "@") ?? name.startIndex
    let key = AttributeKey(
      level: mark == name.startIndex ? level : "item", name: String(name[mark...]))
    subject.withBytes(of: value) {
      attributes[key, default: ItemStatistics(surveys: surveys && level == "subject")]
        .add(value, $0, subject: number)
    }
  }

  private mutating func number(of place: Place, _ symbols: Symbols) -> Int {
    if let number = formNumbers[place] { return number }
    let (form, group) = (symbols[place.form], symbols[place.group])
    let items = dictionary.itemsOfGroup[group] ?? []
    if joinsForms, let number = formsByColumns[items] {
      forms[number].names.append(form)
      formNumbers[place] = number
      return number
    }
    let number = forms.count
    forms.append(
      FormStatistics(
        names: form.isEmpty ? [] : [form], group: joinsForms ? "" : group,
        label: label(form, group), items: items, symbols: symbols, surveys: surveys))
    formNumbers[place] = number
    formsByColumns[items] = number
    return number
  }

  private func label(_ form: String, _ group: String) -> String? {
    guard !joinsForms else { return nil }
    let names = [dictionary.forms[form], dictionary.groups[group]].compactMap(\.self)
    let parts = names.first == names.last ? Array(names.prefix(1)) : names
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }
}
