import SourceModel

/// What REDCap's ODM means by its names. Its flat CSV has the same records under the same names, so
/// that one mapping reads both:
///
/// - an instrument is one form and one group, called as the project calls it: what REDCap writes as
///   groups are stretches of its page from one section's heading to the next, some without an OID;
/// - an event is called by its unique name;
/// - the record's number and its data access group, which it writes as items of the first
///   instrument, tell whose the record is.
struct REDCapProject: Sendable {
  static let namespace = "https://projectredcap.org"
  static let accessGroup = "redcap_data_access_group"
  /// What stands for an uploaded file: its bytes are no value that anyone could map, and the flat
  /// CSV has these words, too.
  static let document = Array("[document]".utf8)
  private static let formPrefix = "Form."
  private static let eventPrefix = "Event."

  /// Items that tell whose a record is.
  let keys: Set<String>

  /// Nil where none of the documents comes from REDCap.
  /// - Parameter recordField: the item that holds the record's number.
  init?(_ roots: [DocumentRoot], recordField: String?) {
    let isREDCap = roots.contains { root in
      root.sourceSystem == "REDCap" || root.declarations.contains { $0.uri == Self.namespace }
    }
    guard isREDCap else { return nil }
    keys = Set([recordField, Self.accessGroup].compactMap(\.self))
  }

  static func instrument(_ form: String) -> String { dropping(formPrefix, from: form) }
  static func event(_ event: String) -> String { dropping(eventPrefix, from: event) }

  private static func dropping(_ prefix: String, from name: String) -> String {
    name.hasPrefix(prefix) ? String(name.dropFirst(prefix.utf8.count)) : name
  }
}

extension SourceDictionary {
  /// The same with an instrument as one form and one group.
  func byInstrument(_ project: REDCapProject) -> SourceDictionary {
    var result = self
    result.forms = [:]
    result.groups = [:]
    result.groupsOfForm = [:]
    result.itemsOfGroup = [:]
    result.events = [:]
    for (event, name) in events { result.events[REDCapProject.event(event)] = name }
    for (form, name) in forms {
      let instrument = REDCapProject.instrument(form)
      result.forms[instrument] = name
      result.groups[instrument] = name
      result.groupsOfForm[instrument] = [instrument]
      result.itemsOfGroup[instrument] = (groupsOfForm[form] ?? []).flatMap {
        itemsOfGroup[$0] ?? []
      }
    }
    result.keys = project.keys
    return result
  }
}
