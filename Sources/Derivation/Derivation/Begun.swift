extension RandomAccessCollection where Index == Int {
  /// How many had begun on a day, of what is sorted by its first day.
  func begun(by day: Int, _ firstDay: (Element) -> Int) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if firstDay(self[middle]) <= day { low = middle + 1 } else { high = middle }
    }
    return low - startIndex
  }
}
