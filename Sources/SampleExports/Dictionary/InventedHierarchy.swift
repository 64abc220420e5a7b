/// The invented terms with their codes: 8 digits, of which the first two are 99 and the third one tells
/// the level. No code of MedDRA begins so.
struct InventedHierarchy {
  enum Level: Int, CaseIterable {
    case lowest, preferred, kind, group, organClass
  }

  struct Term {
    let level: Level
    let code: String
    let name: String
    /// Of the term above; of a class its short name.
    let above: String
    var isCurrent = true
    /// Further kinds that a preferred term belongs to.
    var others: [String] = []
  }

  private(set) var terms: [Term] = []

  init(_ table: String) {
    for line in table.split(separator: "\n") { add(line) }
  }

  func code(ofTerm name: String) -> String {
    guard let term = terms.first(where: { $0.level == .lowest && $0.name == name && $0.isCurrent })
    else { stop("the invented dictionary has no current term \(name)") }
    return term.code
  }

  private mutating func add(_ line: Substring) {
    let depth = line.prefix { $0 == " " }.count / 2
    guard depth < 3 else { return addPreferred(line.dropFirst(6)) }
    let parts = line.dropFirst(2 * depth).split(separator: " | ").map(String.init)
    let level = Level(rawValue: 4 - depth)!
    let above = depth == 0 ? parts[1] : last(Level(rawValue: 5 - depth)!).code
    add(level, parts[0], above)
  }

  private mutating func addPreferred(_ line: Substring) {
    let halves = line.split(separator: " = ").map(String.init)
    add(.preferred, halves[0], last(.kind).code)
    let own = terms[terms.count - 1]
    terms.append(Term(level: .lowest, code: own.code, name: own.name, above: own.code))
    for word in halves[1].split(separator: "; ") {
      let name = String(word.drop { "-^".contains($0) })
      if word.hasPrefix("^") {
        let place = terms.lastIndex { $0.level == .preferred }!
        terms[place].others.append(name)
      } else {
        add(.lowest, name, own.code, isCurrent: !word.hasPrefix("-"))
      }
    }
  }

  private mutating func add(_ level: Level, _ name: String, _ above: String, isCurrent: Bool = true)
  {
    let number = 1 + terms.count { $0.level == level }
    let code = "99\(level.rawValue)" + padded(number, 5)
    terms.append(Term(level: level, code: code, name: name, above: above, isCurrent: isCurrent))
  }

  private func last(_ level: Level) -> Term { terms.last { $0.level == level }! }
}

// The lines of the files.
extension InventedHierarchy {
  var lowestLines: [String] {
    all(.lowest).map { "\($0.code)$\($0.name)$\($0.above)$$$$$$$\($0.isCurrent ? "Y" : "N")$$" }
  }

  var preferredLines: [String] {
    all(.preferred).map { "\($0.code)$\($0.name)$$\(path(of: $0.above)[2].code)$$$$$$$$" }
  }

  func lines(of level: Level) -> [String] {
    let short = level == .organClass
    return all(level).map { "\($0.code)$\($0.name)$" + (short ? "\($0.above)$" : "") + "$$$$$$$" }
  }

  /// One line a path; the first one is the primary.
  var pathLines: [String] {
    all(.preferred).flatMap { term in
      let primary = path(of: term.above)[2].code
      let others = term.others.map { name in all(.kind).first { $0.name == name }!.code }
      return ([term.above] + others).enumerated().map { place, kind in
        let path = path(of: kind)
        let codes = ([term.code] + path.map(\.code)).joined(separator: "$")
        let names = ([term.name] + path.map(\.name)).joined(separator: "$")
        return "\(codes)$\(names)$\(path[2].above)$$\(primary)$\(place == 0 ? "Y" : "N")$"
      }
    }
  }

  private func all(_ level: Level) -> [Term] { terms.filter { $0.level == level } }

  /// A kind, its group and its class.
  private func path(of kind: String) -> [Term] {
    let kind = terms.first { $0.level == .kind && $0.code == kind }!
    let group = terms.first { $0.level == .group && $0.code == kind.above }!
    return [kind, group, terms.first { $0.level == .organClass && $0.code == group.above }!]
  }
}
