/// Where a record came from: file, line, and the path in the source's own words.
public struct Provenance: Hashable, Sendable {
  private var shared: SharedPlace
  public var line: Int
  public var groupRepeat: String?

  private init(shared: SharedPlace, line: Int, groupRepeat: String?) {
    self.shared = shared
    self.line = line
    self.groupRepeat = groupRepeat
  }

  public init(file: String, line: Int) {
    shared = SharedPlace(FormPlace(file: file))
    self.line = line
  }

  public var file: String {
    get { shared.place.file }
    set { change { $0.file = newValue } }
  }
  /// The subject's key in the source; with the subject itself only, its records share it.
  public var subject: String? {
    get { shared.place.subject }
    set { change { $0.subject = newValue } }
  }
  public var event: String? {
    get { shared.place.event }
    set { change { $0.event = newValue } }
  }
  public var eventRepeat: String? {
    get { shared.place.eventRepeat }
    set { change { $0.eventRepeat = newValue } }
  }
  public var form: String? {
    get { shared.place.form }
    set { change { $0.form = newValue } }
  }
  public var formRepeat: String? {
    get { shared.place.formRepeat }
    set { change { $0.formRepeat = newValue } }
  }
  public var group: String? {
    get { shared.place.group }
    set { change { $0.group = newValue } }
  }

  /// The records of a form share theirs until one of them is given another.
  private mutating func change(_ body: (inout FormPlace) -> Void) {
    var place = shared.place
    body(&place)
    shared = SharedPlace(place)
  }
}

extension Provenance {
  /// Another record of the same form.
  public func at(line: Int, groupRepeat: String?) -> Provenance {
    Provenance(shared: shared, line: line, groupRepeat: groupRepeat)
  }

  /// `EVENT[1]/FORM/GROUP[2]`, without what is not there.
  public var path: String {
    func part(_ name: String?, _ key: String?) -> String? {
      guard let name else { return nil }
      return key.map { "\(name)[\($0)]" } ?? name
    }
    let place = shared.place
    // Where a form has no groups (a file of CSV), its records are told apart by the group's key.
    let formKey = place.group == nil ? place.formRepeat ?? groupRepeat : place.formRepeat
    return [
      part(place.event, place.eventRepeat), part(place.form, formKey),
      part(place.group, groupRepeat),
    ].compactMap { $0 }.joined(separator: "/")
  }
}

/// What the records of one form of one subject have in common.
private struct FormPlace: Hashable {
  var file: String
  var subject: String?
  var event: String?
  var eventRepeat: String?
  var form: String?
  var formRepeat: String?
  var group: String?
}

private final class SharedPlace: Hashable, Sendable {
  let place: FormPlace

  init(_ place: FormPlace) { self.place = place }

  static func == (a: SharedPlace, b: SharedPlace) -> Bool { a === b || a.place == b.place }

  func hash(into hasher: inout Hasher) { hasher.combine(place) }
}
