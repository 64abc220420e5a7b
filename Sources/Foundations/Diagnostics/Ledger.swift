/// The books of a run: what was read of each source form, and what became of it.
/// Ledgers of parts of a run add up to that of the whole.
public struct Ledger: Sendable, Equatable {
  public struct Account: Sendable, Equatable {
    public var read = 0
    public var mapped = 0
    public var ignored = 0
    public var rejected = 0

    public init() {}

    public var isBalanced: Bool { read == mapped + ignored + rejected }

    public static func += (left: inout Account, right: Account) {
      left.read += right.read
      left.mapped += right.mapped
      left.ignored += right.ignored
      left.rejected += right.rejected
    }
  }

  public struct Form: Sendable, Equatable {
    public var records = Account()
    public var values = Account()

    public init() {}
  }

  public var forms: [String: Form] = [:]
  /// How often a value of an item stood in the source and no rule read it, by form and item.
  public var unmappedItems: [ItemName: Int] = [:]
  /// How often each rule of `ignore:` applied, by its reason.
  public var ignoredBecause: [String: Int] = [:]
  /// What stood in the data and is no data, such as queries, by its name in the source.
  public var passedOver: [String: Int] = [:]
  public var subjects = 0
  /// Values that the reader delivered, counted before any rule saw them.
  public var valuesDelivered = 0

  public struct ItemName: Hashable, Sendable, Comparable {
    public var form: String
    public var item: String

    public init(form: String, item: String) {
      self.form = form
      self.item = item
    }

    public static func < (left: ItemName, right: ItemName) -> Bool {
      (left.form, left.item) < (right.form, right.item)
    }
  }

  public init() {}

  public mutating func add(_ other: Ledger) {
    for (name, form) in other.forms {
      forms[name, default: Form()].records += form.records
      forms[name, default: Form()].values += form.values
    }
    unmappedItems.merge(other.unmappedItems, uniquingKeysWith: +)
    ignoredBecause.merge(other.ignoredBecause, uniquingKeysWith: +)
    passedOver.merge(other.passedOver, uniquingKeysWith: +)
    subjects += other.subjects
    valuesDelivered += other.valuesDelivered
  }

  /// The forms whose records or values do not add up; none in a run without a bug.
  public var unbalanced: [String] {
    let forms = forms.filter { !$0.value.records.isBalanced || !$0.value.values.isBalanced }
    let booked = self.forms.values.reduce(0) { $0 + $1.values.read }
    let lost = booked == valuesDelivered ? [] : ["\(valuesDelivered) values read, \(booked) booked"]
    return forms.map(\.key).sorted() + lost
  }
}
