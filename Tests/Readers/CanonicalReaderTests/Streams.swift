import ByteStreams
import CanonicalReader
import CanonicalWriter
import ClinicalModel
import Diagnostics
import Glibc
import JSONFormat

func inputFile(_ bytes: [UInt8]) throws -> InputFile {
  let file = tmpfile()!
  defer { fclose(file) }
  fwrite(bytes, 1, bytes.count, file)
  fflush(file)
  return try InputFile(name: "study.ndjson", descriptor: dup(fileno(file)))
}

func reader(_ text: String) throws -> CanonicalReader {
  try CanonicalReader(inputFile(Array(text.utf8)))
}

func stream(_ study: Study, _ subjects: [Subject]) -> [UInt8] {
  var json = JSONWriter()
  CanonicalWriter.writeHeader(study, to: &json)
  for subject in subjects { CanonicalWriter.write(subject, to: &json) }
  return json.bytes
}

let header = #"{"clinpipe":1,"study":{"id":"S"}}"# + "\n"
