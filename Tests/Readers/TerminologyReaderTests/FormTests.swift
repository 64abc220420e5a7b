import Diagnostics
import Terminology
import Testing

@testable import TerminologyReader

@Suite struct FormTests {
  @Test(arguments: [textForm, odmForm, "\u{FEFF}" + textForm, textForm.with("\n", as: "\r\n")])
  func everyFormSaysTheSame(form: String) throws {
    let terminology = try read(form)
    #expect(terminology.package == .init(publishingSet: "SDTM", version: "2030-01-04"))
    #expect(terminology.codelists.map(\.code) == ["C66731", "C66729"])
    let sex = try #require(terminology["C66731"])
    #expect(sex.shortName == "SEX" && sex.name == "Sex" && !sex.isExtensible)
    #expect(sex.terms.map(\.value) == ["F", "M"] && sex.code(of: "F") == "C16576")
    #expect(sex.nearestValues(to: "Woman") == ["F"])
    let route = try #require(terminology["C66729"])
    #expect(route.shortName == "ROUTE" && route.isExtensible)
    #expect(route.code(of: "BY <KITE> & WIND") == "C99998")
    #expect(terminology.hasWhole(route))
  }

  @Test func whatThePackageLacksIsBuiltIn() throws {
    let terminology = try read(textForm)
    #expect(terminology.current(.route).terms.count == 1)
    #expect(!terminology.hasWhole(terminology.current(.severity)))
    #expect(terminology["C66769"]?.shortName == "AESEV")
  }

  @Test func olderPackagesHaveTheirDateInTheName() throws {
    let older = textForm.with("\tStandard and Date", as: "").with("\tSDTM CT 2030-01-04", as: "")
    #expect(try read(older, named: "a/SDTM Terminology 2019-12-20.txt").version == "2019-12-20")
    let fault = faultOf(older, named: "2019-12-20/SDTM Terminology.txt")
    #expect(fault?.message.contains("the date of the package") == true)
    let form = odmForm.with("SDTM.2030-01-04", as: "SDTM")
    #expect(try read(form, named: "sdtm-ct-2019-12-20.xml").version == "2019-12-20")
  }

  @Test(arguments: [
    ("SDTM CT 2025-03-28", "SDTM"), ("CDISC_CT.ADaM.2025-03-28", "ADAM"),
    ("CDISC_CT.Define-XML.2025-03-28", "DEFINE"), ("terms 2025-03-28.txt", "SDTM"),
  ])
  func namesTellTheStandard(name: String, set: String) {
    #expect(PackageName.find(in: name) == .init(publishingSet: set, version: "2025-03-28"))
  }

  @Test(arguments: ["", "SDTM CT", "SDTM CT 2025-3-28", "2025-03"])
  func namesWithoutADateTellNothing(name: String) { #expect(PackageName.find(in: name) == nil) }
}
