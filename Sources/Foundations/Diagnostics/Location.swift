/// Where in the source a thing stands, in the source's own words.
public struct Location: Hashable, Sendable {
  public var file: String?
  public var line: Int?
  public var column: Int?
  public var subject: String?
  /// Event, form and group with their repeat keys, joined by `/`.
  public var path: String?
  public var item: String?

  public init(
    file: String? = nil, line: Int? = nil, column: Int? = nil, subject: String? = nil,
    path: String? = nil, item: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.subject = subject
    self.path = path
    self.item = item
  }
}

extension Location: CustomStringConvertible {
  /// `file:line:column: subject S, path, item I`, without what is not known.
  public var description: String {
    let place = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }
    let words = [subject.map { "subject \($0)" }, path, item.map { "item \($0)" }]
    let inside = words.compactMap { $0 }.joined(separator: ", ")
    return [place.joined(separator: ":"), inside].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}
