import ProgramRuns
import Testing

/// ODM from someone who means harm, or whose program has gone wrong. Each is refused with its place and
/// with what would be right, or read where it is no more than large.
@Suite struct HostileXMLTests {
  private static let mapping = """
    clinpipe: 1
    study: {id: W, title: W, type: OBSERVATIONAL, country: DEU}
    codes: {sex: {F: F}}
    records:
      - subject: {from: F/G, sex: {item: I, codes: sex}}
    ignore:
      - {items: ["*"], because: it is many}
    """

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let root =
    "<ODM xmlns=\"http://www.cdisc.org/ns/odm/v1.3\" FileType=\"Snapshot\">\n"
    + "<Study OID=\"S\"><MetaDataVersion OID=\"M\"><FormDef OID=\"F\" Name=\"F\"/>"
    + "<ItemGroupDef OID=\"G\" Name=\"G\"/><ItemDef OID=\"I\" Name=\"I\"/></MetaDataVersion></Study>\n"
  private static let data = "<ClinicalData StudyOID=\"S\" MetaDataVersionOID=\"M\">\n"
  private static let group =
    "<SubjectData SubjectKey=\"1\"><StudyEventData StudyEventOID=\"E\"><FormData FormOID=\"F\">"
    + "<ItemGroupData ItemGroupOID=\"G\">\n"
  private static let item = "<ItemData ItemOID=\"I\" Value=\"F\"/>\n"
  private static let end =
    "</ItemGroupData></FormData></StudyEventData></SubjectData>\n</ClinicalData></ODM>\n"

  private static let head = HostileFile() + declaration + root + data
  private static let inGroup = head + group

  /// A document type before the root, and a value.
  private static func document(type: String, value: String = "F") -> HostileFile {
    HostileFile() + declaration + type + "\n" + root + data + group
      + "<ItemData ItemOID=\"I\" Value=\"\(value)\"/>" + end
  }

  private static func item(_ inside: HostileFile) -> HostileFile { inside + "/>" + end }

  static let types: [HostileCase] = [
    HostileCase(
      testDescription: "entities of entities", says: ["export.xml:2:", "entity \"a\""],
      file: document(
        type: "<!DOCTYPE ODM [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]>", value: "&b;")),
    HostileCase(
      testDescription: "a parameter entity", says: ["export.xml:2:", "entity"],
      file: document(type: "<!DOCTYPE ODM [<!ENTITY % a \"<!ENTITY b 'x'>\"> %a;]>")),
    HostileCase(
      testDescription: "a file as entity", says: ["export.xml:2:", "external entity \"x\""],
      file: document(
        type: "<!DOCTYPE ODM [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", value: "&x;")),
    HostileCase(
      testDescription: "a host as entity", says: ["export.xml:2:", "external entity \"x\""],
      file: document(type: "<!DOCTYPE ODM [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/\"> %x;]>")),
    HostileCase(
      testDescription: "attributes that a DTD gives",
      says: ["export.xml:2:", "declarations are refused"],
      file: document(type: "<!DOCTYPE ODM [<!ATTLIST ItemData Value CDATA \"M\">]>")),
    HostileCase(
      testDescription: "a DTD elsewhere is not asked for", status: 0,
      file: document(type: "<!DOCTYPE ODM PUBLIC \"x\" \"http://127.0.0.1:1/odm.dtd\">")),
    HostileCase(
      testDescription: "an entity that nobody declares", says: ["export.xml:7:", "\"&x;\""],
      file: document(type: "", value: "&x;")),
  ]

  static let sizes: [HostileCase] = [
    HostileCase(
      testDescription: "a million attributes of an item", says: ["export.xml:6:", "attributes"],
      file: item((inGroup + "<ItemData ItemOID=\"I\"").numbered(0..<1_000_000) { " a\($0)=\"\"" })),
    HostileCase(
      testDescription: "a million attributes of a study", says: ["export.xml:2:", "up to 1000"],
      file: (HostileFile() + declaration + "<ODM ").numbered(0..<1_000_000) { " a\($0)=''" } + "/>"),
    HostileCase(
      testDescription: "as many as fit into a piece", says: ["export.xml:6:", "up to 1000"],
      file: item((inGroup + "<ItemData ItemOID=\"I\"").numbered(0..<20_000) { " a\($0)=\"\"" })),
    HostileCase(
      testDescription: "a thousand namespaces", says: ["export.xml:6:", "up to 256"],
      file: item((inGroup + "<ItemData ItemOID=\"I\"").numbered(0..<900) { " xmlns:a\($0)=\"u\"" })),
    HostileCase(
      testDescription: "a namespace for each of many elements",
      says: ["namespaces in one document"],
      file: (HostileFile() + declaration + root).numbered(0..<50_000) {
        "<ClinicalData StudyOID=\"S\" xmlns:a\($0)=\"u\"><SubjectData SubjectKey=\"\($0)\"/></ClinicalData>"
      } + "</ODM>"),
    HostileCase(
      testDescription: "a long value in an attribute", says: ["export.xml:6:", "10 MB"],
      file: item((inGroup + "<ItemData ItemOID=\"I\" Value=\"").filling("A", megabytes: 24) + "\"")),
    HostileCase(
      testDescription: "a long value as text", says: ["export.xml:6:", "subject 1", "16 MB"],
      file: (inGroup + "<ItemDataString ItemOID=\"I\">").filling("A", megabytes: 24)
        + "</ItemDataString>" + end),
    HostileCase(
      testDescription: "a long value as CDATA", says: ["export.xml:6:", "10 MB"],
      file: (inGroup + "<ItemDataString ItemOID=\"I\"><![CDATA[").filling("A", megabytes: 24)
        + "]]></ItemDataString>" + end),
    HostileCase(
      testDescription: "a long comment in a subject", says: ["export.xml:6:", "10 MB"],
      file: (inGroup + "<!--").filling("A", megabytes: 24) + "-->" + end),
    HostileCase(
      testDescription: "a long instruction before the data", says: ["export.xml:4:", "10 MB"],
      file: (HostileFile() + declaration + root + "<?x ").filling("A", megabytes: 24) + "?></ODM>"),
    HostileCase(
      testDescription: "a long text of the metadata", says: ["export.xml:4:", "16 MB"],
      file: (HostileFile() + declaration + root + "<Study OID=\"T\"><GlobalVariables><StudyName>")
        .filling("A", megabytes: 24) + "</StudyName></GlobalVariables></Study></ODM>"),
    HostileCase(
      testDescription: "a subject of much text that nobody reads", status: 0,
      file: (inGroup + item + "<x:y xmlns:x=\"u\">").filling("A", megabytes: 16) + "</x:y>" + end),
    HostileCase(
      testDescription: "a long key", says: ["export.xml:5:", "up to 4096"],
      file: (head + "<SubjectData SubjectKey=\"").filling("k", megabytes: 2)
        + "\"/></ClinicalData></ODM>"),
    HostileCase(
      testDescription: "a long name of an item", says: ["export.xml:6:", "up to 4096"],
      file: item((inGroup + "<ItemData ItemOID=\"").filling("k", megabytes: 2) + "\"")),
    HostileCase(
      testDescription: "a long name of an element", says: ["export.xml:", "MB"],
      file: item((inGroup + "<A").filling("a", megabytes: 40))),
  ]

  static let counts: [HostileCase] = [
    HostileCase(
      testDescription: "elements a hundred thousand deep",
      says: ["export.xml:5:", "deeper than 256"],
      file: head.repeating("<a>", 100_000)),
    HostileCase(
      testDescription: "groups a hundred thousand deep", says: ["subject 1", "deeper than 256"],
      file: inGroup.repeating("<ItemGroupData ItemGroupOID=\"G\">", 100_000)
        .repeating("</ItemGroupData>", 100_000) + end),
    HostileCase(
      testDescription: "a hundred thousand subjects of nothing", status: 0,
      file: head.numbered(0..<100_000) { "<SubjectData SubjectKey=\"\($0)\"/>" }
        + "</ClinicalData></ODM>"),
    HostileCase(
      testDescription: "a million items in one subject", says: ["subject 1", "500000 values"],
      file: inGroup.repeating(item, 1_000_000) + end),
    HostileCase(
      testDescription: "as many names as items", says: ["subject 1", "200000 names"],
      file: inGroup.numbered(0..<300_000) { "<ItemData ItemOID=\"I\($0)\" Value=\"F\"/>\n" } + end),
    HostileCase(
      testDescription: "a group that stands many times", says: ["subject 1", "200000 records"],
      file: inGroup.numbered(0..<250_000) {
        "</ItemGroupData><ItemGroupData ItemGroupOID=\"G\"><ItemData ItemOID=\"I\" Value=\"\($0)\"/>\n"
      } + end),
    HostileCase(
      testDescription: "a group that stands many times with one value", status: 0,
      file: inGroup.repeating("</ItemGroupData><ItemGroupData ItemGroupOID=\"G\">" + item, 250_000)
        + end),
    HostileCase(
      testDescription: "a group that grows by many updates", status: 0,
      file: HostileFile() + declaration + root.replacingFirst("Snapshot", by: "Transactional")
        + data
        + (HostileFile() + group).numbered(0..<20_000) {
          "</ItemGroupData><ItemGroupData ItemGroupOID=\"G\" TransactionType=\"Upsert\">"
            + "<ItemData ItemOID=\"I\($0)\" Value=\"F\"/>\n"
        } + end),
  ]

  static let characters: [HostileCase] = [
    ("NUL", [0], "0x0 out of allowed range"), ("a control character", [1], "attribute"),
    ("half a surrogate pair", [0xED, 0xA0, 0x80], "0xD800 out of allowed range"),
    ("an overlong form", [0xC0, 0xAF], "UTF-8"),
    ("a character that is cut", [0xE2, 0x82], "UTF-8"),
  ].map { (name: String, bytes: [UInt8], says: String) in
    HostileCase(
      testDescription: name, says: ["export.xml:6:", "subject 1", says],
      file: inGroup + "<ItemData ItemOID=\"I\" Value=\"F" + bytes + "x\"/>" + end)
  }

  @Test(arguments: types + characters) func refused(_ hostile: HostileCase) {
    hostile.check(beside: ["study.yaml": Self.mapping])
  }

  /// The other ways in are tried by `make hostile`.
  @Test(arguments: sizes + counts) func bounded(_ hostile: HostileCase) {
    var hostile = hostile
    hostile.commands = [hostile.commands[0]]
    hostile.check(beside: ["study.yaml": Self.mapping])
  }
}

extension HostileFile {
  static func + (file: HostileFile, other: HostileFile) -> HostileFile { file.followed(by: other) }
}
