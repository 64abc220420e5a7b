/// Counts, days and cycles of the model, and the lines of files.
public enum WholeNumber {
  /// Readers refuse what is larger: it is a slip, such as a date in the place of a day. So no sum or
  /// product of two of them is ever too large.
  public static let range = -largest...largest
  public static let largest = Int(Int32.max)
}
