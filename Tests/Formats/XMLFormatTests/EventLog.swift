import XMLFormat

/// What a parser says of a document, in words; runs of characters are one event.
final class EventLog: XMLHandler {
  private(set) var events: [String] = []
  private var text: [UInt8] = []

  func startElement(_ element: XMLElement) {
    flush()
    let attributes = element.attributes.map { attribute in
      let prefix = attribute.prefix.map { String(cString: $0) + ":" } ?? ""
      let value = String(decoding: attribute.value, as: UTF8.self)
      return " \(prefix)\(String(cString: attribute.name))=\(value)"
    }
    events.append("<\(String(cString: element.name))\(attributes.joined())>")
  }

  func endElement(_ name: XMLName) {
    flush()
    events.append("</\(String(cString: name))>")
  }

  func characters(_ bytes: UnsafeRawBufferPointer) { text.append(contentsOf: bytes) }

  func comment(_ bytes: UnsafeRawBufferPointer) {
    flush()
    events.append("<!--\(String(decoding: bytes, as: UTF8.self))-->")
  }

  private func flush() {
    guard !text.isEmpty else { return }
    events.append(String(decoding: text, as: UTF8.self))
    text = []
  }
}

func feed(_ bytes: [UInt8], to parser: XMLParser) throws(XMLError) {
  let outcome = bytes.withUnsafeBytes { all in
    Result { () throws(XMLError) in try parser.feed(all) }
  }
  try outcome.get()
}

func feed(_ text: String, to parser: XMLParser) throws(XMLError) {
  try feed(Array(text.utf8), to: parser)
}

/// Feeds a document in pieces of a size and answers the events.
func events(_ document: [UInt8], piece: Int = .max) throws(XMLError) -> [String] {
  let log = EventLog()
  let parser = XMLParser(handler: log)
  var rest = document[...]
  while !rest.isEmpty {
    try feed(Array(rest.prefix(piece)), to: parser)
    rest = rest.dropFirst(piece)
  }
  try parser.finish()
  return log.events
}

func events(_ document: String, piece: Int = .max) throws(XMLError) -> [String] {
  try events(Array(document.utf8), piece: piece)
}

/// The error that a document leads to.
func failure(_ document: String) -> XMLError? {
  do {
    _ = try events(document)
    return nil
  } catch {
    return error
  }
}
