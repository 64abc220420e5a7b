/// Where the values of a row stand: one behind the other, texts filled up with blanks.
struct RowLayout {
  struct Place {
    var offset: Int
    var width: Int
  }

  let places: [Place]
  /// A row in which all is missing.
  let missing: [UInt8]

  init(_ variables: [XPORTVariable]) {
    var places: [Place] = []
    var missing: [UInt8] = []
    for variable in variables {
      places.append(Place(offset: missing.count, width: variable.width))
      switch variable.kind {
      case .number: missing += [UInt8(ascii: "."), 0, 0, 0, 0, 0, 0, 0]
      case .text(let length): missing += repeatElement(UInt8(ascii: " "), count: length)
      }
    }
    self.places = places
    self.missing = missing
  }
}
