import JSONFormat
import PackageChecking
import ProgramRuns
import XPORTFormat

/// The datasets of a folder of transport files, and its define.xml, to be changed and written again.
struct MutablePackage {
  struct Table {
    var name: String
    var label: String
    var variables: [XPORTVariable]
    /// Texts by variable; numbers in digits.
    var rows: [[String: String]]
  }

  enum Form: String, CaseIterable { case xpt, json }

  var tables: [String: Table] = [:]
  var define: String

  init(_ folder: String) throws {
    define = Files.text("\(folder)/define.xml") ?? ""
    for file in Files.names(folder) where file.hasSuffix(".xpt") {
      let reader = try XPORTReader(Files.bytes("\(folder)/\(file)") ?? [])
      tables[reader.name] = Table(reader)
    }
  }

  /// Writes all of it anew into an empty folder.
  func write(to folder: String, _ form: Form) throws {
    for table in tables.values {
      let path = "\(folder)/\(table.name.lowercased()).\(form.rawValue)"
      Files.write(path, try form == .xpt ? table.transport : table.json)
    }
    let text = define.replacing(".xpt\"", with: ".\(form.rawValue)\"")
    Files.write("\(folder)/define.xml", Array(text.utf8))
    Files.write("\(folder)/define2-1.xsl", [])
  }
}

extension MutablePackage.Table {
  init(_ reader: XPORTReader) {
    name = reader.name
    label = reader.label
    variables = reader.variables.map {
      XPORTVariable($0.name, label: $0.label, $0.isNumber ? .number : .text(length: $0.length))
    }
    rows = (0..<reader.rowCount).map { row in
      var values: [String: String] = [:]
      for variable in reader.variables {
        switch reader.value(of: variable, row: row) {
        case .missing: break
        case .text(let text): values[variable.name] = text
        case .number(let number):
          values[variable.name] = number == number.rounded() ? "\(Int(number))" : "\(number)"
        }
      }
      return values
    }
  }

  /// Texts are given the room that they need.
  private var fitted: [XPORTVariable] {
    variables.map { variable in
      guard case .text(let length) = variable.kind else { return variable }
      let longest = rows.map { $0[variable.name]?.utf8.count ?? 0 }.max() ?? 0
      return XPORTVariable(
        variable.name, label: variable.label, .text(length: min(200, max(length, longest))))
    }
  }

  fileprivate var transport: [UInt8] {
    get throws {
      let file = XPORTFile(fitted)
      let memory = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(1, file.rowWidth * rows.count), alignment: 8)
      defer { memory.deallocate() }
      var laid = XPORTRows(of: file, into: memory)
      for row in rows {
        laid.beginRow()
        for (column, variable) in file.variables.enumerated() {
          guard let text = row[variable.name] else { continue }
          if variable.kind == .number {
            laid.put(Double(text) ?? .nan, column: column)
          } else {
            Array(text.utf8).withUnsafeBytes { laid.put($0, column: column) }
          }
        }
      }
      return try file.head(table: name, label: label, timestamp: 0)
        + Array(memory.prefix(laid.byteCount)) + file.foot(rowCount: rows.count)
    }
  }

  fileprivate var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("datasetJSONVersion")
    json.string("1.1.0")
    json.key("name")
    json.string(name)
    json.key("label")
    json.string(label)
    json.key("columns")
    json.beginArray()
    for variable in variables { write(variable, to: &json) }
    json.endArray()
    json.key("rows")
    json.beginArray()
    for row in rows { write(row, to: &json) }
    json.endArray()
    json.endObject()
    return json.bytes
  }

  private func write(_ variable: XPORTVariable, to json: inout JSONWriter) {
    json.beginObject()
    json.key("name")
    json.string(variable.name)
    json.key("label")
    json.string(variable.label)
    json.key("dataType")
    json.string(variable.kind == .number ? "decimal" : "string")
    json.endObject()
  }

  private func write(_ row: [String: String], to json: inout JSONWriter) {
    json.beginArray()
    for variable in variables { json.string(row[variable.name] ?? "") }
    json.endArray()
  }
}
