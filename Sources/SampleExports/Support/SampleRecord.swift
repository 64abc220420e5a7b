/// One record of an export on its way to the file: an item group, or a row.
struct SampleRecord {
  var event = ""
  var eventRepeat: String?
  var form: String
  var formRepeat: String?
  var group: String
  var groupRepeat: String?
  var transaction: String?
  private(set) var values: [(item: String, value: String)] = []
  /// Units that stand at the value itself.
  var units: [String: String] = [:]
  /// Audit records of single values, by their IDs.
  var audits: [String: String] = [:]
  /// Items written with an element of their own in place of the one of their type.
  var elements: [String: String] = [:]

  init(form: String, group: String) {
    self.form = form
    self.group = group
  }

  init(
    event: String, _ eventRepeat: String? = nil, form: String, _ formRepeat: String? = nil,
    group: String, _ groupRepeat: String? = nil
  ) {
    self.event = event
    self.eventRepeat = eventRepeat
    self.form = form
    self.formRepeat = formRepeat
    self.group = group
    self.groupRepeat = groupRepeat
  }

  /// The value of an item; nil when the record does not hold it.
  subscript(item: String) -> String? {
    get { values.first { $0.item == item }?.value }
    set {
      let place = values.firstIndex { $0.item == item }
      switch (place, newValue) {
      case (let place?, let value?): values[place].value = value
      case (let place?, nil): values.remove(at: place)
      case (nil, let value?): values.append((item, value))
      case (nil, nil): break
      }
    }
  }
}

struct SampleSubject {
  var key: String
  var site: Int
  /// The number that the site itself uses, where it differs from the key.
  var siteNumber: String?
  var records: [SampleRecord] = []

  /// Changes the first record of a group with the given repeat keys. Another seed may not have
  /// made such a record: then the fault is not planted, and stderr says so.
  mutating func change(
    _ group: String, event: String? = nil, form: String? = nil, _ groupRepeat: String? = nil,
    _ body: (inout SampleRecord) -> Void
  ) {
    let found = records.firstIndex {
      $0.group == group && (event == nil || $0.eventRepeat == event)
        && (form == nil || $0.formRepeat == form)
        && (groupRepeat == nil || $0.groupRepeat == groupRepeat)
    }
    guard let found else { return warn("subject \(key) has no \(group) for its planted fault") }
    body(&records[found])
  }

  /// Puts a copy of a record behind it, changed by `body`.
  mutating func repeatRecord(
    _ group: String, _ groupRepeat: String? = nil, _ body: (inout SampleRecord) -> Void
  ) {
    let found = records.firstIndex {
      $0.group == group && (groupRepeat == nil || $0.groupRepeat == groupRepeat)
    }
    guard let found else { return warn("subject \(key) has no \(group) for its planted fault") }
    var copy = records[found]
    body(&copy)
    records.insert(copy, at: found + 1)
  }
}
