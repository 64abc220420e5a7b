/// Why bytes are no CSV.
public struct CSVError: Error, Hashable, Sendable {
  public enum Kind: Sendable {
    /// The input ends within quotes.
    case unclosedQuote
    /// Text follows a quote that closes a cell of several lines: as a rule, a quote was left
    /// open and the next one further down was taken for its end.
    case quoteClosedInsideText
  }

  public var kind: Kind
  /// The line in which the quote was opened.
  public var line: Int
  /// The line in which it was closed, or the input ended.
  public var closingLine: Int
  /// The number of the cell in its row, from 1.
  public var column: Int
}

extension CSVError: CustomStringConvertible {
  public var description: String {
    switch kind {
    case .unclosedQuote:
      "the quote that cell \(column) opens in line \(line) is never closed"
    case .quoteClosedInsideText:
      "the quote that cell \(column) opens in line \(line) is closed in line \(closingLine) in the "
        + "middle of text: a closing quote is missing, or a quote inside the cell is not doubled"
    }
  }
}
