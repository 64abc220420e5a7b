import Diagnostics

extension Rule {
  /// Variables that come only together; `--` stands for the domain (SDTMIG 3.4, 4.4).
  private static let pairs: [(id: String, published: [String], variable: String, other: String)] = [
    ("CP1101", ["FB3201", "FB1601"], "--DTC", "--DY"),
    ("CP1102", ["FB3202"], "--STDTC", "--STDY"),
    ("CP1103", ["FB3203"], "--ENDTC", "--ENDY"),
    ("CP1104", ["FB3204"], "--DY", "--DTC"),
    ("CP1105", ["FB3205"], "--STDY", "--STDTC"),
    ("CP1106", ["FB3206"], "--ENDY", "--ENDTC"),
    ("CP1107", ["CG0058"], "--ENRTPT", "--ENTPT"),
    ("CP1108", ["CG0057"], "--ENTPT", "--ENRTPT"),
    ("CP1109", ["CG0062"], "--STRTPT", "--STTPT"),
    ("CP1110", ["CG0060"], "--STTPT", "--STRTPT"),
    ("CP1111", ["CG0430"], "--SCAT", "--CAT"),
    ("CP1112", ["CG0088"], "--OCCUR", "--PRESP"),
    ("CP1113", ["CG0468"], "--TPT", "--TPTNUM"),
    ("CP1114", ["CG0091", "CG0661"], "--TPTNUM", "--TPT"),
    ("CP1115", ["CG0092"], "--ELTM", "--TPTREF"),
    ("CP1116", ["CG0090"], "--RFTDTC", "--TPTREF"),
    ("CP1117", ["CG0084"], "--TOX", "--TOXGR"),
  ]

  static let pairedVariables: [Rule] =
    pairs.map { pair in
      Rule(
        pair.id, pair.published, .warning, "\(pair.variable) without \(pair.other)"
      ) { package, report in
        for dataset in package.datasets where !dataset.isSupplement {
          let (variable, other) = (dataset.fullName(pair.variable), dataset.fullName(pair.other))
          if let column = dataset[variable], !column.isEmpty, !dataset.has(other) {
            report.add(dataset, nil, variable, "\(other) is not in the dataset")
          }
        }
      }
    } + [
      Rule(
        "CP1118", ["CG0040", "CG0044", "CG0304"], .error, "AE holds only events that took place"
      ) { package, report in
        for dataset in package.datasets(of: "AE") {
          for name in ["AEOCCUR", "AESTAT", "AEREASND"] where dataset.has(name) {
            report.add(dataset, nil, name, "\(name) has no place in AE")
          }
        }
      },
      Rule("CP1119", ["CG0567"], .error, "the type of a date outside of MH") { package, report in
        for dataset in package.datasets where dataset.domain != "MH" {
          let name = dataset.fullName("--EVDTYP")
          if dataset.has(name) { report.add(dataset, nil, name, "MH alone has --EVDTYP") }
        }
      },
      Rule(
        "CP1120", ["CG0352", "CG0353", "CG0354", "CG0355"], .error,
        "a variable of animal studies"
      ) { package, report in
        for dataset in package.datasets where !dataset.isSupplement {
          for name in ["--DTHREL", "--EXCLFL", "--REASEX", "--DETECT"].map(dataset.fullName)
          where dataset.has(name) {
            report.add(dataset, nil, name, "SEND alone has it")
          }
        }
      },
    ]
}
