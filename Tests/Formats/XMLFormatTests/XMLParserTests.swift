import Testing
import XMLFormat

@Suite struct XMLParserTests {
  @Test(arguments: [
    (#"<a b="&lt;x&gt; &amp; &quot;y&#10;&#xE9;"/>"#, "<a b=<x> & \"y\n\u{E9}>"),
    (#"<a b='it&apos;s > that'/>"#, "<a b=it's > that>"),
    (#"<x:a xmlns:x="u" x:b="1" b="2"/>"#, "<a x:b=1 b=2>"),
    (#"<a b=""/>"#, "<a b=>"),
  ])
  func attributesComeWithTheirReferencesReplaced(document: String, start: String) throws {
    #expect(try events(document).first == start)
  }

  @Test func textsCDATAAndCommentsComeAsTheyStand() throws {
    let document = "<a>x&amp;<![CDATA[<b> & ]] >]]>y<!-- <c> -->z<?p <d>?></a>"
    #expect(try events(document) == ["<a>", "x&<b> & ]] >y", "<!-- <c> -->", "z", "</a>"])
  }

  @Test func theDeclaredEncodingIsHeeded() throws {
    let head = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a b=\"".utf8)
    let document = head + [0xE9] + Array("\">".utf8) + [0xFC] + Array("</a>".utf8)
    for piece in [Int.max, 1, 7] {
      #expect(try events(document, piece: piece) == ["<a b=\u{E9}>", "\u{FC}", "</a>"])
    }
  }

  /// libxml2 calls such a document well-formed, and hands nothing over of what is left of it.
  @Test func bytesThatTheEncodingDoesNotHaveAreRefused() throws {
    for (encoding, bad) in [("EUC-KR", [0xCA, 0x22]), ("EUC-KR", [0xFF]), ("US-ASCII", [0xE9])]
      as [(String, [UInt8])]
    {
      let head = "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n<a b=\"x\">"
      let document = Array(head.utf8) + bad + Array("</a>".utf8)
      for piece in [Int.max, 1, 7] {
        let error = try #require(throws: XMLError.self) { try events(document, piece: piece) }
        #expect(error.line == 2 || error.line == 1, "\(error)")
      }
    }
  }

  @Test func theDeclaredEncodingIsIgnoredWhenTheBytesWereTranscoded() throws {
    let log = EventLog()
    let parser = XMLParser(handler: log, ignoresDeclaredEncoding: true)
    try feed("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>\u{AC00}</a>", to: parser)
    try parser.finish()
    #expect(log.events == ["<a>", "\u{AC00}", "</a>"])
  }

  @Test(arguments: [
    ("<a>\n  <b></c>\n</a>", 2),
    ("<a>\n\n<b x=1/></a>", 3),
    ("<a>\n<b x=\"1\" x=\"2\"/></a>", 2),
    ("<a>\n<b>", 2),
    ("<a/>\n<b/>", 2),
    ("<a>\n&nbsp;</a>", 2),
    ("<a>\n<b c=\"<\"/></a>", 2),
    ("", 1),
    ("no XML", 1),
  ])
  func whatIsNotWellFormedIsRefusedWithItsLine(document: String, line: Int) throws {
    let error = try #require(failure(document))
    #expect(error.line == line)
    #expect(!error.message.isEmpty)
    #expect(!error.message.contains("\n"))
  }

  @Test func anErrorSaysItsColumn() throws {
    let error = try #require(failure("<a>\n  <b></c></a>"))
    #expect(error.column > 5)
  }

  @Test func bytesThatAreNotUTF8AreRefused() throws {
    let document = Array("<a>\n<b>".utf8) + [0xC3, 0x28] + Array("</b></a>".utf8)
    #expect(throws: XMLError.self) { try events(document) }
    #expect(throws: XMLError.self) { try events(document, piece: 1) }
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x \"y\">]><a/>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x PUBLIC \"-//x\" \"http://127.0.0.1:1/x\">]><a b=\"&x;\"/>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]><a/>",
    "<!DOCTYPE a [<!ENTITY % p \"<!ENTITY q 'r'>\"> %p;]><a>&q;</a>",
    "<!DOCTYPE a SYSTEM \"odm.dtd\"><a>&x;</a>",
  ])
  func entitiesOfADocumentsOwnAreRefused(document: String) throws {
    let error = try #require(failure(document))
    #expect(error.message.contains("entit"))
    #expect(error.message.contains("refused") || error.message.contains("never read"))
  }

  @Test func aBillionLaughsAreRefusedAtTheFirst() throws {
    var document = "<!DOCTYPE a [\n<!ENTITY l0 \"lol\">\n"
    for n in 1...9 {
      document += "<!ENTITY l\(n) \"\(String(repeating: "&l\(n - 1);", count: 10))\">\n"
    }
    let error = try #require(failure(document + "]><a>&l9;</a>"))
    #expect(error.line == 2)
    #expect(error.message.contains("\"l0\""))
  }

  @Test(arguments: [
    "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/odm.dtd\"><a>x</a>",
    "<!DOCTYPE a PUBLIC \"-//CDISC//DTD\" \"/nowhere/odm.dtd\"><a>x</a>",
    "<!DOCTYPE a><a>x</a>",
    "<!DOCTYPE a [<!ELEMENT a (#PCDATA)>]><a>x</a>",
  ])
  func aDTDThatDeclaresNoEntityIsLeftUnread(document: String) throws {
    #expect(try events(document) == ["<a>", "x", "</a>"])
  }

  /// A push parser must not care where its pieces end.
  @Test(arguments: [1, 2, 3, 5, 16, 61, 64])
  func piecesGiveTheSameEventsAsTheWhole(piece: Int) throws {
    let document = """
      <?xml version="1.0" encoding="UTF-8"?><!-- head -->
      <o:a xmlns:o="urn:o" o:x="1 &gt; 0" y='a > b >> c' z="&#x5168;"><?pi > ?>
        <b><![CDATA[ ]] > </b> ]]>\u{C644}\u{C804} &amp; so</b><c v=">"/><c v="/>"/>
        <!-- > <c> --><d/>
      </o:a>
      """
    #expect(try events(document, piece: piece) == events(document))
  }

  @Test func deepNestingIsRefused() throws {
    let error = try #require(failure("\n" + String(repeating: "<a>", count: 200_000)))
    #expect(error.message.contains("nested deeper"))
    #expect(error.line == 2)
  }

  @Test(arguments: [
    "<a>\n<b>", "<a><b/>", "<a>\n<b/>x", "<a", "<a><![CDATA[x",
  ])
  func aDocumentThatIsCutOffIsCalledSo(document: String) throws {
    let error = try #require(failure(document))
    #expect(error.message.contains("cut off"))
  }

  @Test func aHandlerStopsTheParserForGood() throws {
    final class Stopper: XMLHandler {
      weak var parser: XMLParser?
      var starts = 0
      func startElement(_ element: XMLElement) {
        starts += 1
        if starts == 2 { parser?.stop("enough") }
      }
      func endElement(_ name: XMLName) {}
    }
    let stopper = Stopper()
    let parser = XMLParser(handler: stopper)
    stopper.parser = parser
    for _ in 1...2 {
      let error = #expect(throws: XMLError.self) { try feed("<a>\n<b/><c/></a>", to: parser) }
      #expect(error?.line == 2)
      #expect(error?.message == "enough")
    }
    #expect(stopper.starts == 2)
  }

  @Test func namesAreInterned() throws {
    final class Names: XMLHandler {
      var names: [XMLName] = []
      func startElement(_ element: XMLElement) { names.append(element.name) }
      func endElement(_ name: XMLName) {}
    }
    let names = Names()
    let parser = XMLParser(handler: names)
    let item = parser.intern("ItemData")
    try feed("<o:ItemData xmlns:o='u'><ItemData/></o:ItemData>", to: parser)
    #expect(names.names == [item, item])
  }

  @Test func theLineCanBeSetForASliceFromElsewhere() throws {
    let log = EventLog()
    let parser = XMLParser(handler: log)
    try feed("<a>", to: parser)
    parser.line = 100_000
    let error = #expect(throws: XMLError.self) { try feed("<b>\n</c>", to: parser) }
    #expect(error?.line == 100_001)
  }

  /// The attributes of the tag at hand stay until its handler is done, also when it stops the parser.
  @Test func aTagCanBeLookedAtAfterTheStop() throws {
    final class Stopper: XMLHandler {
      weak var parser: XMLParser?
      var length = 0
      func startElement(_ element: XMLElement) {
        parser?.stop("enough")
        for attribute in element.attributes { length += attribute.value.count { $0 == 120 } }
      }
      func endElement(_ name: XMLName) {}
      func characters(_ bytes: UnsafeRawBufferPointer) {}
    }
    let stopper = Stopper()
    let parser = XMLParser(handler: stopper)
    stopper.parser = parser
    let value = String(repeating: "x", count: 2_000_000)
    #expect(throws: XMLError.self) { try feed("<a b='\(value)'/>", to: parser) }
    #expect(stopper.length == 2_000_000)
  }
}
