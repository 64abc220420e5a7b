import ClinicalModel

/// The path, without file and line: these change when an export is cut or ordered differently.
func sourcePrecedes(_ a: Provenance?, _ b: Provenance?) -> Bool? {
  guard let a, let b else { return nil }
  return textPrecedes(a.event, b.event) ?? textPrecedes(a.eventRepeat, b.eventRepeat)
    ?? textPrecedes(a.form, b.form) ?? textPrecedes(a.formRepeat, b.formRepeat)
    ?? textPrecedes(a.group, b.group) ?? textPrecedes(a.groupRepeat, b.groupRepeat)
}

func numberPrecedes(_ a: Int?, _ b: Int?) -> Bool? {
  a == b ? nil : a ?? .max < b ?? .max
}

/// Numbers by their value, `2` before `10`, then texts by their characters; nothing comes last.
func textPrecedes(_ a: String?, _ b: String?) -> Bool? {
  guard a != b else { return nil }
  guard let a else { return false }
  guard let b else { return true }
  switch (number(a), number(b)) {
  case (let x?, let y?) where x != y: return x < y
  case (_?, nil): return true
  case (nil, _?): return false
  default: return a < b
  }
}

private func number(_ text: String) -> Int? {
  // Most texts begin with a letter: that they are no number is seen at once.
  guard let first = text.utf8.first, first <= UInt8(ascii: "9") else { return nil }
  return Int(text)
}
