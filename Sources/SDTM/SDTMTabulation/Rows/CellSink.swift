/// Puts rows into cells that are used again for each row.
struct CellSink: RowSink {
  private let cells: UnsafeMutableBufferPointer<Cell>
  private let sharedCount: Int
  private let body: (RowView) -> Void

  /// - Parameter sharedCount: how many of the first cells are shared.
  init(
    _ cells: UnsafeMutableBufferPointer<Cell>, sharedCount: Int, _ body: @escaping (RowView) -> Void
  ) {
    self.cells = cells
    self.sharedCount = sharedCount
    self.body = body
  }

  func share(_ text: UnsafeRawBufferPointer, column: Int) {
    cells[column] = text.isEmpty ? .missing : .text(text)
  }

  func beginRow() {
    for cell in sharedCount..<cells.count { cells[cell] = .missing }
  }

  func put(_ text: UnsafeRawBufferPointer, column: Int) { cells[column] = .text(text) }

  func put(_ number: Double, column: Int) { cells[column] = .number(number) }

  func endRow() { body(RowView(cells: UnsafeBufferPointer(cells))) }
}
