import ByteStreams
import ClinicalModel
import Diagnostics
import SDTMStandard
import Testing

@testable import SDTMTabulation

/// What stands in a transport file that holds ASCII only, and where its original goes.
@Suite struct TwinTests {
  func tabulated(
    _ event: AdverseEvent, _ translations: [String: String] = [:],
    _ encoding: TransportEncoding = .ascii
  ) throws -> Tabulated {
    var subject = sampleSubject()
    subject.adverseEvents = [event]
    return try Tabulated(
      [subject], texts: TextRules(encoding: encoding, translations: translations))
  }

  func event(_ term: String, verbatim: String? = nil) -> AdverseEvent {
    var event = sampleEvent(term)
    event.preferredTerm = nil
    event.verbatim = verbatim
    return event
  }

  @Test func englishTakesThePlaceOfTheOriginal() throws {
    let all = try tabulated(event("피로"), ["피로": "Fatigue"])
    #expect(all["AE"][0]["AETERM"] == "Fatigue")
    #expect(all.qualifiers("SUPPAE", of: "1") == ["AEVERB": "피로"])
    #expect(all.codes().allSatisfy { $0 == "ae-not-coded" })
  }

  @Test func aCodedTermServesToo() throws {
    var coded = event("피로")
    coded.preferredTerm = Coded(code: "10016256", decode: "Fatigue")
    #expect(try tabulated(coded)["AE"][0]["AETERM"] == "Fatigue")
    coded.lowestLevelTerm = Coded(decode: "Tiredness")
    #expect(try tabulated(coded)["AE"][0]["AETERM"] == "Tiredness")
    #expect(try tabulated(coded, ["피로": "Feels tired"])["AE"][0]["AETERM"] == "Feels tired")
  }

  @Test func originalsStandOnce() throws {
    let same = try tabulated(event("피로", verbatim: "피로"), ["피로": "Fatigue"])
    #expect(same.qualifiers("SUPPAE", of: "1") == ["AEVERB": "피로"])
    let other = try tabulated(event("피로", verbatim: "피곤"), ["피로": "Fatigue"])
    #expect(other.qualifiers("SUPPAE", of: "1") == ["AETERMO": "피로", "AEVERB": "피곤"])
    let label = other["SUPPAE"].first { $0["QNAM"] == "AETERMO" }?["QLABEL"]
    #expect(label == "AETERM in the Original Language")
    var subject = sampleSubject()
    subject.died = true
    subject.deathCause = "폐렴"
    let rules = TextRules(encoding: .ascii, translations: ["폐렴": "Pneumonia"])
    let death = try Tabulated([subject], texts: rules)
    #expect(death["DD"][0]["DDSTRESC"] == "Pneumonia")
    #expect(death.qualifiers("SUPPDD", of: "1") == ["DDORREO": "폐렴"])
  }

  @Test func withoutATwinItIsAnErrorThatNamesIt() throws {
    let all = try tabulated(event("피로"))
    #expect(all["AE"][0]["AETERM"] == "피로", "nothing is lost")
    let finding = try #require(all.findings.first { $0.code == .textNotASCII })
    #expect(finding.severity == .error && finding.location.subject == "SMPL-1-001")
    #expect(finding.message.hasPrefix("AE.AETERM \"피로\" is not ASCII"))
    #expect(finding.message.contains("translations:"))
    #expect(all.columns["AE"]!.first { $0.variable.name == "AETERM" }!.encodedLength == 12)
    #expect(try tabulated(event("피로"), [:], .utf8).codes().allSatisfy { $0 != "text-not-ascii" })
  }

  @Test(arguments: [("≥ 5 µg – “high”", ">= 5 ug - \"high\""), ("38\u{A0}°C…", "38  deg C...")])
  func typographyNeedsNoOriginal(_ text: String, _ plain: String) throws {
    let all = try tabulated(event(text))
    #expect(all["AE"][0]["AETERM"] == plain)
    #expect(all["SUPPAE"] == [] && !all.codes().contains("text-not-ascii"))
  }

  @Test func lettersWithoutTheirAccentsKeepTheirOriginal() throws {
    let all = try tabulated(event("Sjögren’s, Strauß, e\u{301}"))
    #expect(all["AE"][0]["AETERM"] == "Sjogren's, Strauss, e")
    #expect(all.qualifiers("SUPPAE", of: "1") == ["AEVERB": "Sjögren’s, Strauß, e\u{301}"])
  }

  @Test func qualifiersHaveTwinsToo() throws {
    var remarked = event("Fatigue")
    remarked.qualifiers = [
      Qualifier("AEREMARK", label: "비고", value: "전원", origin: .collected)
    ]
    let all = try tabulated(remarked, ["전원": "Transferred", "비고": "Remark"])
    #expect(
      all.qualifiers("SUPPAE", of: "1") == ["AEREMARK": "Transferred", "AEREMAO": "전원"])
    #expect(all["SUPPAE"].first { $0["QNAM"] == "AEREMARK" }?["QLABEL"] == "Remark")
    let bare = try tabulated(remarked)
    #expect(bare["SUPPAE"][0]["QLABEL"] == "AEREMARK")
    #expect(bare.codes().count { $0 == "text-not-ascii" } == 2)
    let korean = try tabulated(remarked, [:], .cp949)
    #expect(korean["SUPPAE"][0]["QLABEL"] == "비고" && korean["SUPPAE"][0]["QVAL"] == "전원")
  }

  /// SUPP-- has none for CO (SDTMIG 3.4, 8.4).
  @Test func theOriginalOfACommentIsACommentToo() throws {
    let original = String(repeating: "전원된 환자 ", count: 20).dropLast()
    let english = String(repeating: "Transferred patient ", count: 15).dropLast()
    var subject = sampleSubject()
    var comment = Comment()
    comment.text = String(original)
    subject.comments = [comment]
    let rules = TextRules(
      encoding: .ascii, translations: [String(original): String(english)])
    let all = try Tabulated([subject], texts: rules)
    #expect("\(all["CO"][0]["COVAL"]!) \(all["CO"][0]["COVAL1"]!)" == english)
    let second = all["CO"][1]
    let pieces = ["COVAL", "COVAL1", "COVAL2", "COVAL3"].compactMap { second[$0] ?? nil }
    #expect(all["CO"].count == 2 && all["SUPPCO"].isEmpty)
    #expect(pieces.joined(separator: " ") == original)
    #expect(pieces.allSatisfy { TransportEncoding.ascii.length(of: $0) <= 200 })
  }

  /// Of the longest text that a variable can hold, by the encoding that counts.
  @Test(arguments: [(TransportEncoding.utf8, 66), (.cp949, 100), (.ascii, 33)])
  func limitsCountTheBytesThatAreWritten(_ encoding: TransportEncoding, _ most: Int) throws {
    for count in [most, most + 1] {
      let text = String(repeating: "가", count: count)
      let all = try tabulated(event(text), [:], encoding)
      let term = all["AE"][0]["AETERM"]!
      #expect(term.count == most)
      #expect(term + (all.qualifiers("SUPPAE", of: "1")["AETERM1"] ?? "") == text)
    }
  }

  @Test func whatCP949LacksIsAnError() throws {
    let all = try tabulated(event("피로 🧪"), [:], .cp949)
    let finding = try #require(all.findings.first { $0.code == .textNotCP949 })
    #expect(finding.severity == .error && finding.message.contains("AE.AETERM \"피로 🧪\""))
    #expect(all.columns["AE"]!.first { $0.variable.name == "AETERM" }!.encodedLength == 5 + 12)
  }

  @Test func identifiersAreNamed() throws {
    var subject = sampleSubject("가1")
    subject.qualifiers = []
    var study = sampleStudy()
    study.id = "연구"
    let all = try Tabulated([subject], study: study, texts: TextRules(encoding: .ascii))
    let places = all.findings.filter { $0.code == .textNotASCII }.map { $0.message.prefix(8) }
    #expect(places.contains("USUBJID ") && places.contains("STUDYID "))
    #expect(all.columns["DM"]!.first { $0.variable.name == "USUBJID" }!.encodedLength == 14)
  }

  /// SDTMIG 3.4, 8.4.1: no standard variable's name, and no other qualifier's.
  @Test(arguments: SDTMStandard.domains.filter { $0.observationClass != .trialDesign })
  func namesOfOriginalsAreTheirOwn(_ domain: DomainDefinition) {
    let texts = domain.variables.indices.filter { domain.variables[$0].type == .text }
    let standard = domain.standardVariableNames
    let originals = OriginalNames.supplements(of: domain, besides: standard)
    let names = texts.map { originals[$0].name }
    let others = FieldPlaces.domains.values.joined().filter { $0.name == domain.name }
      .flatMap { $0.places.values.joined() }.filter { $0.hasPrefix("+") }.map { $0.dropFirst() }
    #expect(Set(names).count == names.count)
    for (name, index) in zip(names, texts) {
      #expect(validShortName(name) == name && !standard.contains(name), "\(name)")
      #expect(!others.contains(Substring(name)) && !others.contains("\(name)n"), "\(name)")
      #expect(name.count <= 7, "room for the number of a piece")
      #expect(originals[index].label.utf8.count <= 40)
    }
  }
}
