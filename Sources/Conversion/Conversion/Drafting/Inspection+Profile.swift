import MappingDraft
import SourceModel

extension Inspection {
  /// What was seen, as a first mapping wants to know it.
  var profile: ExportProfile {
    var profile = ExportProfile()
    let study = collector.studies.keys.filter { !$0.isEmpty }.sorted().first ?? ""
    profile.study = dictionary.parentStudies[study] ?? study
    profile.sites = collector.sites.keys.sorted()
    profile.attributes = sortedAttributes.map(\.key.name)
    profile.subject.keys = collector.subjectKeys
    for (key, statistics) in sortedAttributes where key.level == "subject" {
      profile.subject.attributes[key.name] = statistics.survey ?? ValueSurvey()
    }
    profile.events = events
    profile.forms = forms
    profile.system = dialect?.system
    profile.dialect = dialect?.description
    profile.tabular = tabular
    return profile
  }

  /// A text file with one column beside the data is a note, and no form.
  private var forms: [FormProfile] {
    let known = Set(dictionary.items.keys).union(dictionary.itemsOfGroup.values.joined())
    return collector.forms.filter { format == .odm || $0.items.count > 1 }
      .map { form($0, known: known) }
  }

  private var events: [EventProfile] {
    collector.events.map { event in
      let keys = collector.forms.reduce(into: Set<Symbol>()) {
        $0.formUnion($1.eventRepeats[event] ?? [])
      }
      let name = collector.symbols[event]
      return EventProfile(
        name: name, label: dictionary.events[name],
        repeatKeys: keys.map { collector.symbols[$0] }.sorted())
    }
  }

  private func form(_ form: FormStatistics, known: Set<String>) -> FormProfile {
    FormProfile(
      names: form.names, group: form.group, label: form.label,
      events: form.events.keys.map { collector.symbols[$0] }.sorted(), repeats: form.repeats,
      records: form.records,
      items: zip(form.items, form.statistics).map { item($0, $1, known: known) })
  }

  private func item(_ name: String, _ statistics: ItemStatistics, known: Set<String>)
    -> ItemProfile
  {
    let definition = dictionary.items[name]
    var item = ItemProfile(name: name, survey: statistics.survey ?? ValueSurvey())
    item.label = definition?.label ?? definition?.name
    item.dataType = definition?.dataType
    item.codes = definition?.codeList.flatMap { dictionary.codeLists[$0]?.entries } ?? []
    item.units = units(of: name, statistics)
    item.isDefined = known.isEmpty || known.contains(name)
    return item
  }

  private var tabular: TabularProfile? {
    guard format == .csv else { return nil }
    var profile = TabularProfile()
    profile.encodings = unique(files.map { $0["encoding"] })
    profile.subjectColumns = unique(
      files.filter { $0["columns"] != "1" }.map { $0["subjectColumn"] })
    for file in files {
      let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
      guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { continue }
      profile.endings[String(name[..<dot])] = String(name[name.index(after: dot)...])
    }
    return profile
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
