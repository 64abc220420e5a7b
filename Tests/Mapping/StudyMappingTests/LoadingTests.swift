import ClinicalModel
import Diagnostics
import Testing

@testable import StudyMapping

@Suite struct LoadingTests {
  private let sound = heading + "records:\n  - adverseEvent: {from: F, term: A}\n"

  @Test func aSoundMappingLoads() throws {
    let mapping = try load(sound)
    #expect(mapping.itemNames == ["A"])
    #expect(mapping.study.drugs.map(\.id) == ["CFZ", "LEN"])
  }

  /// Lines behind the heading begin with line 3.
  @Test(arguments: [
    (
      "recrods: []\nrecords: []", "3:1",
      "unknown key of the mapping \"recrods\"; did you mean \"records\"?"
    ),
    ("records:\n  - advresEvent: {from: F}", "4:5", "did you mean \"adverseEvent\"?"),
    ("records:\n  - adverseEvent: {from: F, trem: A}", "4:29", "did you mean \"term\"?"),
    ("records:\n  - adverseEvent: {from: F, term: {itm: A}}", "4:36", "did you mean \"item\"?"),
    ("records:\n  - adverseEvent: {term: A}", "4:19", "needs from"),
    (
      "records:\n  - adverseEvent: {from: F, serious: {item: A, codes: yn}}\ncodes: {yno: {1: Y}}",
      "4:55",
      "did you mean \"yno\"?"
    ),
    (
      "records:\n  - subject: {from: F, sex: {item: A, codes: {1: MM}}}", "4:50",
      "did you mean \"M\"?"
    ),
    ("records:\n  - subject: {from: F, sex: {value: Male}}", "4:37", "unknown value of sex"),
    (
      "records:\n  - subject: {from: F, consented: {item: A, codes: {1: maybe}}}", "4:56",
      "true or false"
    ),
    (
      "records:\n  - subject: {from: F, weight: {item: A, to: kgs}}", "4:46", "did you mean \"kg\"?"
    ),
    ("records:\n  - subject: {from: F, sex: {item: A, unit: kg}}", "4:29", "takes no unit"),
    ("records:\n  - subject: {from: F, sex: {item: A, system: X}}", "4:29", "no coded field"),
    (
      "records:\n  - adverseEvent: {from: F, causality: {for: CFX, item: A}}", "4:46",
      "did you mean \"CFZ\"?"
    ),
    (
      "records:\n  - adverseEvent: {from: F, causality: {for: CFZ, itm: A}}", "4:51",
      "unknown key of causality"
    ),
    ("dates: {formats: [dd-QQ-yyyy]}\nrecords: []", "3:18", "\"QQ\""),
    ("dates: {formats: [dd.MM.yy]}\nrecords: []", "3:18", "pivot"),
    ("dates: {pivot: x}\nrecords: []", "3:16", "whole number"),
    ("numbers: {decimal: ;}\nrecords: []", "3:20", "or both"),
    ("numbers: {unknown: [UNK]}\nrecords: []", "3:20", "takes numbers"),
    ("numbers: {zeros: [0]}\nrecords: []", "3:11", "did you mean \"zero\"?"),
    ("csv: {system: redcp}\nrecords: []", "3:15", "did you mean \"redcap\"?"),
    ("csv: {repeated-rows: folded}\nrecords: []", "3:22", "did you mean \"fold\"?"),
    ("csv: {header-rows: 0}\nrecords: []", "3:20", "1 or more"),
    ("records:\n  - adverseEvent: {from: F, term: &a A}", "4:35", "anchors"),
    ("records:\n  - adverseEvent: {from: F, term: *a}", "4:35", "aliases"),
    ("records: {a: b}", "3:10", "must be a list"),
    ("records:\n  - adverseEvent: [F]", "4:19", "must be a mapping"),
    ("records:\n  - adverseEvent: {from: F, term: }", "4:35", "an item's name"),
    (
      "records:\n  - adverseEvent: {from: F, term: {path: evnt}}", "4:42", "did you mean \"event\"?"
    ),
    (
      "records:\n  - adverseEvent: {from: F, term: {item: A, capture: '('}}", "4:54",
      "regular expression"
    ),
    ("records:\n  - adverseEvent: {from: F, start: {date: {month: A}}}", "4:43", "needs a year"),
    ("records:\n  - adverseEvent: {from: F, term: {with: x}}", "4:42", "without join"),
    ("records:\n  - adverseEvent: {from: F, term: {item: A, value: B}}", "4:45", "two sources"),
    ("records:\n  - adverseEvent: {from: F, term: {raw: true}}", "4:35", "says no source"),
    ("records:\n  - adverseEvent: {from: F, when: A equals 1}", "4:35", "is no condition"),
    (
      "records:\n  - adverseEvent: {from: F, when: {some: [A is 1]}}", "4:36", "unknown key of when"
    ),
    (
      "records:\n  - adverseEvent: {from: F, term: {first: [{item: A, raw: true}]}}", "4:54",
      "unknown key"
    ),
    ("records: []\nignore: [{items: [A]}]", "4:10", "because"),
    ("records: []\nignore: [{because: x}]", "4:10", "items: or forms:"),
    ("records: []\nnumbers: {decimal: ;}", "4:20", "decimal"),
    ("records: []\ncsv: {delimiter: commma}", "4:18", "did you mean \"comma\"?"),
    ("records: []\nrecords: []", "4:1", "stands here again"),
    ("identity: x", "1:1", "needs records"),
  ])
  func faultsSayTheirPlaceAndWhatIsRight(text: String, place: String, words: String) throws {
    let fault = try #require(throws: Fault.self) { try load(heading + text) }
    #expect(fault.status == .mappingWrong)
    #expect(fault.location.file == "m.yaml")
    #expect("\(fault.location.line ?? 0):\(fault.location.column ?? 0)" == place, "\(fault)")
    #expect(fault.message.contains(words))
  }

  @Test(arguments: [
    ("study: {id: ST}\nrecords: []", "1:1", "clinpipe: 1"),
    ("clinpipe: 2\nstudy: {id: ST}\nrecords: []", "1:11", "version 1"),
    ("clinpipe: 1\nrecords: []", "1:1", "study"),
    ("clinpipe: 1\nstudy: {id: ST, tilte: x}\nrecords: []", "2:17", "did you mean \"title\"?"),
    ("clinpipe: 1\nstudy: {id: ST, type: obs}\nrecords: []", "2:23", "OBSERVATIONAL"),
    ("clinpipe: 1\nstudy: {id: ST, cycle-length: x}\nrecords: []", "2:31", "whole number"),
    ("clinpipe: 1\nstudy: {id: ST, cycle-length: 0}\nrecords: []", "2:8", "1 day or more"),
    (
      "clinpipe: 1\nstudy: {id: S, drugs: [{id: A1}]}\nrecords:\n  - dose: {from: F, drug: {value: A2}}",
      "4:27", "unknown drug \"A2\"; did you mean \"A1\"?"
    ),
    (
      "clinpipe: 1\nstudy: {id: S, drugs: [{id: A1}]}\nrecords:\n"
        + "  - dose: {from: F, drug: {item: D, codes: {1: A1, 2: B7}}}",
      "4:27", "unknown drug \"B7\""
    ),
    ("clinpipe: 1\nstudy: {title: x}\nrecords: []", "2:8", "needs an id"),
    (
      "clinpipe: 1\nstudy: {id: S, drugs: [{id: A1}], regimen: [{drug: A2}]}\nrecords: []", "2:8",
      "unknown drug in regimen \"A2\""
    ),
    ("clinpipe: 1\nstudy: {id: S, regimen: [{amount: x mg}]}\nrecords: []", "2:35", "20 mg/m2"),
    ("- 1", "1:1", "must be a mapping"), ("", "1:1", "empty"),
  ])
  func theHeadIsCheckedToo(text: String, place: String, words: String) throws {
    let fault = try #require(throws: Fault.self) { try load(text) }
    #expect("\(fault.location.line ?? 0):\(fault.location.column ?? 0)" == place, "\(fault)")
    #expect(fault.message.contains(words))
  }

  @Test func allFaultsAreToldAtOnceInTheirOrder() throws {
    let fault = try #require(throws: Fault.self) {
      try load(
        heading + "ignroe: []\nrecords:\n  - dosis: {from: F}\n  - dose: {from: F, strat: A}")
    }
    let lines = fault.message.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("m.yaml:5:5: ") && lines[2].hasPrefix("m.yaml:6:21: "))
  }

  @Test(arguments: [
    ("birthDate", "birth-date"), ("uniqueID", "unique-id"), ("id", "id"),
    ("serumMProtein", "serum-m-protein"), ("freeLightChainRatio", "free-light-chain-ratio"),
  ])
  func namesMayBeWrittenWithHyphens(camel: String, hyphens: String) {
    #expect(kebab(camel) == hyphens)
  }

  @Test func anItemThatTheSourceDoesNotHaveIsAFault() throws {
    let metadata = "<ItemDef OID='AETERM' Name='x'/><ItemDef OID='AESTDT' Name='x'/>"
    let rule = "records:\n  - adverseEvent: {from: F, term: AETREM}"
    let fault = try #require(throws: Fault.self) {
      try map(rule, [record("F", "AETERM=x")], metadata: metadata)
    }
    #expect(fault.status == .mappingWrong)
    #expect(fault.location.line == 4 && fault.location.column == 35)
    #expect(fault.message == "unknown item \"AETREM\"; did you mean \"AETERM\"?")
  }

  @Test(arguments: [
    "records:\n  - adverseEvent: {from: F, term: {first: [AETERM, OTHER]}}",
    "records:\n  - adverseEvent: {from: F, term: {item: [OTHER, AETERM]}}",
    "records:\n  - adverseEvent: {from: F, term: {item: AETERM, else: OTHER}}",
    "records:\n  - adverseEvent: {from: F, qualifiers: [{name: Q, item: [OTHER, AETERM]}]}",
    "records:\n  - adverseEvent: {from: F, term: AETERM, start: '@v:Start'}",
  ])
  func anAlternativeMayBeMissing(rule: String) throws {
    let metadata = "<ItemDef OID='AETERM' Name='x'/>"
    let outcome = try map(rule, [record("F", "AETERM=x")], metadata: metadata)
    #expect(outcome.rejects == [])
  }
}
