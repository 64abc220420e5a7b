/// Words that say what an event of the study is.
enum EventWords {
  /// Events that repeat with the cycles of treatment.
  static let cycle = Phrase.list("cycle|cycles|course|주기|zyklus")
  /// Pages that are filled in whenever something happens, and are no visit.
  static let log = Phrase.list(
    "adverse~|concomitant~|unscheduled|common|log|ongoing|declined~|running|이상사례|병용약물")
}
