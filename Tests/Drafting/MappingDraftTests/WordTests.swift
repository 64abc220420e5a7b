import StudyMapping
import Testing

@testable import MappingDraft

/// What words and names mean.
@Suite struct WordTests {
  @Test(arguments: [
    ("outcome", "Recovered", "RECOVERED/RESOLVED"),
    ("outcome", "Not resolved", "NOT RECOVERED/NOT RESOLVED"),
    ("outcome", "Resolved with sequelae", "RECOVERED/RESOLVED WITH SEQUELAE"),
    ("outcome", "회복되지 않음", "NOT RECOVERED/NOT RESOLVED"),
    ("causality", "Not related to the drug", "NOT RELATED"),
    ("causality", "가능성 적음", "UNLIKELY"), ("value", "엄격한 완전관해(sCR)", "sCR"),
    ("sex", "weiblich", "F"),
    ("actions", "Dose delayed", "DRUG INTERRUPTED"),
    ("term", "Lost to follow-up", "LOST TO FOLLOW-UP"),
  ])
  func wordsOfCodes(_ field: String, _ text: String, _ value: String) {
    #expect(ValueWords[field]!.value(of: (text, text)) == value)
  }

  @Test(arguments: [
    ("outcome", "Not evaluated yet"), ("sex", "none of these"), ("severity", "mildew"),
  ])
  func wordsThatMeanNothing(_ field: String, _ text: String) {
    #expect(ValueWords[field]!.value(of: (text, text)) == nil)
  }

  @Test func namesAreWords() {
    #expect(Words.ofName("I_ADR_START") == ["I", "ADR", "START"])
    #expect(Words.ofName("aeStartDate") == ["AE", "START", "DATE"])
    #expect(Words.ofName("신장(cm)") == ["신장", "CM"])
    let stems = NameStems("MPROT_G_DL", leading: 0, shared: "")
    #expect(stems.unit == "g/dL" && stems.words == ["MPROT"])
  }

  @Test func prefixesAreFound() {
    let vendor = Prefixes(of: ["I_ADR_START", "I_ADR_END", "I_ADR_TERM"])
    #expect(vendor.leading == 2)
    #expect(Prefixes(of: ["CFZDAT", "CFZDOSE", "CFZSET", "REMARK"]).shared == "CFZ")
    #expect(Prefixes(of: ["SEX", "AGE", "RACE"]).shared == "")
  }

  @Test func substancesAreKnownByTheirStems() {
    #expect(SystemWords.isDrug("carfilzomib") && SystemWords.isDrug("lenalidomide"))
    #expect(!SystemWords.isDrug("administration") && !SystemWords.isDrug("interval"))
  }

  /// Each clue fills a field of the model, or is a part that a rule makes something of.
  @Test func cluesNameFieldsOfTheModel() {
    let parts = ["gate", "englishTerm", "startTime", "unit", "ecog", "test", "criterionItem"]
    for clues in KindClues.all {
      let kind = RecordKind.named(clues.kind)
      #expect(kind != nil, "\(clues.kind)")
      for clue in clues.fields where clue.part == nil {
        let isField = kind?.fields.contains { $0.name == clue.field } == true
        #expect(isField || parts.contains(clue.field), "\(clues.kind).\(clue.field)")
      }
    }
  }

  /// A table of words says values that the field takes.
  @Test func wordsMeanValuesOfTheField() {
    for kind in RecordKind.all {
      for field in kind.fields {
        guard case .choice(let values) = field.type, let words = ValueWords[field.name] else {
          continue
        }
        let meant = Set(words.meanings.map(\.value))
        #expect(meant.isSubset(of: values), "\(kind.name).\(field.name)")
      }
    }
  }
}
