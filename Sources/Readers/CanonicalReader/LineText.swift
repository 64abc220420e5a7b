import ByteStreams
import ClinicalModel
import Diagnostics
import JSONFormat

/// One parsed line of the stream, which knows its place.
struct LineText {
  let document: JSONDocument
  private let file: String
  /// From 1.
  private let number: Int
  /// Values and names of a line: a subject with a million fields has fewer.
  private static let mostNodes = 2_500_000

  init(_ input: InputFile, _ lines: LineIndex, _ index: Int) throws(Fault) {
    file = input.name
    number = index + 1
    var bytes: [UInt8] = []
    do throws(StreamError) {
      try input.read(lines[index], appendingTo: &bytes)
    } catch { throw Fault(reading: error) }
    do throws(JSONError) {
      document = try JSONDocument(parsing: bytes, mostNodes: Self.mostNodes)
    } catch { throw Self.fault(error, file, index + 1, path: nil) }
    guard document.nodes[0].kind == .object else {
      throw fault("a JSON object should be here", at: 0)
    }
  }

  /// Reads a record of the model from a JSON object.
  func record<R: Record>(at node: Int) throws(Fault) -> R {
    var decoder = FieldDecoder(document)
    let record: R = decoder.read(node)
    if let failure = decoder.failure { throw fault(failure.message, at: failure.node) }
    return record
  }

  /// Refuses members of the outermost object that are not among the known ones.
  func refuseOthers(than known: [String]) throws(Fault) {
    var key = 1
    while key < document.nodes[0].next {
      let name = document.text(of: key)
      guard known.contains(name) else {
        throw fault("unknown key \"\(name)\"\(suggestion(for: name, among: known))", at: key)
      }
      key = document.nodes[key + 1].next
    }
  }

  func fault(_ message: String, at node: Int) -> Fault {
    Self.fault(document.error(message, at: node), file, number, path: document.path(to: node))
  }

  private static func fault(_ error: JSONError, _ file: String, _ line: Int, path: String?) -> Fault
  {
    Fault(
      .inputUnparsable, error.message,
      at: Location(file: file, line: line, column: error.column, path: path))
  }
}

extension JSONDocument {
  /// The place of a node in the words of JSON: `subject.doses[3].amount`; nil for the root.
  func path(to target: Int) -> String? {
    var path = ""
    var container = 0
    while container < target {
      let isObject = nodes[container].kind == .object
      var child = container + 1
      var index = 0
      while child < target, (isObject ? nodes[child + 1].next : nodes[child].next) <= target {
        child = isObject ? nodes[child + 1].next : nodes[child].next
        index += 1
      }
      path += isObject ? (path.isEmpty ? "" : ".") + text(of: child) : "[\(index)]"
      if child == target { break }
      container = isObject ? child + 1 : child
    }
    return path.isEmpty ? nil : path
  }
}
