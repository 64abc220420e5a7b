import JSONFormat
import Testing

@testable import PackageChecking

/// The structure that SARIF 2.1.0 asks for (3.13, 3.14, 3.19, 3.27, 3.29, 3.30, 3.49).
@Suite struct SARIFTests {
  /// A report with findings of records and of variables.
  private let document: JSONDocument

  init() throws {
    var contents = goodPackage()
    contents["AE"]![0]["AESER"] = "U"
    contents["DM"]![0]["SEX"] = nil
    let text = CheckReport.sarif.write(package(contents).check())
    document = try JSONDocument(parsing: Array(text.utf8))
  }

  private func node(_ name: StaticString, of node: Int) throws -> Int {
    try #require(document.member(name, of: node), "there is no \(name)")
  }

  private func text(_ name: StaticString, of object: Int) throws -> String {
    document.text(of: try node(name, of: object))
  }

  private func elements(_ name: StaticString, of object: Int) throws -> [Int] {
    let array = try node(name, of: object)
    var nodes: [Int] = []
    var node = array + 1
    while node < document.nodes[array].next {
      nodes.append(node)
      node = document.nodes[node].next
    }
    return nodes
  }

  @Test func theRunNamesItsToolAndRules() throws {
    #expect(try text("version", of: 0) == "2.1.0")
    let runs = try elements("runs", of: 0)
    let driver = try node("driver", of: node("tool", of: runs[0]))
    #expect(try text("name", of: driver) == "clinpipe check")
    let rules = try elements("rules", of: driver)
    #expect(try rules.map { try text("id", of: $0) } == Rule.all.map(\.id))
    for rule in rules {
      #expect(try !text("text", of: node("shortDescription", of: rule)).isEmpty)
    }
  }

  @Test func eachResultHasRuleLevelMessageAndPlace() throws {
    let results = try elements("results", of: elements("runs", of: 0)[0])
    #expect(!results.isEmpty)
    for result in results {
      let place = Int(try text("ruleIndex", of: result)) ?? -1
      #expect(try Rule.all[place].id == text("ruleId", of: result))
      #expect(["note", "warning", "error"].contains(try text("level", of: result)))
      #expect(try !text("text", of: node("message", of: result)).isEmpty)
      let physical = try node("physicalLocation", of: elements("locations", of: result)[0])
      let uri = try text("uri", of: node("artifactLocation", of: physical))
      #expect(uri.hasSuffix(".xpt"))
      if let region = document.member("region", of: physical) {
        #expect(Int(try text("startLine", of: region)) ?? 0 >= 1)
      }
    }
  }

  @Test func pathsAreEscaped() {
    var dataset = CheckedDataset(
      file: "my data/ä.xpt", name: "AE",
      columns: [CheckedColumn(name: "AETERM", label: "", isNumber: false)])
    dataset.append([.text(".")])
    let text = CheckReport.sarif.write(CheckedPackage([dataset]).check())
    #expect(text.contains("\"uri\":\"my%20data/%C3%A4.xpt\""))
  }
}
