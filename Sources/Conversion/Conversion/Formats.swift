/// What clinpipe reads. A new reader gets a line here.
public enum InputFormat: String, CaseIterable, Sendable {
  case odm, csv, canonical

  public var description: String {
    switch self {
    case .odm: "CDISC ODM XML 1.1 to 2.0 (and without a namespace), snapshots and transactions"
    case .csv: "site CSV: one file a form or one wide file, in the site's encoding"
    case .canonical: "clinpipe's canonical NDJSON: the study, then a subject a line"
    }
  }
}

/// What clinpipe writes. A new writer gets a line here.
public enum OutputFormat: String, CaseIterable, Sendable {
  case sdtmXPT = "sdtm-xpt"
  case sdtmJSON = "sdtm-json"
  case sdtmNDJSON = "sdtm-ndjson"
  case sdtmCSV = "sdtm-csv"
  case sdtmPackage = "sdtm-package"
  case sdtmPackageJSON = "sdtm-package-json"
  case fhirJSON = "fhir-json"
  case fhirNDJSON = "fhir-ndjson"
  case canonical
  case source

  public var description: String {
    switch self {
    case .sdtmXPT: "SDTM datasets as SAS transport files, version 5"
    case .sdtmJSON: "SDTM datasets as CDISC Dataset-JSON 1.1"
    case .sdtmNDJSON: "SDTM datasets as Dataset-JSON 1.1 in its NDJSON form"
    case .sdtmCSV: "SDTM datasets as CSV (RFC 4180, UTF-8)"
    case .sdtmPackage:
      "SDTM datasets as SAS transport files, with define.xml 2.1 and its stylesheet"
    case .sdtmPackageJSON:
      "SDTM datasets as Dataset-JSON 1.1, with define.xml 2.1 and its stylesheet"
    case .fhirJSON: "HL7 FHIR R4 as one Bundle"
    case .fhirNDJSON: "HL7 FHIR R4, one resource a line; in a folder one file a type"
    case .canonical: "the canonical model as NDJSON: the study, then a subject a line"
    case .source: "the source's records as NDJSON, each value with its place; needs no mapping"
    }
  }

  /// One file a dataset, rather than one stream.
  public var isDatasets: Bool { rawValue.hasPrefix("sdtm-") }

  /// Datasets with a define.xml that describes them.
  public var isPackage: Bool { self == .sdtmPackage || self == .sdtmPackageJSON }

  /// Datasets as SAS transport files.
  public var isTransport: Bool { self == .sdtmXPT || self == .sdtmPackage }

  var fileExtension: String {
    switch self {
    case .sdtmXPT, .sdtmPackage: "xpt"
    case .sdtmJSON, .sdtmPackageJSON, .fhirJSON: "json"
    case .sdtmCSV: "csv"
    case .sdtmNDJSON, .fhirNDJSON, .canonical, .source: "ndjson"
    }
  }

  /// Where datasets stand in an output folder: a define.xml describes one format alone, so the second
  /// package has a folder of its own.
  var datasetFolder: String { self == .sdtmPackageJSON ? "dataset-json/" : "" }

  /// Where a stream of one file goes in an output folder. Datasets stand in the folder itself, all else in a
  /// folder of its own, so that what reads datasets finds nothing but datasets.
  var streamFile: String {
    switch self {
    case .fhirJSON: "fhir/bundle.json"
    case .canonical: "canonical/subjects.ndjson"
    case .source: "source/records.ndjson"
    default: ""
    }
  }
}
