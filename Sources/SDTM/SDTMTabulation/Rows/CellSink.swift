/// Puts rows into cells that are used again for each row.
struct CellSink: RowSink {
  private let cells: UnsafeMutableBufferPointer<Cell>
  /// The cells that are every row's own.
  private let own: [Int]
  private let body: (RowView) -> Void

  /// - Parameter shared: the cells that keep their text from row to row.
  init(
    _ cells: UnsafeMutableBufferPointer<Cell>, shared: [Int], _ body: @escaping (RowView) -> Void
  ) {
    self.cells = cells
    own = cells.indices.filter { !shared.contains($0) }
    self.body = body
  }

  func share(_ text: UnsafeRawBufferPointer, column: Int) {
    cells[column] = text.isEmpty ? .missing : .text(text)
  }

  func beginRow() {
    for cell in own { cells[cell] = .missing }
  }

  func put(_ text: UnsafeRawBufferPointer, column: Int) { cells[column] = .text(text) }

  func put(_ number: Double, column: Int) { cells[column] = .number(number) }

  func endRow() { body(RowView(cells: UnsafeBufferPointer(cells))) }
}
