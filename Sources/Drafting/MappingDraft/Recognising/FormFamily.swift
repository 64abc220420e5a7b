/// Forms that one rule can read: one form and group of ODM, or the files of one kind that hospitals have
/// sent, whatever language their heads are in.
struct FormFamily {
  /// As `from:` says it.
  let from: [String]
  /// Patterns of files, for `csv: forms:`.
  let globs: [String]
  /// The forms with different columns.
  let variants: [FormProfile]
  /// The file names of all of them.
  let names: [String]

  static func all(of export: ExportProfile) -> [FormFamily] {
    guard let tabular = export.tabular else {
      return FormVersions.parted(export.forms).map { FormFamily($0, among: export.forms) }
    }
    return tabular.statedSection == nil
      ? ofFiles(export.forms, tabular.endings) : ofStatedForms(export.forms)
  }

  private init(from: [String], globs: [String], variants: [FormProfile], names: [String]) {
    self.from = from
    self.globs = globs
    self.variants = variants
    self.names = names
  }

  /// `FORM`, or `FORM/GROUP` where the form has several groups.
  private init(_ versions: FormVersions, among forms: [FormProfile]) {
    let form = versions.forms[0]
    let name = versions.name
    let own = Set(versions.forms.map(\.names))
    let siblings = Set(forms.filter { own.contains($0.names) }.map(\.group))
    // A source without forms is addressed by its groups.
    let text =
      name.isEmpty
      ? form.group : siblings.count > 1 ? "\(name.asPart)/\(form.group.asPart)" : name.asPart
    self.init(
      from: [text], globs: [], variants: versions.forms,
      names: versions.forms.flatMap(\.names) + [form.group])
  }

  private static func ofStatedForms(_ forms: [FormProfile]) -> [FormFamily] {
    var families: [FormFamily] = []
    for form in forms {
      let before = families.firstIndex { !Set($0.from).isDisjoint(with: form.names) }
      let variants = (before.map { families.remove(at: $0).variants } ?? []) + [form]
      let names = variants.flatMap(\.names).unique
      families.append(FormFamily(from: names, globs: [], variants: variants, names: names))
    }
    return families
  }

  /// Files whose names differ in nothing but numbers are the same form of several hospitals.
  private static func ofFiles(_ forms: [FormProfile], _ endings: [String: String]) -> [FormFamily] {
    var order: [String] = []
    var files: [String: [String]] = [:]
    var variants: [String: [FormProfile]] = [:]
    for form in forms {
      for name in form.names {
        // What is no file by its name is a part of one, as the instruments of REDCap are.
        let pattern = endings[name] == nil ? name : name.withoutNumbers
        if files[pattern] == nil { order.append(pattern) }
        files[pattern, default: []].append(name)
        if variants[pattern]?.last?.names != form.names {
          variants[pattern, default: []].append(form)
        }
      }
    }
    var used: Set<String> = []
    return order.map { pattern in
      let (names, variants) = (files[pattern]!, variants[pattern]!)
      guard let end = endings[names[0]] else {
        return FormFamily(from: names, globs: [], variants: variants, names: names)
      }
      let stamped = names.count > 1 ? nil : unstamped(names[0], among: Array(endings.keys))
      let glob = names.count > 1 ? pattern : stamped ?? names[0]
      let short = names.count > 1 ? pattern.lastWord : stamped?.withoutStars ?? names[0]
      return FormFamily(
        from: [unused(short, pattern, &used)], globs: ["\(glob).\(end)"],
        variants: variants, names: names)
    }
  }

  /// What files of a pattern are called in the mapping; no two families alike.
  private static func unused(
    _ short: String, _ pattern: String, _ used: inout Set<String>
  ) -> String {
    if used.insert(short).inserted { return short }
    let whole = pattern.replacing("*", with: "")
    used.insert(whole)
    return whole
  }

  /// The pattern that finds the next export, too; nil where it finds another file of this one.
  private static func unstamped(_ name: String, among names: [String]) -> String? {
    guard let pattern = FileStamp.pattern(of: name), pattern.contains(where: \.isLetter) else {
      return nil
    }
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    let found = names.filter { $0.hasPrefix(parts[0]) && $0.hasSuffix(parts[1]) }
    return found == [name] ? pattern : nil
  }
}

extension String {
  /// `study_export` of `study_export_*`.
  fileprivate var withoutStars: String {
    let parts = split(separator: "*").map { part in
      let start = part.drop { "_-. ".contains($0) }
      return String(start.reversed().drop { "_-. ".contains($0) }.reversed())
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "_")
  }

  /// A part of `from:`, in which `/` parts event, form and group.
  fileprivate var asPart: String { replacing("/", with: "?") }

  /// `site-*_ae` for `site-01_ae`.
  fileprivate var withoutNumbers: String {
    var text = ""
    for letter in self {
      guard letter.isASCII, letter.isNumber else {
        text.append(letter)
        continue
      }
      if text.last != "*" { text.append("*") }
    }
    return text
  }

  /// `ae` of `site-*_ae`.
  fileprivate var lastWord: String {
    let words = split { "_- .".contains($0) }.filter {
      !$0.contains("*") && $0.contains(where: \.isLetter)
    }
    return words.last.map(String.init) ?? replacing("*", with: "")
  }
}

extension Sequence<String> {
  /// Each once, in order.
  var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
