/// What a transactional file asks to do with an element (ODM 1.3.2, 3.1.4.1). Children inherit it.
enum Transaction: String {
  case insert = "Insert"
  case update = "Update"
  case upsert = "Upsert"
  case remove = "Remove"
  /// Only resent to give its children a place.
  case context = "Context"

  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let value = Transaction(rawValue: String(decoding: bytes, as: UTF8.self)) else {
      return nil
    }
    self = value
  }
}
