import ByteStreams

/// What the scanner hands on while it walks through a file.
protocol SubjectScannerDelegate: AnyObject {
  /// Bytes of the document outside of subjects' contents; with the line where they begin when
  /// they do not follow on what was handed on before.
  func skeleton(_ bytes: UnsafeRawBufferPointer, line: Int?) throws
  /// A start tag with the name of a subject was handed on as skeleton; its element began here.
  /// Answers whether it is ODM's subject, and no vendor's element of the same name.
  func subjectBegan(at offset: Int, line: Int) -> Bool
  /// The element ended (exclusive); its end tag comes as skeleton.
  func subjectEnded(at offset: Int)
  /// A document type declaration began.
  func doctypeBegan(line: Int)
}

/// Finds `<SubjectData …>` elements without parsing what is in them.
///
/// In well-formed XML a `<` stands nowhere but at the begin of markup: never in an attribute, in
/// text only as a reference. So it is enough to look at each `<`, and to step over comments, CDATA
/// sections and processing instructions.
struct SubjectScanner {
  private enum Mode {
    case content, comment, cdata, instruction
  }

  private enum Step {
    case advance(to: Int)
    case needMore(from: Int)
  }

  private static let name = Array("SubjectData".utf8)
  /// `</` and the name of the subject that is open, with its prefix.
  private var closeTag: [UInt8] = []
  private unowned let delegate: any SubjectScannerDelegate
  private var mode = Mode.content
  private var inSubject = false
  /// Where the block at hand begins in the file, and on which line.
  private var blockOffset = 0
  private var blockLine = 1
  private var lineMark = 0
  /// The line of the end tag behind contents that were not handed on.
  private var lineBehindGap: Int?

  init(delegate: any SubjectScannerDelegate) { self.delegate = delegate }

  /// Takes the next block of the file and answers how many of its bytes are done with; the others
  /// are to be given again, with more behind them.
  mutating func scan(_ block: UnsafeRawBufferPointer, isLast: Bool) throws -> Int {
    var position = 0
    var skeletonStart = inSubject ? nil : Optional(0)
    scanning: while position < block.count {
      switch try step(block, position, isLast: isLast, skeletonStart: &skeletonStart) {
      case .advance(let next): position = next
      case .needMore(let from):
        position = isLast ? block.count : from
        break scanning
      }
    }
    if let start = skeletonStart, start < position {
      try handOn(block, start..<position)
    }
    blockLine = line(in: block, at: position)
    blockOffset += position
    lineMark = 0
    return position
  }

  private mutating func step(
    _ block: UnsafeRawBufferPointer, _ position: Int, isLast: Bool, skeletonStart: inout Int?
  ) throws -> Step {
    switch mode {
    case .comment: return skip(block, position, until: [45, 45, 62])
    case .cdata: return skip(block, position, until: [93, 93, 62])
    case .instruction: return skip(block, position, until: [63, 62])
    case .content: break
    }
    guard let tag = block.firstIndex(of: 60, from: position) else {
      return .advance(to: block.count)
    }
    guard isLast || block.count - tag > max(Self.longestMark, closeTag.count + 1) else {
      return .needMore(from: tag)
    }
    switch tag + 1 < block.count ? block[tag + 1] : 0 {
    case 33: return markup(block, tag)
    case 63:
      mode = .instruction
      return .advance(to: tag + 2)
    default: return try element(block, tag, isLast: isLast, skeletonStart: &skeletonStart)
    }
  }

  /// `<![CDATA[` and `<!DOCTYPE`
  private static let longestMark = 9

  private mutating func markup(_ block: UnsafeRawBufferPointer, _ tag: Int) -> Step {
    if block.has([60, 33, 45, 45], at: tag) {
      mode = .comment
      return .advance(to: tag + 4)
    }
    if block.has(Array("<![CDATA[".utf8), at: tag) {
      mode = .cdata
      return .advance(to: tag + 9)
    }
    if block.has(Array("<!DOCTYPE".utf8), at: tag) {
      delegate.doctypeBegan(line: line(in: block, at: tag))
    }
    return .advance(to: tag + 2)
  }

  private mutating func skip(
    _ block: UnsafeRawBufferPointer, _ position: Int, until end: [UInt8]
  ) -> Step {
    var start = position
    while let found = block.firstIndex(of: end[0], from: start) {
      if block.has(end, at: found) {
        mode = .content
        return .advance(to: found + end.count)
      }
      if found + end.count > block.count { return .needMore(from: found) }
      start = found + 1
    }
    return .advance(to: block.count)
  }

  private mutating func element(
    _ block: UnsafeRawBufferPointer, _ tag: Int, isLast: Bool, skeletonStart: inout Int?
  ) throws -> Step {
    if inSubject {
      guard block.has(closeTag, at: tag), isNameEnd(block, tag + closeTag.count) else {
        return .advance(to: tag + 1)
      }
      guard let end = block.firstIndex(of: 62, from: tag) else { return .needMore(from: tag) }
      inSubject = false
      skeletonStart = tag
      lineBehindGap = line(in: block, at: tag)
      delegate.subjectEnded(at: blockOffset + end + 1)
      return .advance(to: end + 1)
    }
    guard let nameEnd = (tag + 1..<block.count).first(where: { isNameEnd(block, $0) }) else {
      return .needMore(from: tag)
    }
    guard isSubject(block, tag + 1..<nameEnd) else { return .advance(to: nameEnd) }
    guard let end = endOfTag(block, tag) else { return .needMore(from: tag) }
    closeTag = [60, 47] + block[tag + 1..<nameEnd]
    try beginSubject(block, tag..<end, skeletonStart: &skeletonStart)
    return .advance(to: end)
  }

  private mutating func beginSubject(
    _ block: UnsafeRawBufferPointer, _ tag: Range<Int>, skeletonStart: inout Int?
  ) throws {
    let line = line(in: block, at: tag.lowerBound)
    try handOn(block, (skeletonStart ?? tag.lowerBound)..<tag.upperBound)
    skeletonStart = tag.upperBound
    guard delegate.subjectBegan(at: blockOffset + tag.lowerBound, line: line) else { return }
    if block[tag.upperBound - 2] == 47 {
      delegate.subjectEnded(at: blockOffset + tag.upperBound)
    } else {
      inSubject = true
      skeletonStart = nil
    }
  }

  private mutating func handOn(_ block: UnsafeRawBufferPointer, _ range: Range<Int>) throws {
    guard !range.isEmpty else { return }
    try delegate.skeleton(UnsafeRawBufferPointer(rebasing: block[range]), line: lineBehindGap)
    lineBehindGap = nil
  }

  /// Whether a name is `SubjectData`, whatever its prefix.
  private func isSubject(_ block: UnsafeRawBufferPointer, _ name: Range<Int>) -> Bool {
    let start = name.upperBound - Self.name.count
    guard start >= name.lowerBound, block.has(Self.name, at: start) else { return false }
    return start == name.lowerBound || block[start - 1] == 58
  }

  private func isNameEnd(_ block: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    guard index < block.count else { return true }
    return [32, 9, 10, 13, 47, 62].contains(block[index])
  }

  /// The index behind the `>` of a start tag, quotes minded.
  private func endOfTag(_ block: UnsafeRawBufferPointer, _ tag: Int) -> Int? {
    var quote: UInt8 = 0
    for index in tag..<block.count {
      let byte = block[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 34 || byte == 39 {
        quote = byte
      } else if byte == 62 {
        return index + 1
      }
    }
    return nil
  }

  /// The line of a place in the block; places are asked for in rising order.
  private mutating func line(in block: UnsafeRawBufferPointer, at index: Int) -> Int {
    if index > lineMark {
      blockLine += UnsafeRawBufferPointer(rebasing: block[lineMark..<index]).lineFeedCount
      lineMark = index
    }
    return blockLine
  }
}
