import Testing

@testable import XMLFormat

@Suite struct XMLWriterTests {
  func text(_ body: (inout XMLWriter) -> Void) -> String {
    var xml = XMLWriter()
    body(&xml)
    return String(decoding: xml.bytes, as: UTF8.self)
  }

  @Test func elementsStandInTheirLevels() {
    let written = text { xml in
      xml.declaration()
      xml.processingInstruction("xml-stylesheet", "type=\"text/xsl\" href=\"a.xsl\"")
      xml.element("A", ["X": "1", "Y": nil, "Z": "2"]) { xml in
        xml.element("B", text: "말 & more")
        xml.element("C")
      }
    }
    #expect(
      written == """
        <?xml version="1.0" encoding="UTF-8"?>
        <?xml-stylesheet type="text/xsl" href="a.xsl"?>
        <A X="1" Z="2">
          <B>말 &amp; more</B>
          <C/>
        </A>

        """)
  }

  @Test func attributesKeepTheirLineEnds() {
    let written = text { $0.element("A", ["X": "\"1\" < 2\n\t3 > \r"]) }
    #expect(written == "<A X=\"&quot;1&quot; &lt; 2&#10;&#9;3 &gt; &#13;\"/>\n")
  }

  @Test func textKeepsLineEndsAndLosesWhatXMLDoesNotKnow() {
    let written = text { $0.element("A", text: "\"a\"\n\tb\u{1}c\u{FFFF}\r") }
    #expect(written == "<A>\"a\"\n\tb c &#13;</A>\n")
  }
}
