import ClinicalModel
import SourceModel

/// The JSON Schema (draft 2020-12) of mapping files, for editors that complete and check.
///
/// It is made of the model's own fields, so that it knows every field that a mapping can fill.
public enum MappingSchema {
  public static func json() -> [UInt8] {
    var writer = SchemaWriter()
    writer.object { schema in
      schema.text("$schema", "https://json-schema.org/draft/2020-12/schema")
      schema.text("title", "clinpipe mapping")
      schema.closedObject(
        "how one study's exports fill the canonical model",
        required: ["clinpipe", "study", "records"], sections)
      schema.object("$defs") { definitions in
        ValueSchema.define(&definitions)
        RecordSchema.define(&definitions)
      }
    }
    return writer.document
  }

  private static func sections(_ schema: inout SchemaWriter) {
    schema.object("clinpipe") {
      $0.describe("the version of the mapping language")
      $0.scalars("enum", ["1"])
    }
    schema.object("study", studySection)
    schema.object("identity") {
      $0.text("type", "string")
      $0.describe("how unique subject ids are built, of {study}, {site} and {subject}")
    }
    schema.reference("unknown", "texts", "words for an answer that is not known, in any field")
    schema.object("dates", dates)
    schema.object("numbers", numbers)
    schema.object("codes") {
      $0.text("type", "object")
      $0.describe("code tables by name: what the source writes, and what it stands for")
      $0.reference("additionalProperties", "codeTable")
    }
    schema.object("translations") {
      $0.text("type", "object")
      $0.describe("English for texts in another language, by the texts as the source has them")
      $0.reference("additionalProperties", "scalar")
    }
    schema.object("csv", TabularSchema.write)
    schema.object("records") {
      $0.describe("which form or file feeds which kind of record, and how")
      $0.list { $0.refer("record") }
    }
    schema.object("ignore", ignore)
    schema.object("checks", CheckSchema.write)
  }

  private static func studySection(_ schema: inout SchemaWriter) {
    schema.closedObject("the study itself", required: ["id"]) {
      StudySchema.write(studyFields, of: "study", &$0)
    }
    StudySchema.allowCamelCase(studyFields, &schema)
  }

  /// Translations have a section of their own.
  private static var studyFields: [FieldSchema] {
    FieldSchema.of(Study.self).filter { $0.name != "translations" }
  }

  private static func dates(_ schema: inout SchemaWriter) {
    schema.closedObject("how dates are written; ISO 8601 is always read") { dates in
      dates.reference(
        "formats", "texts",
        "the sites' own formats, made of yyyy, yy, MM, M, MMM, dd, d, HH, mm, ss")
      dates.reference(
        "unknown", "texts", "words for an unknown date or part of it, beside those of unknown:")
      dates.object("pivot") {
        $0.text("type", "integer")
        $0.describe("years of two digits below it are 20.., the others 19..")
      }
    }
  }

  private static func numbers(_ schema: inout SchemaWriter) {
    schema.closedObject("how numbers are written") { numbers in
      numbers.object("decimal") {
        $0.describe("the decimal sign, or both where some exports have one and some the other")
        $0.anyOf([
          { $0.texts("enum", [".", ","]) },
          { $0.list { $0.texts("enum", [".", ","]) } },
        ])
      }
      numbers.reference("unknown", "texts", "numbers that stand for none, such as -99 and 9999")
      numbers.reference("zero", "texts", "what stands for zero and is no number, such as 5.40E-79")
    }
  }

  private static func ignore(_ schema: inout SchemaWriter) {
    schema.describe("what is deliberately not carried, and why")
    schema.list {
      $0.closedObject(required: ["because"]) { entry in
        entry.reference("items", "texts", "names of items, * stands for any characters")
        entry.reference("forms", "texts", "names of forms, groups or files; all when not given")
        entry.reference("because", "scalar", "the reason")
      }
    }
  }
}

/// The `csv:` section.
enum TabularSchema {
  static func write(_ schema: inout SchemaWriter) {
    schema.closedObject("how CSV files are read") { csv in
      csv.object("system") {
        $0.texts("enum", TabularSystem.allCases.map(\.rawValue))
        $0.describe(
          "whose exports they are: recognised by the columns when not given; plain: none's")
      }
      csv.reference("encoding", "texts", "encodings to try in order, such as [utf-8, cp949]")
      csv.object("delimiter") {
        $0.texts("enum", ["comma", "semicolon", "tab", "pipe", ",", ";", "\t", "|"])
        $0.describe("recognised from the header line when not given")
      }
      csv.reference(
        "subject", "texts", "the column of the subject's number, the first that is there")
      csv.object("site") {
        $0.describe("the column of the site, or from-file: an expression on the file's name")
        $0.anyOf([
          { $0.refer("texts") },
          {
            $0.closedObject {
              $0.reference("column", "texts", "the column of the site")
              $0.reference(
                "from-file", "scalar", "an extended regular expression; its first group is the site"
              )
            }
          },
        ])
      }
      for (key, text) in [
        ("header-rows", "rows before the data; two are recognised when not given"),
        ("name-row", "the header row with the names"),
      ] {
        csv.object(key) {
          $0.text("type", "integer")
          $0.number("minimum", 1)
          $0.describe(text)
        }
      }
      csv.reference("event", "scalar", "the column of the event")
      csv.reference("repeat", "scalar", "the column of the repeat key")
      csv.object("repeated-rows") {
        $0.texts("enum", RepeatedRows.allCases.map(\.rawValue))
        $0.describe("what becomes of rows that say what others say; fold-altered when not given")
      }
      csv.object("forms") {
        $0.text("type", "object")
        $0.describe("names of forms by the names of their files: demog: \"*_demog.csv\"")
        $0.reference("additionalProperties", "scalar")
      }
      csv.object("columns") {
        $0.text("type", "object")
        $0.describe(
          "what a column is called here, by its head in the file; * in both stands for the same")
        $0.reference("additionalProperties", "scalar")
      }
      csv.reference("totals", "texts", "words in the subject column that mark a row of totals")
    }
  }
}
