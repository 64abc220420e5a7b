import Conversion
import StudyMapping
import Testing

@Suite struct ExplanationTests {
  private let text: String

  init() throws {
    text = Explanation.text(try StudyMapping.load(Array(Self.mapping.utf8), file: "test.yaml"))
  }

  @Test func everyItemIsNamed() {
    let items = [
      "BRTHY", "BRTHM", "SEX", "HEIGHT", "HTU", "RACE1", "RACE2", "ECOG", "AEYN", "AESPEC",
      "AETERM_EN", "AETERM", "AEPT", "AEPTCD", "AEREL", "AEGR", "CRIT", "CM1_NAME", "CM2_NAME",
      "CM3_NAME", "CM1_U", "CM3_DOSE", "QL01", "QL02", "QSDT", "AUDIT_USER", "PRINT_DT",
    ]
    for item in items { #expect(text.contains(item), "\(item)") }
  }

  @Test func eachFieldSaysWhereItGoes() throws {
    func row(_ start: String) throws -> [String] {
      let line = try #require(
        text.split(separator: "\n").first { $0.hasPrefix("  \(start)") }, "\(start)")
      return columns(String(line))
    }
    #expect(try row("AETERM_EN, else") == ["AETERM_EN, else AETERM", "term", "AETERM", "event"])
    #expect(try row("SEX, by") == ["SEX, by codes sex", "sex", "SEX", "Patient.gender"])
    #expect(try row("ECOG")[1...2] == ["qualifier ECOG", "SUPPDM ECOG"])
    #expect(try row("HEIGHT")[2].hasPrefix("VSORRES"))
    #expect(text.contains("medication, up to 3 records of one source record; SDTM CM, SUPPCM"))
    #expect(try row("AEGR")[2] == "AETOXGR")
  }

  @Test func conditionsCodesAndReasonsAreToldInWords() {
    #expect(text.contains("only when AEYN is 1 or (AESPEC is given and AEYN is not 3)"))
    #expect(text.contains("M, 남 = M; F, 여 = F"))
    #expect(text.contains("split at \";\""))
    #expect(text.contains("the label of QL01; the label of"))
    #expect(text.contains("QSDT of F.QSH"))
    #expect(text.contains("on days 1, 8, 15-16, of cycles 1-12, at home"))
    #expect(text.contains("AUDIT_USER, PRINT_DT  in any form  system columns"))
  }

  @Test func checksAreToldInTheirOwnWords() {
    #expect(
      text.contains("EX-CYCLES               lenalidomide is given in cycles 1 to 12 (warning)"))
  }

  /// With one drug there are no qualifiers by drug.
  @Test func qualifiersByDrugComeWithSeveralDrugs() throws {
    #expect(text.contains("AEREL1…"))
    let other = Self.mapping.split(separator: "\n").filter {
      !$0.contains("id: CFZ")
    }
    let mapping = try StudyMapping.load(Array(other.joined(separator: "\n").utf8), file: "one.yaml")
    #expect(!Explanation.text(mapping).contains("AEREL1"))
  }

  @Test func noLineIsWiderThanAHundredColumns() {
    for line in text.split(separator: "\n") {
      let width = line.unicodeScalars.reduce(0) {
        $0 + ($1.value >= 0x1100 && $1.value != 0x2026 ? 2 : 1)
      }
      #expect(width <= 100, "\(line)")
    }
  }

  /// Columns stand two blanks apart.
  private func columns(_ line: String) -> [String] {
    var cells: [String] = []
    var blanks = 2
    for character in line {
      if character == " " {
        blanks += 1
      } else {
        if blanks > 1 { cells.append("") } else if blanks == 1 { cells[cells.count - 1] += " " }
        cells[cells.count - 1].append(character)
        blanks = 0
      }
    }
    return cells
  }

  static let mapping = #"""
    clinpipe: 1
    study:
      id: EX-1
      drugs:
        - {id: CFZ, name: CARFILZOMIB}
        - {id: LEN, name: LENALIDOMIDE}
      regimen: [{drug: LEN, amount: 25 mg, days: [1, 8, 15-16], cycles: 1-12, setting: home}]
    dates: {formats: [yyyy년 M월 d일], unknown: [UN, 불명]}
    codes:
      sex: {M: M, 남: M, F: F, 여: F}
      who-umc: {확실함: CERTAIN, 가능성 적음: UNLIKELY}
    csv: {subject: SUBJNO}
    records:
      - subject:
          from: "*_demog"
          birthDate: {date: {year: BRTHY, month: BRTHM}}
          sex: {item: SEX, codes: sex}
          height: {item: HEIGHT, unit: {item: HTU}, to: cm}
          races: {checked: {RACE1: ASIAN, RACE2: WHITE}}
          qualifiers: [{name: ECOG, label: Performance status, item: ECOG}]
      - adverseEvent:
          from: "*_ae"
          when: {any: [AEYN is 1, [AESPEC is given, AEYN is not 3]]}
          term: {item: AETERM_EN, else: AETERM}
          preferredTerm: {item: AEPT, code: AEPTCD, system: MedDRA, version: "26.0"}
          causality: {for: LEN, item: AEREL, codes: who-umc, verbatim: AEREL}
          grade: {item: AEGR, codes: {1: "1", mild: "1"}}
          seriousDeath: {item: CRIT, split: ";", has: DEATH}
      - medication:
          from: "*_cm"
          each: {n: 1-3}
          name: "CM{n}_NAME"
          amount: {item: "CM{n}_DOSE", unit: {item: "CM{n}_U"}}
      - answer:
          from: [F.QS, F.QS2]
          each: {q: [QL01, QL02]}
          question: {label-of: "{q}"}
          answer: "{q}"
          date: {item: QSDT, in: F.QSH}
    ignore:
      - {items: [AUDIT_USER, PRINT_DT], because: system columns}
    checks:
      - id: EX-CYCLES
        text: lenalidomide is given in cycles 1 to 12
        severity: warning
        allowed-only: {of: {in: EX}, where: {EXCYCLE: 1-12}}
    """#
}
