import ClinicalModel
import SDTMTabulation
import Testing

/// The datasets about the study itself.
@Suite struct TrialDesignTests {
  private static func epoch(_ name: String, _ starts: ReferenceEvent?, after: Bool? = nil) -> Epoch
  {
    var epoch = Epoch()
    (epoch.name, epoch.starts, epoch.after) = (name, starts, after)
    return epoch
  }

  static var study: Study {
    var study = sampleStudy()
    study.epochs = [
      epoch("SCREENING", nil), epoch("TREATMENT", .firstDose),
      epoch("FOLLOW-UP", .lastDose, after: true),
    ]
    return study
  }

  @Test func everyArmGoesThroughAllElements() throws {
    let all = try Tabulated([], study: Self.study)
    #expect(all["TA"].map { $0["ETCD"] } == ["SCREENIN", "TREATMEN", "FOLLOWUP"])
    #expect(all["TA"].map { $0["TAETORD"] } == ["1", "2", "3"])
    #expect(all["TA"].allSatisfy { $0["ARMCD"] == "KRD" && $0["DOMAIN"] == "TA" })
    #expect(all["TA"].allSatisfy { $0["USUBJID"] == nil })
  }

  @Test func anElementEndsWhereTheNextBegins() throws {
    let elements = try Tabulated([], study: Self.study)["TE"]
    #expect(elements.dropFirst().map { $0["TESTRL"] } == elements.dropLast().map { $0["TEENRL"] })
    #expect(elements[2]["TESTRL"] == "Day after: Last dose of study treatment")
  }

  @Test func theMappingsOwnWordsComeFirst() throws {
    var study = Self.study
    (study.epochs[1].element, study.epochs[1].startRule) = ("TRT", "First infusion")
    study.visits[0].startRule = "Within 7 days before the first dose"
    let all = try Tabulated([], study: study)
    #expect(all["TE"][1]["ETCD"] == "TRT" && all["TE"][0]["TEENRL"] == "First infusion")
    #expect(all["TV"][0]["TVSTRL"] == "Within 7 days before the first dose")
    #expect(all["TV"][1]["TVSTRL"] == "Day 1 of cycle 2" && all["TV"][1]["VISITDY"] == "29")
  }

  @Test func summaryParametersHaveTheirNames() throws {
    var study = Self.study
    (study.type, study.country, study.sites) = (.observational, nil, [])
    for (id, country) in [("1", "DEU"), ("2", "FRA"), ("3", "DEU")] {
      var site = SiteInfo()
      (site.id, site.country) = (id, country)
      study.sites.append(site)
    }
    var age = SummaryParameter()
    (age.parameter, age.nullFlavor) = ("AGEMAX", "PINF")
    study.summary = [age]
    let rows = try Tabulated([], study: study)["TS"]
    let wanted = [
      "AGEMAX", "FCNTRY", "FCNTRY", "SDTIGVER", "SDTMVER", "STYPE", "TRT", "TRT",
    ]
    #expect(rows.map { $0["TSPARMCD"] } == wanted)
    #expect(rows.map { $0["TSSEQ"] } == ["1", "1", "2", "1", "1", "1", "1", "2"])
    #expect(rows[0]["TSPARM"] == "Planned Maximum Age of Subjects" && rows[0]["TSVAL"] == nil)
    #expect(rows[0]["TSVALNF"] == "PINF")
    #expect(rows[5]["TSVALCD"] == "C16084" && rows[5]["TSVCDREF"] == "CDISC CT")
  }

  @Test func aStudyWithoutPlanHasNoPlan() throws {
    let names = try Tabulated([], study: Study()).datasets.keys
    #expect(names.isEmpty)
  }
}
