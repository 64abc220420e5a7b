/// A form's items as one rule can read them: those of its own, or those of a block that repeats.
struct Section {
  /// The numbers of the repetitions; nil for items that stand once.
  let block: WideBlock?
  /// The columns of each variant of the form.
  let variants: [[Column]]
  let title: FormGuess.Title

  /// - Parameter keys: columns that the reader itself uses.
  static func all(of family: FormFamily, without keys: Set<String>) -> [Section] {
    let parts = family.variants.map { form in
      WideBlock.find(
        in: form.items.filter {
          $0.isDefined && !keys.contains($0.name) && !CheckBoxes.isBox($0.name)
            && !SystemWords.isOfSystem($0.name)
        })
    }
    let label = family.variants.lazy.compactMap(\.label).first
    let title = FormGuess.Title(names: family.names + family.from, label: label)
    let own = Section(block: nil, variants: parts.map { columns(of: $0.rest) }, title: title)
    return [own] + blocks(parts.map(\.blocks), title)
  }

  /// The blocks of the variants, the first with the first.
  private static func blocks(_ variants: [[WideBlock]], _ title: FormGuess.Title) -> [Section] {
    (0..<(variants.map(\.count).max() ?? 0)).map { number in
      let blocks = variants.compactMap { number < $0.count ? $0[number] : nil }
      let longest = blocks.max { $0.numbers.count < $1.numbers.count }!
      return Section(
        block: longest, variants: blocks.map { columns(of: $0) },
        title: FormGuess.Title(names: blocks.map(\.head), label: title.sentence.text))
    }
  }

  private static func columns(of items: [ItemProfile]) -> [Column] {
    let prefixes = Prefixes(of: items.map(\.name))
    return items.map { item in
      Column(
        name: item.name, items: [item.name], profile: item,
        stems: NameStems(item.name, leading: prefixes.leading, shared: prefixes.shared))
    }
  }

  /// A column for each template: what stands behind the number, or before it, is its name.
  private static func columns(of block: WideBlock) -> [Column] {
    let names = block.templates.map { template in
      let parts = template.name.split(separator: "{n}", omittingEmptySubsequences: false)
      return String(parts[1].contains(where: \.isLetter) ? parts[1] : parts[0])
    }
    let prefixes = Prefixes(of: names)
    return zip(block.templates, names).map { template, name in
      var profile = template.items[0]
      for item in template.items.dropFirst() { profile.survey.merge(item.survey) }
      return Column(
        name: template.name, items: template.items.map(\.name), profile: profile,
        stems: NameStems(name, leading: prefixes.leading, shared: prefixes.shared))
    }
  }
}

/// Boxes that can be checked, an item each: `race___1`, as REDCap has them.
struct CheckBoxes {
  let name: String
  let boxes: [(item: String, text: String)]

  static func isBox(_ name: String) -> Bool { name.contains("___") }

  static func all(in form: FormProfile) -> [CheckBoxes] {
    let items = form.items.filter { $0.isDefined && isBox($0.name) }
    let names = items.map { head(of: $0.name) }.unique
    return names.map { name in
      let boxes = items.filter { head(of: $0.name) == name }
      return CheckBoxes(name: name, boxes: boxes.map { ($0.name, text(of: $0)) })
    }
  }

  private static func head(of name: String) -> String {
    name.firstRange(of: "___").map { String(name[..<$0.lowerBound]) } ?? name
  }

  /// What the box says: `Race (choice=White)`, else what stands behind the name.
  private static func text(of item: ItemProfile) -> String {
    if let label = item.label, let start = label.firstRange(of: "choice=") {
      let text = label[start.upperBound...].prefix { $0 != ")" }
      return Words.trimmed(text)
    }
    return item.name.firstRange(of: "___").map { String(item.name[$0.upperBound...]) } ?? item.name
  }
}
