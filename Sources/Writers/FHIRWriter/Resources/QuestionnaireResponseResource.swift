import ClinicalModel
import JSONFormat

extension FHIRTranslator {
  /// One QuestionnaireResponse (R4, 15.10) for each time an instrument was filled in.
  func writeQuestionnaires(_ context: SubjectContext, to writer: inout ResourceWriter) {
    var places: [Occasion: Int] = [:]
    var occasions: [[Answer]] = []
    for answer in context.subject.answers {
      let occasion = Occasion(answer)
      if let place = places[occasion] {
        occasions[place].append(answer)
      } else {
        places[occasion] = occasions.count
        occasions.append([answer])
      }
    }
    for (index, answers) in occasions.enumerated() { write(answers, index, context, &writer) }
  }

  private struct Occasion: Hashable {
    let instrument: String?
    let date: PartialDate?
    let visit: String?

    init(_ answer: Answer) {
      (instrument, date, visit) = (answer.instrument, answer.date, answer.visit)
    }
  }

  private func write(
    _ answers: [Answer], _ index: Int, _ context: SubjectContext, _ writer: inout ResourceWriter
  ) {
    writer.resource("QuestionnaireResponse", context.id("answers", index)) { writer in
      let first = answers[0]
      writer.extensions([
        .text("instrument", first.instrument), .text("visit", first.visit),
        .integer("cycle", first.cycle), .integer("day-of-cycle", first.day),
        .text("epoch", first.epoch),
      ])
      writer.text("status", "completed")
      writer.subject(context)
      writer.dateTime("authored", first.date)
      writer.array("item") { writer in
        for (index, answer) in answers.enumerated() { Self.write(answer, index, to: &writer) }
      }
    }
  }

  private static func write(_ answer: Answer, _ index: Int, to writer: inout ResourceWriter) {
    writer.object { writer in
      let own: [Extension?] = [
        .text("section", answer.section), .text("unit", answer.unit),
        .text("not-done-reason", answer.notDoneReason),
        .text("score", answer.answer == nil ? nil : answer.score?.digits),
      ]
      writer.extensions(own + Extension.qualifiers(answer.qualifiers))
      writer.text("linkId", answer.code ?? "\(index + 1)")
      writer.text("text", answer.question)
      guard answer.answer != nil || answer.score != nil else { return }
      writer.array("answer") { writer in
        writer.object { writer in
          if let text = answer.answer {
            writer.text("valueString", text)
          } else if let score = answer.score {
            writer.json.key("valueDecimal")
            writer.json.number(score.digits)
          }
        }
      }
    }
  }
}
