/// Rows of one subject that lie one after the other in a file.
struct Slice: Sendable {
  var offset: Int
  var length: Int32
  var line: Int32
  var file: Int32
  /// The subject's next slice; -1 at the end.
  var next: Int32 = -1
}

/// Where each subject's rows lie. Slices are kept in the order of files and rows; those of a
/// subject are linked.
struct SubjectIndex: Sendable {
  /// A site, the separator, a subject. No text of a cell holds the separator unless it is broken.
  static let separator: UInt8 = 0x1F
  private static let longest = 1 << 30

  private(set) var keys = KeyTable()
  private(set) var slices: [Slice] = []
  private var chains: [(first: Int32, last: Int32)] = []

  /// The number of a subject. `isNew` when it was not met before.
  mutating func subject(_ key: UnsafeRawBufferPointer) -> (number: Int, isNew: Bool) {
    let known = keys.count
    let number = keys.intern(key)
    if number == known { chains.append((-1, -1)) }
    return (number, number == known)
  }

  mutating func add(_ slice: Slice, to subject: Int) {
    let last = Int(chains[subject].last)
    if last >= 0, slices[last].file == slice.file,
      slices[last].offset + Int(slices[last].length) == slice.offset,
      Int(slices[last].length) + Int(slice.length) < Self.longest
    {
      slices[last].length += slice.length
      return
    }
    let number = Int32(slices.count)
    slices.append(slice)
    if last >= 0 { slices[last].next = number } else { chains[subject].first = number }
    chains[subject].last = number
  }

  func firstSlice(of subject: Int) -> Int32 { chains[subject].first }

  /// Gives the slices of one subject to another, in the order of files and rows.
  mutating func merge(_ subject: Int, into other: Int) {
    let numbers = (chain(subject) + chain(other)).sorted()
    for (number, next) in zip(numbers, numbers.dropFirst()) { slices[number].next = Int32(next) }
    if let last = numbers.last { slices[last].next = -1 }
    chains[other] = (Int32(numbers.first ?? -1), Int32(numbers.last ?? -1))
    chains[subject] = (-1, -1)
  }

  /// The numbers of the files that have rows of the subject.
  func files(of subject: Int) -> Set<Int32> { Set(chain(subject).map { slices[$0].file }) }

  private func chain(_ subject: Int) -> [Int] {
    var numbers: [Int] = []
    var next = chains[subject].first
    while next >= 0 {
      numbers.append(Int(next))
      next = slices[Int(next)].next
    }
    return numbers
  }

  func site(of subject: Int) -> ArraySlice<UInt8> {
    keys[subject].prefix { $0 != Self.separator }
  }

  func name(of subject: Int) -> ArraySlice<UInt8> {
    keys[subject].drop { $0 != Self.separator }.dropFirst()
  }
}
