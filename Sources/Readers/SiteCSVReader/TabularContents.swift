import ByteStreams
import Diagnostics
import SourceModel

/// What cursors share: the files, and where the rows of each subject lie.
final class TabularContents: Sendable {
  struct Subject: Sendable {
    var site: String?
    var key: String
    var firstSlice: Int32
  }

  let files: [TabularFile]
  let slices: [Slice]
  /// In the order of sites and keys, as bytes compare.
  let subjects: [Subject]
  /// Forms by number, for counting rows by form; a number for each file.
  let formNumbers: [Int]
  let formCount: Int
  /// 1, 2, 3 … as repeat keys.
  let ordinals: [Symbol]
  let repeatedRows: RepeatedRows

  init(
    _ files: [TabularFile], _ index: SubjectIndex, _ repeatedRows: RepeatedRows,
    symbols: inout Symbols
  ) {
    self.files = files
    self.repeatedRows = repeatedRows
    slices = index.slices
    let present = (0..<index.keys.count).filter { index.firstSlice(of: $0) >= 0 }
    let ordered = present.sorted { index.keys[$0].lexicographicallyPrecedes(index.keys[$1]) }
    subjects = ordered.map { subject in
      let site = String(decoding: index.site(of: subject), as: UTF8.self)
      return Subject(
        site: site.isEmpty ? nil : site,
        key: String(decoding: index.name(of: subject), as: UTF8.self),
        firstSlice: index.firstSlice(of: subject))
    }
    var numbers: [Symbol: Int] = [:]
    for file in files where numbers[file.formSymbol] == nil {
      numbers[file.formSymbol] = numbers.count
    }
    formNumbers = files.map { [numbers] in numbers[$0.formSymbol] ?? 0 }
    formCount = numbers.count
    ordinals = (1...256).map { symbols.intern(String($0)) }
  }
}

extension SourceDictionary {
  /// The heads of all files, form by form; gives every file its symbols.
  init(_ files: inout [TabularFile], symbols: inout Symbols) {
    self.init()
    for number in files.indices {
      files[number].intern(in: &symbols)
      let file = files[number]
      for (column, name) in file.itemNames.enumerated() { describe(name, file.heads, column) }
      let whole = ColumnPart(form: file.form, columns: Array(file.itemNames.indices))
      for part in file.parts.isEmpty ? [whole] : file.parts { add(part, of: file) }
      keys.formUnion(file.systemKeys)
    }
  }

  private mutating func add(_ part: ColumnPart, of file: TabularFile) {
    let (form, group) = (part.form, part.groupName)
    let items = part.columns.map { file.itemNames[$0] }
    forms[form] = form
    groups[group] = group
    if !part.event.isEmpty { events[part.event] = part.event }
    if !groupsOfForm[form, default: []].contains(group) {
      groupsOfForm[form, default: []].append(group)
    }
    let known = Set(itemsOfGroup[group] ?? [])
    itemsOfGroup[group, default: []] += items.filter { !known.contains($0) }
    addHead(FileHead(file: file.input.name, line: file.nameLine, form: form, items: items))
  }

  /// A form of which a file has several groups has one head.
  private mutating func addHead(_ head: FileHead) {
    let known = heads.firstIndex { $0.file == head.file && $0.form == head.form }
    guard let known else { return heads.append(head) }
    heads[known].items += head.items.filter { !heads[known].items.contains($0) }
  }

  private mutating func describe(_ name: String, _ heads: ColumnHeads, _ column: Int) {
    var item = items[name] ?? ItemDefinition()
    item.name = name
    if column < heads.labels.count, !heads.labels[column].isEmpty, item.label == nil {
      item.label = heads.labels[column]
    }
    items[name] = item
  }
}

extension TabularFile {
  fileprivate mutating func intern(in symbols: inout Symbols) {
    formSymbol = symbols.intern(form)
    self.symbols = itemNames.map { symbols.intern($0) }
    for part in parts.indices { parts[part].intern(in: &symbols) }
  }

  /// The columns that a system is known to tell its rows apart by.
  fileprivate var systemKeys: [String] {
    guard system != nil else { return [] }
    return [
      subjectColumn, siteColumn, eventColumn, repeatColumn, eventRepeatColumn, instrumentColumn,
    ].compactMap { $0.map { itemNames[$0] } }
  }
}
