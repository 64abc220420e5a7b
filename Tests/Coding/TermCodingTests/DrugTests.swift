import ClinicalModel
import Diagnostics
import DictionaryReader
import Testing

@testable import TermCoding

@Suite struct DrugTests {
  private func outcome(
    _ name: String, for indication: String? = nil, _ coded: String = "",
    _ more: (inout Medication) -> Void = { _ in }
  ) throws -> Outcome {
    var drug = Medication()
    drug.name = name
    drug.indication = indication
    more(&drug)
    let coding = try Coding(drugs: drugs(), rows: rows(coded))
    return Outcome(coding) { $0.medications = [drug] }
  }

  private func drug(_ outcome: Outcome) -> Medication { outcome.subject.medications[0] }

  @Test func aNameBringsItsStandardNameAndClass() throws {
    let drug = drug(try outcome("FOOCID"))
    #expect(
      drug.preferredName
        == Coded(code: "X01AA01", decode: "fooprazole", system: "ATC", version: "2026"))
    #expect(
      drug.atc == Coded(code: "X01AA", decode: "Acid blockers", system: "ATC", version: "2026"))
    #expect(drug.name == "FOOCID")
  }

  @Test func severalCodesWaitForTheIndication() throws {
    let outcome = try outcome("aspirate", for: "pain")
    #expect(drug(outcome).preferredName == Coded(decode: "aspirate"))
    #expect(drug(outcome).atc == nil)
    let coding = try Coding(drugs: drugs())
    let row = outcome.worklist.rows(coding)[0]
    #expect(row[0...2] == ["drug", "aspirate", "pain"])
    #expect(row[6...8] == ["X02BB01 aspirate, Pain killers", "X03CC01 aspirate, Thinners", nil])
  }

  @Test func theCodersIndicationDecides() throws {
    let coded = "drug,Aspirate,pain,X02BB01,,\ndrug,aspirate,,X03CC01,,\n"
    #expect(drug(try outcome("aspirate", for: "Pain", coded)).atc?.code == "X02BB")
    #expect(drug(try outcome("aspirate", for: "clots", coded)).atc?.code == "X03CC")
    #expect(drug(try outcome("aspirate")).preferredName?.code == nil)
  }

  @Test func aCoderMayNameAGroupOrANameOnly() throws {
    let group = drug(try outcome("herbs", for: nil, "drug,herbs,,X01AA,HERBAL TEA,\n"))
    #expect(group.preferredName == Coded(decode: "HERBAL TEA"))
    #expect(group.atc?.decode == "Acid blockers")
    let name = drug(try outcome("herbs", for: nil, "drug,herbs,,,HERBAL TEA,\n"))
    #expect(name.preferredName?.decode == "HERBAL TEA")
    #expect(name.atc == nil)
  }

  @Test func englishOfACoderIsANameToo() throws {
    let outcome = try outcome("푸", for: nil, "drug,푸,,,,Foocid\n")
    #expect(drug(outcome).atc?.code == "X01AA")
    #expect(outcome.worklist.counts[.file] == 1)
  }

  @Test func whatComesCodedStaysAndIsChecked() throws {
    let right = try outcome("x") { $0.atc = Coded(code: "X01AA", decode: "acid blockers") }
    #expect(right.findings.isEmpty)
    let unknown = try outcome("foocid") { $0.atc = Coded(code: "X01AA02", system: "ATC") }
    #expect(unknown.findings.map(\.code) == [.dictionaryCodeUnknown])
    #expect(unknown.findings[0].message.contains("did you mean \"X01AA01\""))
    #expect(drug(unknown).preferredName == nil)
    let other = try outcome("x") { $0.atc = Coded(code: "X01AA01", decode: "bar") }
    #expect(other.findings.map(\.code) == [.dictionaryNameDiffers])
    let foreign = try outcome("x") { $0.atc = Coded(code: "1", system: "OWN") }
    #expect(foreign.findings.isEmpty)
  }

  @Test func unknownCodesOfACoderAreFaults() throws {
    let fault = try #require(
      #expect(throws: Fault.self) { try outcome("a", for: nil, "drug,a,,X01AA09,,\n") })
    #expect(fault.message.contains("has no \"X01AA09\"; did you mean \"X01AA01\"?"))
    #expect(fault.location.line == 2)
  }
}
