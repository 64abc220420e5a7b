/// An output that is made beside its place, so that it appears whole or not at all.
///
/// The steps come in this order, for all outputs of a run one step after the other, so that the last
/// of them are but changes of names. See `OutputSet`.
protocol PendingOutput: AnyObject {
  /// The name that a person knows it by.
  var path: String { get }
  /// Where it will be, without links.
  var target: String { get }
  /// That of the file or folder that waits to be put there (inode); nil when none does.
  var number: UInt? { get }
  /// Writes all that is left, and waits until the disk has it.
  func complete() throws(StreamError)
  /// Puts it into its place; what was there waits beside.
  func place() throws(StreamError)
  /// Takes it out of its place, and puts back what was there; answers whether that went well.
  func undo() -> Bool
  /// Removes what was there.
  func settle()
}
