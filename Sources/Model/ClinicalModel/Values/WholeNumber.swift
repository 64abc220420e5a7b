/// The whole numbers that a field of the model can hold: cycles, days, lines. All have few digits, and so
/// can be added, multiplied and counted without an overflow.
public enum WholeNumber {
  public static let range = -999_999_999...999_999_999

  /// In words, for messages.
  public static let words = "a whole number of at most nine digits"
}
