/// How one hospital writes its files.
struct SiteStyle {
  enum Encoding: String { case utf8 = "UTF-8", utf8WithMark = "UTF-8 with BOM", cp949 = "CP949" }
  enum DateFormat: String { case iso = "yyyy-MM-dd", dotted = "yyyy.MM.dd", korean = "yyyy년 M월 d일" }

  var encoding: Encoding
  var koreanHeads: Bool
  var koreanValues: Bool
  var dates: DateFormat
  var carriageReturns: Bool

  /// Ten styles; hospital 11 writes as hospital 1 does, and so on.
  private static let styles = [
    SiteStyle(.utf8, heads: false, values: false, .iso, false),
    SiteStyle(.utf8, heads: false, values: false, .iso, true),
    SiteStyle(.utf8WithMark, heads: false, values: false, .dotted, true),
    SiteStyle(.cp949, heads: true, values: true, .dotted, true),
    SiteStyle(.cp949, heads: true, values: true, .korean, true),
    SiteStyle(.utf8, heads: true, values: true, .dotted, false),
    SiteStyle(.cp949, heads: false, values: true, .iso, true),
    SiteStyle(.utf8WithMark, heads: true, values: true, .korean, true),
    SiteStyle(.cp949, heads: true, values: true, .iso, false),
    SiteStyle(.utf8, heads: false, values: true, .iso, false),
  ]

  static func of(site: Int) -> SiteStyle { styles[(site - 1) % styles.count] }

  private init(
    _ encoding: Encoding, heads: Bool, values: Bool, _ dates: DateFormat, _ carriageReturns: Bool
  ) {
    self.encoding = encoding
    koreanHeads = heads
    koreanValues = values
    self.dates = dates
    self.carriageReturns = carriageReturns
  }

  func head(_ column: RevlimidDue.Column) -> String { koreanHeads ? column.korean : column.name }

  func cells(_ record: SampleRecord, _ columns: [RevlimidDue.Column]) -> [String] {
    columns.map { written(record[$0.name] ?? "", $0) }
  }

  /// A value as this hospital writes it; what is no date or no code of ours stays as it is.
  func written(_ value: String, _ column: RevlimidDue.Column) -> String {
    switch column.kind {
    case .text: value
    case .date: date(value)
    case .code(let list): code(value, list)
    case .codes(let list):
      value.split(separator: ";").map { code(String($0), list) }.joined(separator: ";")
    }
  }

  private func code(_ value: String, _ list: String) -> String {
    guard let found = RevlimidDue.codes[list]?.first(where: { $0.key == value }) else {
      return value
    }
    return koreanValues ? found.korean : found.english
  }

  private func date(_ value: String) -> String {
    let parts = value.split(separator: "-").compactMap { $0.count >= 2 ? Int($0) : nil }
    guard !parts.isEmpty, value.count == [4, 7, 10][min(parts.count, 3) - 1] else { return value }
    switch dates {
    case .iso: return value
    case .dotted: return value.split(separator: "-").joined(separator: ".")
    case .korean: return zip(parts, ["년", "월", "일"]).map { "\($0)\($1)" }.joined(separator: " ")
    }
  }
}
