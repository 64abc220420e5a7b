import Diagnostics
import YAMLFormat

/// What is wrong with a mapping, all of it: a person mends a file better when told everything.
final class Problems {
  private static let mostToTell = 20

  private let file: String
  /// Rules and entries that `each:` has made so far.
  private var expanded = 0
  private static let mostExpanded = 5000
  private(set) var faults: [(position: YAMLPosition, message: String)] = []

  init(file: String) { self.file = file }

  func add(_ message: String, at position: YAMLPosition) {
    faults.append((position, message.visible))
  }

  /// Whether `each:` may make so many more: a short mapping must not become endless rules.
  func allowExpansion(to count: Int, at position: YAMLPosition) -> Bool {
    let before = expanded
    expanded += min(count, Self.mostExpanded + 1)
    if expanded <= Self.mostExpanded { return true }
    if before <= Self.mostExpanded {
      add("each makes more than \(Self.mostExpanded) rules of this mapping", at: position)
    }
    return false
  }

  /// `unknown key "x"; did you mean "y"?`
  func unknown(
    _ what: String, _ name: String, among candidates: some Sequence<String>,
    at position: YAMLPosition
  ) {
    // Nobody reads more, and each costs a look at all candidates.
    guard faults.count <= Self.mostToTell * 10 else {
      return add("unknown \(what) \"\(name)\"", at: position)
    }
    let candidates = Array(candidates)
    var hint = suggestion(for: name, among: candidates)
    if hint.isEmpty, candidates.count <= 12 {
      hint = "; there is \(candidates.sorted().joined(separator: ", "))"
    }
    add("unknown \(what) \"\(name)\"\(hint)", at: position)
  }

  /// Throws when anything was wrong: the first problem with its place, the others in lines below.
  func throwIfAny() throws(Fault) {
    let sorted = faults.sorted {
      ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
    }
    guard let first = sorted.first else { return }
    let others = sorted.dropFirst().prefix(Self.mostToTell).map { "\n" + describe($0) }.joined()
    let left = sorted.count - 1 - Self.mostToTell
    let more = left > 0 ? "\nand \(left) more" : ""
    throw Fault(.mappingWrong, first.message + others + more, at: location(first.position))
  }

  private func describe(_ fault: (position: YAMLPosition, message: String)) -> String {
    "\(location(fault.position)): \(fault.message)"
  }

  private func location(_ position: YAMLPosition) -> Location {
    Location(file: file, line: position.line, column: position.column)
  }
}
