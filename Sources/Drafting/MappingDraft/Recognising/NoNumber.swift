extension Column {
  /// Numbers that seem to stand for none: negative among positive ones, or far above all others.
  var standIns: [String] {
    guard !hasCodes, !looksLikeDate, !looksLikeTime, looksLikeNumber else { return [] }
    let numbers = survey.values.compactMap { value -> (text: String, number: Double)? in
      let point = String(value.map { $0 == "," ? "." : $0 })
      return Double(point).map { (value, $0) }
    }
    let others = numbers.filter { !Self.known.contains($0.text) }.map(\.number)
    guard let most = others.max(), let least = others.min() else { return [] }
    return numbers.filter { Self.known.contains($0.text) }.filter { _, number in
      number < 0 ? least >= 0 : number > most * 10
    }.map(\.text)
  }

  private static let known: Set<String> = [
    "-9", "-88", "-99", "-888", "-999", "-9999", "999", "9999", "99999",
  ]
}
