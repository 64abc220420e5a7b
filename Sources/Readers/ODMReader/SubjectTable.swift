/// A part of a file that belongs to one subject: one `SubjectData` element.
struct SubjectSlice: Sendable {
  /// The number of the study among those of the table.
  var study: Int32
  var file: Int32
  var line: Int32
  var offset: Int
  var length: Int
  var key: String
}

/// Where the slices of each subject lie; subjects in the order of study and key, so that the order
/// of the file does not show in the output. It is all that a run keeps of every subject: small.
struct SubjectTable: Sendable {
  let studies: [String]
  private let slices: [SubjectSlice]
  /// Where the slices of each subject begin.
  private let starts: [Int32]

  init(_ slices: consuming [SubjectSlice], studies: [String]) {
    slices.sort { left, right in
      if left.study != right.study { return studies[Int(left.study)] < studies[Int(right.study)] }
      if left.key != right.key { return left.key < right.key }
      return (left.file, left.offset) < (right.file, right.offset)
    }
    var starts: [Int32] = []
    for index in slices.indices
    where index == 0 || slices[index].key != slices[index - 1].key
      || slices[index].study != slices[index - 1].study
    {
      starts.append(Int32(index))
    }
    self.studies = studies
    self.slices = slices
    self.starts = starts
  }

  var count: Int { starts.count }

  /// The slices of a subject in the order of the files and of the documents.
  subscript(_ subject: Int) -> ArraySlice<SubjectSlice> {
    let end = subject + 1 < starts.count ? Int(starts[subject + 1]) : slices.count
    return slices[Int(starts[subject])..<end]
  }
}

/// Numbers the studies of all files as they come.
final class StudyNumbers {
  private(set) var names: [String] = []
  private var numbers: [String: Int32] = [:]

  func number(of study: String) -> Int32 {
    if let known = numbers[study] { return known }
    let number = Int32(names.count)
    names.append(study)
    numbers[study] = number
    return number
  }
}
