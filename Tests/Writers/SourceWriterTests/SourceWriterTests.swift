import JSONFormat
import SourceModel
import SourceWriter
import Testing

@Suite struct SourceWriterTests {
  private func lines(_ dictionary: SourceDictionary, _ subject: SourceSubject) -> [String] {
    var json = JSONWriter()
    SourceWriter(dictionary: dictionary).write(subject, to: &json)
    return String(decoding: json.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func add(_ item: String, _ text: String, to subject: SourceSubject, line: Int) {
    subject.values.append(
      SourceValue(
        item: subject.symbols.intern(item), start: subject.bytes.count, length: text.utf8.count,
        line: line))
    subject.bytes += text.utf8
  }

  private func sample() -> SourceSubject {
    let subject = SourceSubject(symbols: Symbols(), files: ["a.xml", "b.xml"])
    (subject.study, subject.key) = ("S", "001")
    var context = SourceRecord()
    (context.line, context.valueCount) = (3, 1)
    add("@SiteRef", "01", to: subject, line: 3)
    var record = SourceRecord()
    (record.file, record.line, record.firstValue, record.valueCount) = (1, 10, 1, 3)
    record.event = subject.symbols.intern("SE_C1")
    record.eventRepeat = subject.symbols.intern("2")
    record.form = subject.symbols.intern("F_DM")
    record.group = subject.symbols.intern("IG_DM")
    add("I_SEX", "1", to: subject, line: 11)
    add("I_WT", "61.50", to: subject, line: 12)
    add("I_NOTE", "", to: subject, line: 13)
    subject.values[2].unit = subject.symbols.intern("kg")
    subject.values[3].isNull = true
    subject.records = [context, record]
    return subject
  }

  @Test func oneLineARecordWithItsPlace() {
    var dictionary = SourceDictionary()
    dictionary.items["I_SEX"] = ItemDefinition()
    dictionary.items["I_SEX"]?.codeList = "CL_SEX"
    dictionary.codeLists["CL_SEX"] = CodeListDefinition()
    dictionary.codeLists["CL_SEX"]?.entries = [("1", "여성 \"female\"")]
    let lines = lines(dictionary, sample())
    #expect(
      lines == [
        #"{"study":"S","subject":"001","file":"a.xml","line":3,"#
          + #""values":[{"item":"@SiteRef","value":"01","line":3}]}"#,
        #"{"study":"S","subject":"001","file":"b.xml","line":10,"event":"SE_C1","#
          + #""eventRepeat":"2","form":"F_DM","group":"IG_DM","values":["#
          + #"{"item":"I_SEX","value":"1","decode":"여성 \"female\"","line":11},"#
          + #"{"item":"I_WT","value":"61.50","unit":"kg","line":12},"#
          + #"{"item":"I_NOTE","null":true,"line":13}]}"#,
      ])
  }

  @Test func anEmptyValueIsNotNull() {
    let subject = sample()
    subject.values[3].isNull = false
    #expect(
      lines(SourceDictionary(), subject)[1].contains(#"{"item":"I_NOTE","value":"","line":13}"#))
  }
}
