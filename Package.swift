// swift-tools-version: 6.2
import PackageDescription

// The house, lowest layer first. A target imports only from layers above it in this list;
// `make check` keeps it so.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Debug builds, and so the tests, check exclusive access while running; a release build need not
  // pay for it again (a tenth of the time of a conversion). It may inline over the borders of the
  // layers, small as they are.
  .unsafeFlags(
    ["-enforce-exclusivity=unchecked", "-cross-module-optimization"],
    .when(configuration: .release)),
]

/// A library target in the folder of its layer, with a README.
func layer(
  _ folder: String, _ name: String, _ dependencies: Target.Dependency...,
  embedding file: String? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(folder)/\(name)",
    exclude: ["README.md"], resources: file.map { [.embedInCode($0)] }, swiftSettings: strict)
}

/// The tests of a target, in the folder that mirrors its own.
func tests(_ folder: String, _ name: String, _ dependencies: Target.Dependency...) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    path: "Tests/\(folder)/\(name)Tests", swiftSettings: strict)
}

/// Tests that run the built program; they stand in a folder of their own.
func endToEnd(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: ["ProgramRuns", "clinpipe"] + dependencies,
    path: "Tests/\(name)/\(name)Tests", swiftSettings: strict)
}

let package = Package(
  name: "clinpipe",
  products: [.executable(name: "clinpipe", targets: ["clinpipe"])],
  targets: [
    // System: C libraries as Debian and Homebrew ship them
    .systemLibrary(
      name: "CLibXML2", path: "Sources/System/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CReadStat", path: "Sources/System/CReadStat",
      providers: [.apt(["libreadstat-dev"]), .brew(["readstat"])]),
    .systemLibrary(
      name: "CLibYAML", path: "Sources/System/CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CFileSystem", path: "Sources/System/CFileSystem"),

    layer("Foundations", "Diagnostics"),
    layer("Foundations", "ByteStreams", "CFileSystem"),

    layer("Formats", "XMLFormat", "CLibXML2"),
    layer("Formats", "CSVFormat"),
    layer("Formats", "JSONFormat"),
    layer("Formats", "YAMLFormat", "CLibYAML"),
    layer("Formats", "XPORTFormat", "CReadStat", "ByteStreams"),

    layer("Model", "ClinicalModel"),
    layer("Model", "SourceModel", "Diagnostics"),
    layer("Model", "Terminology"),

    layer(
      "Readers", "ODMReader", "Diagnostics", "ByteStreams", "XMLFormat", "SourceModel"),
    layer(
      "Readers", "SiteCSVReader", "Diagnostics", "ByteStreams", "CSVFormat", "SourceModel"),
    layer(
      "Readers", "CanonicalReader", "Diagnostics", "ByteStreams", "JSONFormat", "ClinicalModel"),
    layer(
      "Readers", "TerminologyReader", "Diagnostics", "ByteStreams", "XMLFormat", "Terminology"),
    layer("Readers", "DictionaryReader", "Diagnostics", "ByteStreams", "CSVFormat"),

    layer(
      "Mapping", "StudyMapping", "Diagnostics", "YAMLFormat", "JSONFormat", "ClinicalModel",
      "SourceModel", "Terminology"),

    layer("Coding", "TermCoding", "Diagnostics", "ClinicalModel", "DictionaryReader"),

    layer("Derivation", "Derivation", "Diagnostics", "ClinicalModel"),

    layer("Drafting", "MappingDraft", "StudyMapping", "Terminology"),

    layer("SDTM", "SDTMStandard"),
    layer(
      "SDTM", "SDTMTabulation", "Diagnostics", "ByteStreams", "ClinicalModel", "Terminology",
      "Derivation", "SDTMStandard"),

    layer(
      "Writers", "XPTWriter", "Diagnostics", "ByteStreams", "XPORTFormat", "SDTMStandard",
      "SDTMTabulation"),
    layer(
      "Writers", "DatasetJSONWriter", "Diagnostics", "ByteStreams", "JSONFormat", "SDTMStandard",
      "SDTMTabulation"),
    layer(
      "Writers", "DatasetCSVWriter", "Diagnostics", "ByteStreams", "CSVFormat", "SDTMStandard",
      "SDTMTabulation"),
    layer(
      "Writers", "DefineXMLWriter", "ByteStreams", "XMLFormat", "ClinicalModel", "Terminology",
      "SDTMStandard", "SDTMTabulation", embedding: "define2-1.xsl"),
    layer("Writers", "FHIRWriter", "JSONFormat", "ClinicalModel", "Terminology", "Derivation"),
    layer("Writers", "CanonicalWriter", "JSONFormat", "ClinicalModel"),
    layer("Writers", "SourceWriter", "JSONFormat", "SourceModel"),

    layer(
      "Conversion", "Conversion", "Diagnostics", "ByteStreams", "ClinicalModel", "SourceModel",
      "ODMReader", "SiteCSVReader", "CanonicalReader", "DictionaryReader", "StudyMapping",
      "TermCoding", "Derivation", "MappingDraft",
      "SDTMStandard", "SDTMTabulation", "XPTWriter", "DatasetJSONWriter", "DatasetCSVWriter",
      "DefineXMLWriter", "FHIRWriter", "CanonicalWriter", "SourceWriter", "JSONFormat", "CSVFormat",
      "Terminology", "TerminologyReader"),

    layer(
      "Checking", "PackageChecking", "Diagnostics", "ByteStreams", "XPORTFormat", "JSONFormat",
      "CSVFormat", "XMLFormat", "Terminology", "StudyMapping", "SDTMStandard"),

    .executableTarget(
      name: "clinpipe",
      dependencies: [
        "Diagnostics", "ByteStreams", "TermCoding", "SDTMStandard", "MappingDraft", "Conversion",
        "PackageChecking",
      ],
      path: "Sources/clinpipe", exclude: ["README.md"], swiftSettings: strict),

    // Not shipped: writes the sample studies and the exports that `make bench` measures.
    .executableTarget(
      name: "SampleExports", path: "Sources/SampleExports", exclude: ["README.md"],
      swiftSettings: strict),

    // Tests, in the order of the layers.
    tests("Foundations", "Diagnostics"),
    tests("Foundations", "ByteStreams"),
    tests("Formats", "XMLFormat"),
    tests("Formats", "CSVFormat"),
    tests("Formats", "JSONFormat"),
    tests("Formats", "YAMLFormat"),
    tests("Formats", "XPORTFormat"),
    tests("Model", "ClinicalModel"),
    tests("Model", "SourceModel", "Diagnostics"),
    tests("Model", "Terminology"),
    tests("Readers", "ODMReader", "Diagnostics", "ByteStreams", "SourceModel", "XMLFormat"),
    tests("Readers", "SiteCSVReader", "Diagnostics", "ByteStreams", "SourceModel"),
    tests(
      "Readers", "CanonicalReader", "CanonicalWriter", "Diagnostics", "ByteStreams", "JSONFormat",
      "ClinicalModel"),
    tests("Readers", "TerminologyReader", "Diagnostics", "ByteStreams", "Terminology"),
    tests("Readers", "DictionaryReader", "Diagnostics"),
    tests(
      "Mapping", "StudyMapping", "Diagnostics", "ByteStreams", "ClinicalModel", "SourceModel",
      "ODMReader"),
    tests("Coding", "TermCoding", "Diagnostics", "ClinicalModel", "DictionaryReader"),
    tests("Derivation", "Derivation", "Diagnostics", "ClinicalModel"),
    tests("Drafting", "MappingDraft", "StudyMapping", "Conversion", "ProgramRuns"),
    tests("Checking", "PackageChecking", "Diagnostics", "XPORTFormat", "JSONFormat"),
    tests("SDTM", "SDTMStandard"),
    tests(
      "SDTM", "SDTMTabulation", "Diagnostics", "ByteStreams", "ClinicalModel", "SDTMStandard",
      "Terminology"),
    .target(
      name: "WrittenDatasets",
      dependencies: ["ClinicalModel", "SDTMStandard", "SDTMTabulation", "Terminology"],
      path: "Tests/Support/WrittenDatasets", swiftSettings: strict),
    tests(
      "Writers", "XPTWriter", "WrittenDatasets", "ByteStreams", "XPORTFormat", "ClinicalModel",
      "SDTMStandard", "SDTMTabulation"),
    tests(
      "Writers", "DatasetJSONWriter", "WrittenDatasets", "ClinicalModel", "SDTMStandard"),
    tests("Writers", "DatasetCSVWriter", "WrittenDatasets", "ClinicalModel"),
    tests(
      "Writers", "DefineXMLWriter", "WrittenDatasets", "ClinicalModel", "SDTMStandard",
      "SDTMTabulation", "Terminology"),
    tests("Writers", "SourceWriter", "JSONFormat", "SourceModel"),
    tests("Writers", "FHIRWriter", "JSONFormat", "ClinicalModel", "Derivation", "Diagnostics"),
    tests(
      "Conversion", "Conversion", "Diagnostics", "ByteStreams", "StudyMapping", "SDTMStandard",
      "SDTMTabulation", "FHIRWriter", "JSONFormat"),

    // What the fuzzer reads, and what it has found.
    .target(
      name: "FuzzEntries",
      dependencies: [
        "Diagnostics", "ByteStreams", "JSONFormat", "ClinicalModel", "SourceModel",
        "CanonicalReader", "StudyMapping", "Derivation", "SDTMTabulation", "FHIRWriter",
        "CanonicalWriter", "SourceWriter", "Conversion", "PackageChecking",
      ],
      path: "Tests/Fuzzing/FuzzEntries", swiftSettings: strict),
    .testTarget(
      name: "FuzzingTests", dependencies: ["FuzzEntries", "ProgramRuns"],
      path: "Tests/Fuzzing/FuzzingTests", swiftSettings: strict),

    // The built program as a person runs it.
    .target(
      name: "ProgramRuns", dependencies: ["JSONFormat"], path: "Tests/Support/ProgramRuns",
      swiftSettings: strict),
    endToEnd("Golden", "Conversion"),
    endToEnd(
      "Conformance", "Conversion", "SampleExports", "PackageChecking", "Diagnostics", "XPORTFormat",
      "JSONFormat"),
    endToEnd("CommandLine", "Conversion", "ByteStreams", "XPORTFormat", "JSONFormat"),
    endToEnd(
      "Properties", "Diagnostics", "ByteStreams", "JSONFormat", "ClinicalModel", "CanonicalReader",
      "Derivation", "SDTMStandard", "SDTMTabulation", "WrittenDatasets", "XPTWriter",
      "DatasetJSONWriter", "DatasetCSVWriter", "CanonicalWriter", "Conversion", "PackageChecking"),
  ],
  swiftLanguageModes: [.v6]
)

// `make fuzz` alone asks for it: it is linked with libFuzzer, which brings a `main` of its own.
if Context.environment["CLINPIPE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzzer", dependencies: ["FuzzEntries"], path: "Tests/Fuzzing/Fuzzer",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
