import Diagnostics
import SourceModel
import XMLFormat

/// Reads the slices of one subject into source records.
///
/// The record at hand is collected at the end of the subject's values; when its group ends it is
/// handed to `RecordTable`, which knows what its transaction means for what was there before.
final class ClinicalHandler: XMLHandler {
  private(set) unowned var parser: XMLParser!
  private var elements: ElementTable!
  private(set) var names: AttributeNames!
  private var namespace = ODMNamespace()
  private var sawRoot = false

  var subject: SourceSubject!
  var table = RecordTable()
  var findings: [Finding] = []
  /// Whether the file says that it is transactional.
  var isTransactional = false
  /// Whether groups stand for forms in the version that the file says to be of.
  var isNestingVersion = false
  var file: Int32 = 0
  /// Names from here on are none of the metadata's.
  var firstUndefined = Int32.max
  var keepsItemAttributes = false
  /// Whether the bytes of uploaded files are values.
  var keepsDocuments = true

  /// What the subject itself said last of its site, and not one of its events.
  var ownSite: String?
  var toldOfSites = false

  var place = SourceRecord()
  var transactions: [Transaction?] = []
  var inGroup = false
  /// Groups that a group inside them has interrupted.
  var outerGroups: [SourceRecord] = []
  /// The record at hand goes on behind a group that has interrupted it.
  var isResumed = false
  /// The outermost group at hand stands for a form.
  var groupIsForm = false
  var item = OpenItem()
  /// Elements inside one that clinpipe does not look into.
  var skipDepth = 0
  var auditDepth = 0
  var note: [UInt8] = []
  var collectsNote = false
  var oddities = Oddities()
  var passedOver = PassedOver()

  func attach(to parser: XMLParser) {
    self.parser = parser
    elements = ElementTable(parser)
    names = AttributeNames(parser)
    sawRoot = false
    passedOver.forgetNames()
  }

  func startElement(_ element: XMLElement) {
    guard skipDepth == 0 else {
      skipDepth += 1
      return
    }
    guard sawRoot else {
      sawRoot = true
      namespace = ODMNamespace(root: element)
      return
    }
    guard namespace.owns(element), let kind = elements[element.name] else {
      return passOver(element)
    }
    switch kind {
    case .itemData: startItem(element, isTyped: false)
    case .typedItemData: startItem(element, isTyped: true)
    case .itemGroupData: startGroup(element)
    case .formData: startForm(element)
    case .studyEventData: startEvent(element)
    case .subjectData: startSubject(element)
    case .measurementUnitRef: readUnit(element)
    default: startAside(kind, element)
    }
  }

  func endElement(_ name: XMLName) {
    guard skipDepth == 0 else {
      skipDepth -= 1
      return
    }
    guard let kind = elements[name] else { return }
    switch kind {
    case .itemData, .typedItemData: endItem()
    case .itemGroupData: endGroup()
    case .formData: endForm()
    case .studyEventData: endEvent()
    case .subjectData: endSubject()
    default: endAside(kind)
    }
  }

  func characters(_ bytes: UnsafeRawBufferPointer) {
    guard skipDepth == 0 else { return }
    if collectsNote {
      note.append(contentsOf: bytes)
      checkLength(note.count)
    } else if item.collectsText {
      item.text.append(contentsOf: bytes)
      checkLength(item.text.count)
    }
  }
}

/// What a subject may have at most: see `SubjectLimits`.
extension ClinicalHandler {
  /// A name or key of the source, as its number.
  func name(_ bytes: UnsafeRawBufferPointer) -> Symbol {
    if let excess = SubjectLimits.excess(name: bytes.count) {
      parser.stop(excess)
      return .none
    }
    return subject.symbols.intern(bytes)
  }

  func checkSize() {
    if let excess = subject.excess { parser.stop(excess) }
  }

  private func checkLength(_ count: Int) {
    if let excess = SubjectLimits.excess(value: count) { parser.stop(excess) }
  }
}
