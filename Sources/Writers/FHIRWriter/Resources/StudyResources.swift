import ClinicalModel

extension FHIRTranslator {
  /// ResearchStudy (R4, 8.26).
  func writeStudy(to writer: inout ResourceWriter) {
    writer.resource("ResearchStudy", studyID) { writer in
      writer.extensions([
        .text("study-type", study.type?.rawValue), .text("study-phase", study.phase),
        .text("response-criteria", study.responseCriteria),
      ])
      writer.identifier("study", study.protocolNumber ?? study.id)
      writer.text("title", study.title)
      writer.text("status", Self.status(study.status))
      writer.concepts("category", study.type?.rawValue)
      writer.concepts("condition", study.indication)
      writer.concepts("location", study.country, Self.countryCodings(study.country))
      if let sponsor = study.sponsor { writer.object("sponsor") { $0.text("display", sponsor) } }
      writeSites(to: &writer)
      writeArms(to: &writer)
    }
  }

  private static func countryCodings(_ country: String?) -> [Coding] {
    country.map { [Coding(system: "urn:iso:std:iso:3166", code: $0)] } ?? []
  }

  private func writeSites(to writer: inout ResourceWriter) {
    let known = study.sites.compactMap { $0.id.flatMap { sites[$0] } }
    guard !known.isEmpty else { return }
    writer.array("site") { writer in
      for id in known { writer.object { $0.text("reference", "Location/\(id)") } }
    }
  }

  private func writeArms(to writer: inout ResourceWriter) {
    let named = study.arms.compactMap { arm in (arm.name ?? arm.code).map { ($0, arm.code) } }
    guard !named.isEmpty else { return }
    writer.array("arm") { writer in
      for (name, code) in named {
        writer.object { writer in
          writer.extensions([.text("arm-code", code)])
          writer.text("name", name)
        }
      }
    }
  }

  /// The status is bound as required (R4, research-study-status).
  private static func status(_ status: String?) -> String {
    let codes: Set<String> = [
      "active", "administratively-completed", "approved", "closed-to-accrual",
      "closed-to-accrual-and-intervention", "completed", "disapproved", "in-review",
      "temporarily-closed-to-accrual", "temporarily-closed-to-accrual-and-intervention",
      "withdrawn",
    ]
    let code = status?.lowercased().replacing(" ", with: "-") ?? "active"
    return codes.contains(code) ? code : "active"
  }

  func write(_ site: SiteInfo, to writer: inout ResourceWriter) {
    guard let id = site.id, let own = sites[id] else { return }
    writer.resource("Location", own) { writer in
      writer.extensions([.text("investigator", site.investigator)])
      writer.identifier("site", id)
      writer.text("name", site.name ?? id)
      if let country = site.country { writer.object("address") { $0.text("country", country) } }
    }
  }

  func write(_ drug: Drug, to writer: inout ResourceWriter) {
    guard let id = drug.id, let own = medications[id] else { return }
    writer.resource("Medication", own) { writer in
      writer.identifier("drug", id)
      var codings = drug.code.map { [Coding.ncit($0)] } ?? []
      if let atc = drug.atc { codings.append(Coding(system: Systems.atc, code: atc)) }
      writer.concept("code", drug.name ?? id, codings)
      writer.concept("form", drug.form)
      guard let ingredient = drug.ingredient else { return }
      writer.array("ingredient") { writer in
        writer.object { $0.concept("itemCodeableConcept", ingredient) }
      }
    }
  }
}
