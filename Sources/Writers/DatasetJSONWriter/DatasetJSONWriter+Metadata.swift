import JSONFormat
import SDTMStandard
import SDTMTabulation

extension DatasetJSONWriter {
  /// The attributes of the dataset and of its columns, as one object.
  func writeMetadata(of dataset: Dataset, _ json: inout JSONWriter) {
    func pair(_ key: StaticString, _ value: String) {
      json.key(key)
      json.string(value)
    }
    let definition = dataset.definition
    json.beginObject()
    pair("datasetJSONCreationDateTime", created)
    pair("datasetJSONVersion", "1.1.0")
    pair("fileOID", "\(SDTMStandard.studyOID(of: dataset.study)).\(definition.oid).\(created)")
    json.key("sourceSystem")
    json.beginObject()
    pair("name", "clinpipe")
    pair("version", systemVersion)
    json.endObject()
    pair("studyOID", SDTMStandard.studyOID(of: dataset.study))
    pair("metaDataVersionOID", SDTMStandard.metaDataVersionOID(of: dataset.study, definition.guide))
    pair("itemGroupOID", definition.oid)
    json.key("records")
    json.integer(dataset.rowCount)
    pair("name", definition.name)
    pair("label", definition.label)
    json.key("columns")
    json.beginArray()
    for column in dataset.columns { write(column, of: definition, &json) }
    json.endArray()
    json.endObject()
  }

  private func write(
    _ column: DatasetColumn, of definition: DomainDefinition, _ json: inout JSONWriter
  ) {
    func pair(_ key: StaticString, _ value: String) {
      json.key(key)
      json.string(value)
    }
    json.beginObject()
    pair("itemOID", definition.oid(of: column.variable))
    pair("name", column.variable.name)
    pair("label", column.variable.label)
    switch (column.variable.type, column.isInteger) {
    case (.text, _):
      pair("dataType", "string")
      json.key("length")
      json.integer(column.length)
    case (.number, true): pair("dataType", "integer")
    case (.number, false):
      pair("dataType", "decimal")
      pair("targetDataType", "decimal")
    }
    if let place = definition.keys.firstIndex(of: column.variable.name) {
      json.key("keySequence")
      json.integer(place + 1)
    }
    json.endObject()
  }
}
