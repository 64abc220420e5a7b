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

  init(_ files: [TabularFile], _ index: SubjectIndex, symbols: inout Symbols) {
    self.files = files
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
      let (form, heads) = (files[number].form, files[number].heads)
      files[number].formSymbol = symbols.intern(form)
      files[number].symbols = heads.names.map { symbols.intern($0) }
      forms[form] = form
      groups[form] = form
      groupsOfForm[form] = [form]
      let known = Set(itemsOfGroup[form] ?? [])
      itemsOfGroup[form, default: []] += heads.names.filter { !known.contains($0) }
      for (column, name) in heads.names.enumerated() { describe(name, heads, column) }
      self.heads.append(
        FileHead(
          file: files[number].input.name, line: files[number].nameLine, form: form,
          items: heads.names))
    }
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
