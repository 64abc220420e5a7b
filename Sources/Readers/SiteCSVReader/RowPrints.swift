/// The rows of one subject so far, by what they say.
struct RowPrints {
  private struct Slot {
    var print: UInt64 = 0
    var row: Int32 = 0
    /// The subject that filled it; the slots of former subjects count as empty.
    var subject: Int32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 512)
  private var subject: Int32 = 1
  private var count = 0

  mutating func beginSubject() {
    subject += 1
    count = 0
  }

  /// The row that has said the same before; nil when there is none, and this one is noted.
  mutating func earlierRow(saying print: RowPrint, as row: Int) -> Int? {
    let place = place(of: print.hash)
    if slots[place].subject == subject { return Int(slots[place].row) }
    slots[place] = Slot(
      print: print.hash, row: Int32(truncatingIfNeeded: row), subject: subject)
    count += 1
    if count * 2 > slots.count { grow() }
    return nil
  }

  private func place(of print: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: print) & (slots.count - 1)
    while slots[place].subject == subject, slots[place].print != print {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow() {
    let filled = slots.filter { $0.subject == subject }
    slots = [Slot](repeating: Slot(), count: slots.count * 4)
    for slot in filled { slots[place(of: slot.print)] = slot }
  }
}
