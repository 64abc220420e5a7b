/// One term of a codelist: the value that goes into a dataset, and its NCI Thesaurus code.
public struct Term: Hashable, Sendable {
  public let value: String
  public let code: String
  /// Other words for it, joined by `;` as they are published. The built-in lists have none.
  public let synonyms: String

  public init(value: String, code: String, synonyms: String = "") {
    self.value = value
    self.code = code
    self.synonyms = synonyms
  }
}

/// A codelist of CDISC's controlled terminology. An object, for it is asked value by value.
public final class Codelist: Sendable {
  /// NCI Thesaurus code of the codelist itself, such as `C66768`.
  public let code: String
  public let shortName: String
  public let name: String
  /// Whether a sponsor may add terms.
  public let isExtensible: Bool
  public let terms: [Term]
  /// What it was published in.
  public let package: TerminologyPackage
  private let positions: [String: Int]
  /// Values in lower case; nil where several terms differ in nothing but case (`Pa`, `PA`).
  private let folded: [String: Int?]

  public init(
    code: String, shortName: String, name: String, isExtensible: Bool, terms: [Term],
    package: TerminologyPackage = .builtIn
  ) {
    self.code = code
    self.shortName = shortName
    self.name = name
    self.isExtensible = isExtensible
    self.terms = terms
    self.package = package
    let numbered = terms.enumerated()
    positions = Dictionary(numbered.map { ($1.value, $0) }) { first, _ in first }
    folded = Dictionary(numbered.map { ($1.value.lowercased(), $0) }) { _, _ in nil }
  }

  /// Takes its terms as lines of code and value.
  convenience init(
    _ code: String, _ shortName: String, _ name: String, extensible: Bool, terms lines: String
  ) {
    // Bytes: to find the characters of some thousand terms takes longer than all the rest of a start.
    let terms = lines.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
      return Term(value: String(Substring(parts[1])), code: String(Substring(parts[0])))
    }
    self.init(
      code: code, shortName: shortName, name: name, isExtensible: extensible, terms: terms)
  }
}

extension Codelist {
  public func contains(_ value: String) -> Bool { positions[value] != nil }

  /// The term of a value, exact in case.
  public subscript(value: String) -> Term? { positions[value].map { terms[$0] } }

  /// The NCI Thesaurus code of a value.
  public func code(of value: String) -> String? { self[value]?.code }

  /// The term that a text means: the same, or different in case alone.
  public func term(for text: String) -> Term? {
    if let exact = self[text] { return exact }
    guard let position = folded[text.lowercased()] ?? nil else { return nil }
    return terms[position]
  }

  /// The text as the codelist spells it; the text itself when the codelist has no such term.
  public func submissionValue(for text: String) -> String { term(for: text)?.value ?? text }

  /// The values that a misspelt text most likely means, the nearest first.
  public func nearestValues(to text: String) -> [String] {
    nearestTerms(to: text, among: terms).map(\.value)
  }

  /// What would be right in the place of a text: the values near to it, else all when they are few.
  public func advice(on text: String) -> String {
    let near = nearestValues(to: text)
    if !near.isEmpty { return "; did you mean \(Self.quoted(near, "or"))?" }
    guard terms.count <= 12 else { return "" }
    return "; right are \(Self.quoted(terms.map(\.value), "and"))"
  }

  private static func quoted(_ values: [String], _ conjunction: String) -> String {
    let quoted = values.map { "\"\($0)\"" }
    guard quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + quoted[quoted.count - 1]
  }
}
