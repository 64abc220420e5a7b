// Writes the sample studies of `samples/` and the exports that `make bench` measures.
// The same arguments give the same bytes: no clock, no randomness but the seed's.

let arguments = Arguments(CommandLine.arguments.dropFirst())

if arguments.itemsOnly {
  printItems(of: arguments.study)
} else {
  guard let folder = arguments.folder else { stop("-o FOLDER is missing\n\(Arguments.usage)") }
  makeFolder(folder)
  writeStudy(arguments.study, arguments, folder).report()
}

func writeStudy(_ study: String, _ arguments: Arguments, _ folder: String) -> RecordCounts {
  let (count, seed, clean) = (arguments.subjects, arguments.seed, arguments.clean)
  switch study {
  case "krd-home":
    return KrdHome.write(subjects: count ?? 60, seed: seed, clean: clean, folder: folder)
  case "bortezomib-retreatment":
    return BortezomibRetreatment.write(
      subjects: count ?? 100, seed: seed, clean: clean, folder: folder)
  case "revlimid-due":
    return RevlimidDue.write(subjects: count ?? 624, seed: seed, clean: clean, folder: folder)
  case "dictionary": return InventedDictionary.write(folder: folder)
  case "bench-odm":
    return Bench.writeODM(subjects: count ?? 10_000, seed: seed, folder: folder)
  case "bench-csv":
    return Bench.writeCSV(subjects: count ?? 10_000, seed: seed, folder: folder)
  default: stop("unknown study \(study)\n\(Arguments.usage)")
  }
}
