import CLibXML2
import Glibc

/// libxml2's SAX2 parser, fed piece by piece. It never opens anything itself: no external
/// entity, no DTD, no network; a document that declares entities of its own is refused.
public final class XMLParser {
  private var context: xmlParserCtxtPtr!
  unowned(unsafe) let handler: any XMLHandler
  private var failure: XMLError?
  /// Elements that are open.
  private var depth = 0
  private var sawRoot = false
  private var isStopped = false
  /// The length of the waiting tag when its attributes were counted last.
  private var counted = 0

  /// The handler must live as long as the parser.
  /// - Parameter ignoresDeclaredEncoding: the bytes are UTF-8 whatever the document declares.
  public init(handler: any XMLHandler, ignoresDeclaredEncoding: Bool = false) {
    self.handler = handler
    var sax = Self.callbacks
    clinpipe_keep_libxml2_quiet()
    context = xmlCreatePushParserCtxt(&sax, nil, nil, 0, nil)
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    var options = Int32(XML_PARSE_NOENT.rawValue) | Int32(XML_PARSE_NONET.rawValue)
    if ignoresDeclaredEncoding { options |= Int32(XML_PARSE_IGNORE_ENC.rawValue) }
    xmlCtxtUseOptions(context, options)
  }

  deinit {
    // libxml2 makes a document of its own where a DTD declares entities, and leaves it to us.
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  /// The line of the document where the parser stands. It can be set when the next piece
  /// comes from elsewhere in the file.
  public var line: Int {
    get { context.pointee.input.map { Int($0.pointee.line) } ?? 0 }
    set { context.pointee.input?.pointee.line = Int32(truncatingIfNeeded: newValue) }
  }

  /// The parser's own pointer for a name, to compare names of events with.
  public func intern(_ name: String) -> XMLName {
    xmlDictLookup(context.pointee.dict, name, Int32(name.utf8.count))
  }

  public func feed(_ bytes: UnsafeRawBufferPointer) throws(XMLError) {
    // libxml2 refuses to look ahead further than 10 MB; small pieces keep it far from that.
    let piece = 1 << 18
    var start = 0
    while start < bytes.count {
      let count = min(piece, bytes.count - start)
      let base = bytes.baseAddress!.assumingMemoryBound(to: CChar.self) + start
      try check(xmlParseChunk(context, base, Int32(count), 0))
      try checkWaiting(piece)
      try checkUnread()
      start += count
    }
  }

  public func finish() throws(XMLError) {
    try check(xmlParseChunk(context, nil, 0, 1))
  }

  /// Takes no more events; `feed` throws from now on.
  public func stop(_ reason: String) {
    if failure == nil { failure = XMLError(line: line, column: column, message: reason) }
    isStopped = true
    // Not xmlStopParser, which frees the very attributes that the handler at work may still look at.
    context.pointee.disableSAX = 1
  }

  func start(_ element: XMLElement) {
    depth += 1
    sawRoot = true
    if let excess = excess(of: element) { return stop(excess) }
    handler.startElement(element)
  }

  func end(_ name: XMLName) {
    depth -= 1
    handler.endElement(name)
  }

  private func excess(of element: XMLElement) -> String? {
    let namespaces = Int(context.pointee.nsNr) / 2
    return XMLLimits.excess(
      depth: depth, attributes: element.attributes.count, namespaces: namespaces)
  }

  /// libxml2 compares each attribute of a tag with all others before it hands it over, which takes
  /// hours for a million of them: a tag that it waits for the end of is counted while it waits.
  private func checkWaiting(_ long: Int) throws(XMLError) {
    guard let input = context.pointee.input?.pointee, input.end - input.cur >= long,
      input.cur[0] == UInt8(ascii: "<")
    else {
      counted = 0
      return
    }
    // Not with each piece again: a value may be long, too.
    guard input.end - input.cur >= 2 * counted else { return }
    counted = input.end - input.cur
    let tag = UnsafeBufferPointer(start: input.cur, count: input.end - input.cur)
    guard let excess = XMLLimits.excess(ofTag: tag) else { return }
    stop(excess)
    throw failure!
  }

  /// Of bytes that are not ASCII in a document that says it is, libxml2 makes nothing, and says nothing:
  /// they stay where they wait to be decoded, with all that comes after them.
  private func checkUnread() throws(XMLError) {
    guard let undecoded = context.pointee.input?.pointee.buf?.pointee.raw,
      xmlBufUse(undecoded) > Self.longestCharacter
    else { return }
    stop(Self.notOfTheEncoding)
    throw failure!
  }

  /// In bytes, of any encoding, with what switches to another part of it.
  private static let longestCharacter = 8
  private static let notOfTheEncoding =
    "bytes that mean nothing in the encoding that the document declares"

  private var column: Int { context.pointee.input.map { Int($0.pointee.col) } ?? 0 }

  private func check(_ code: Int32) throws(XMLError) {
    if let failure { throw failure }
    // It calls a document well-formed whose bytes it could not read, and skips what is left of them.
    let isCut = context.pointee.disableSAX != 0
    guard code != 0, context.pointee.wellFormed == 0 || isCut else { return }
    let words = context.pointee.wellFormed == 0 ? "not well-formed XML" : Self.notOfTheEncoding
    failure = XMLError(line: line, column: column, message: words)
    throw failure!
  }

  /// The first thing that is wrong: what libxml2 says after it is seldom what a person looks for, but
  /// for the name of the tag in which it stands.
  func note(_ error: xmlError) {
    guard error.level == XML_ERR_FATAL else { return }
    let words = words(of: error)
    guard let first = failure else {
      failure = XMLError(line: Int(error.line), column: Int(error.int2), message: words)
      return
    }
    if !isStopped, words.contains("Start Tag"), !first.message.contains("Start Tag") {
      failure?.message += "; \(words)"
    }
  }

  /// What libxml2 says, but for what it says of itself and not of the document.
  private func words(of error: xmlError) -> String {
    let text = error.message.map { String(cString: $0) } ?? "not well-formed XML"
    // It says "extra content" when the end comes too early.
    if error.code == Int32(XML_ERR_DOCUMENT_END.rawValue), depth > 0 || !sawRoot {
      return "the document ends before its elements do; it is cut off"
    }
    if text.contains("Huge input lookup") { return XMLLimits.tooLong }
    return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
  }
}
