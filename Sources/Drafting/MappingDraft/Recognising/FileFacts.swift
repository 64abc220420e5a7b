/// What the files and columns of an export say of sites, visits and subjects.
struct FileFacts {
  /// Columns that say whose record it is.
  let keyColumns: Set<String>
  let siteColumns: [String]
  let eventColumn: String?
  /// The pattern that takes the site out of a file's name.
  let sitePattern: String?

  init(_ export: ExportProfile) {
    // Of a system that is recognised the reader knows what says whose record it is.
    guard let tabular = export.tabular, tabular.statedSection == nil, export.dialect == nil else {
      keyColumns = Set(export.tabular?.subjectColumns ?? [])
      (siteColumns, eventColumn, sitePattern) = ([], nil, nil)
      return
    }
    let columns = export.forms.map { $0.items.map(\.name) }
    let sites = columns.joined().unique.filter { Self.isName($0, among: Self.siteNames) }
    let isEverywhere = !sites.isEmpty && columns.allSatisfy { !Set($0).isDisjoint(with: sites) }
    siteColumns = isEverywhere ? sites : []
    eventColumn = columns.joined().unique.first { name in
      Self.isName(name, among: Self.eventNames) && columns.allSatisfy { $0.contains(name) }
    }
    sitePattern = Self.pattern(
      of: export.forms.flatMap(\.names).filter { tabular.endings[$0] != nil })
    keyColumns = Set(tabular.subjectColumns + siteColumns + [eventColumn].compactMap(\.self))
  }

  private static let siteNames = [
    "SITE", "SITEID", "SITENO", "SITENUMBER", "CENTER", "CENTRE", "CENTERNO", "CENTREID", "기관번호",
    "기관", "병원", "ZENTRUM",
  ]
  private static let eventNames = ["VISIT", "EVENT", "EVENTNAME", "VISITNAME", "방문"]
  private static let siteWords = [
    "site", "center", "centre", "hospital", "hosp", "zentrum", "inst", "기관", "병원",
  ]

  private static func isName(_ name: String, among known: [String]) -> Bool {
    Words.isName(Words.ofName(name).joined(), among: known)
  }

  /// `site-([0-9]+)` where all files are called so.
  private static func pattern(of names: [String]) -> String? {
    guard let first = names.first,
      let digit = first.firstIndex(where: { $0.isASCII && $0.isNumber })
    else {
      return nil
    }
    let head = String(first[..<digit])
    let word = head.filter(\.isLetter).lowercased()
    let isSite = siteWords.contains(word) && !head.contains { "()[].*+?{}|^$\\/".contains($0) }
    let isCommon = names.allSatisfy { name in
      name.hasPrefix(head)
        && name.dropFirst(head.count).first.map { $0.isASCII && $0.isNumber } == true
    }
    return isSite && isCommon ? "^\(head)([0-9]+)" : nil
  }
}

extension FormPlace {
  init(
    _ family: FormFamily, _ export: ExportProfile, _ files: FileFacts, _ subject: SubjectFacts?
  ) {
    let names = Set(family.variants.flatMap(\.events))
    let events = export.events.filter { names.contains($0.name) }
    repeats = family.variants.contains(where: \.repeats)
    isCycle = !events.isEmpty && events.allSatisfy(\.isCycle)
    hasInvestigator = export.attributes.contains("@InvestigatorRef")
    siteCapture = export.attributes.contains("@SiteRef") ? Self.capture(of: export.sites) : nil
    isTabular = export.tabular != nil
    self.subject = subject?.home == family.from ? subject : nil
    joinsSite = files.sitePattern != nil || !files.siteColumns.isEmpty
  }

  /// The number at the end of references such as `LOC.01`. `SE01` is a site's name as a whole, and so is
  /// `SE-01`, where the letters may be a country's.
  static func capture(of sites: [String]) -> String? {
    let heads = sites.map { $0.reversed().drop { $0.isASCII && $0.isNumber }.reversed() }.map {
      String($0)
    }
    guard let head = heads.first, let mark = head.last, !mark.isLetter, !mark.isNumber,
      Set(heads).count == 1, isWord(head),
      zip(sites, heads).allSatisfy({ $0.count > $1.count })
    else { return nil }
    return "([0-9]+)$"
  }

  /// A word for any site, and no country: those have two letters or three.
  private static func isWord(_ head: String) -> Bool {
    let word = head.filter(\.isLetter).uppercased()
    return !head.contains(where: \.isNumber)
      && (word.count > 3 || ["L", "S", "LOC", "CTR"].contains(word))
  }
}

extension EventProfile {
  /// Repeats by number, and is called after the cycles of treatment.
  var isCycle: Bool {
    !repeatKeys.isEmpty && repeatKeys.allSatisfy { Int($0) != nil }
      && Sentence("\(label ?? "") \(Words.ofName(name).joined(separator: " "))").share(
        of: EventWords.cycle) != nil
  }

  /// A page for whatever happens, and no visit.
  var isLog: Bool {
    Sentence("\(label ?? "") \(Words.ofName(name).joined(separator: " "))").share(
      of: EventWords.log) != nil
  }
}
