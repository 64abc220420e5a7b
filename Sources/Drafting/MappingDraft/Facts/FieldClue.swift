import StudyMapping

/// What sites call a field of a record, and how they ask for it.
struct FieldClue: Sendable {
  /// What an answer must look like, for fields that a rule makes of several items; the others have the
  /// type of the model's field.
  enum Part: Sendable {
    case text, flag, date, time, number, coded
  }

  let field: String
  /// Names of items without the prefix of their form, in capitals and without marks. One that ends with
  /// `~` is the beginning of a name.
  let names: [String]
  /// Words of questions.
  let phrases: [Phrase]
  /// Nil where the field stands in the model.
  let part: Part?
  /// Means the same on any form, whatever the form is about.
  let isDistinct: Bool
  /// Several items of a form may fill it, each in its own way.
  let isList: Bool

  init(
    _ field: String, _ names: String, says phrases: String = "", part: Part? = nil,
    distinct: Bool = false, list: Bool = false
  ) {
    self.field = field
    self.names = names.split(separator: " ").map(String.init)
    self.phrases = Phrase.list(phrases)
    self.part = part
    isDistinct = distinct
    isList = list
  }
}

/// What is known of one kind of record.
struct KindClues: Sendable {
  let kind: String
  /// Names of forms, prefixes of items: the domains of CDASH and what sites call them.
  let formNames: [String]
  /// Words of a form's title.
  let formPhrases: [Phrase]
  /// Fields of which one must be there.
  let keys: [String]
  let fields: [FieldClue]

  init(
    _ kind: String, forms: String, titled: String, keys: String, fields: [FieldClue]
  ) {
    self.kind = kind
    formNames = forms.split(separator: " ").map(String.init)
    formPhrases = Phrase.list(titled)
    self.keys = keys.split(separator: " ").map(String.init)
    self.fields = fields
  }

  /// All kinds. Where two are equally likely, the first one is taken.
  static let all: [KindClues] = [
    .adverseEvent, .dose, .medication, .subject, .response, .priorTherapy, .disposition, .answer,
    .measurement, .eligibility, .history, .procedure, .healthcareUse, .deviation, .visit, .comment,
  ]

  static func of(_ kind: String) -> KindClues? { all.first { $0.kind == kind } }
}
