import ByteStreams
import SDTMTabulation

/// A file of a dataset that is made in pieces: the head, the parts, the foot.
struct DatasetFile: Sendable {
  /// As the output calls it.
  let name: String
  private let dataset: Dataset
  private let writer: any DatasetWriter

  init(_ dataset: Dataset, name: String, _ writer: any DatasetWriter) {
    self.dataset = dataset
    self.name = name
    self.writer = writer
  }

  /// A piece of a file. Any thread can make its bytes, while others make those of other pieces.
  struct Piece: Sendable {
    enum Place: Sendable {
      case head, foot
      case part(DatasetPart)
    }

    let file: DatasetFile
    let place: Place

    var isLast: Bool {
      if case .foot = place { return true }
      return false
    }

    func bytes() throws(StreamError) -> [UInt8] {
      switch place {
      case .head: try file.writer.head(of: file.dataset, name: file.name)
      case .part(let part): try file.writer.rows(of: part)
      case .foot: file.writer.foot(of: file.dataset)
      }
    }
  }

  /// In the order of the file.
  var pieces: [Piece] {
    let parts = dataset.parts().map(Piece.Place.part)
    return ([.head] + parts + [.foot]).map { Piece(file: self, place: $0) }
  }
}
