/// A column of a transport file. Limits are bytes: 8 of a name, 40 of a label, 200 of a text.
public struct XPORTVariable: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case number
    case text(length: Int)
  }

  public var name: String
  public var label: String
  public var kind: Kind

  public init(_ name: String, label: String, _ kind: Kind) {
    self.name = name
    self.label = label
    self.kind = kind
  }

  /// The bytes that it takes of each record.
  public var width: Int {
    switch kind {
    case .number: 8
    case .text(let length): length
    }
  }
}

/// Why a transport file could not be written.
public enum XPORTError: Error, Hashable, Sendable {
  /// What was asked for is not possible in version 5: a name, or a length.
  case notPossible(String)
}

extension XPORTError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notPossible(let what): what
    }
  }
}

/// ReadStat cuts long names silently, and two of them may then be one.
func checkLimits(table: String, _ variables: [XPORTVariable]) throws(XPORTError) {
  for name in [table] + variables.map(\.name) where !(1...8).contains(name.utf8.count) {
    throw .notPossible("the name \"\(name)\"; names have 1 to 8 bytes")
  }
  for variable in variables where !(1...200).contains(variable.width) {
    throw .notPossible("\(variable.name) with a length of \(variable.width); 1 to 200 are possible")
  }
}
