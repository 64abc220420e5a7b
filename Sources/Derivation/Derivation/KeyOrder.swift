import ClinicalModel

/// A record whose keys tell which of two on the same date comes first.
protocol Ordered: Dated {
  /// Nil where all keys are the same.
  static func keysPrecede(_ a: Lent<Self>, _ b: Lent<Self>) -> Bool?
}

extension Dose: Ordered {
  static func keysPrecede(_ a: Lent<Self>, _ b: Lent<Self>) -> Bool? {
    textPrecedes(a.drug, b.drug) ?? numberPrecedes(a.cycle, b.cycle) ?? numberPrecedes(a.day, b.day)
  }
}

extension AdverseEvent: Ordered {
  static func keysPrecede(_ a: Lent<Self>, _ b: Lent<Self>) -> Bool? {
    textPrecedes(a.identifier, b.identifier) ?? textPrecedes(a.term, b.term)
      ?? textPrecedes(a.verbatim, b.verbatim) ?? numberPrecedes(a.cycle, b.cycle)
  }
}

extension Response: Ordered {
  static func keysPrecede(_ a: Lent<Self>, _ b: Lent<Self>) -> Bool? {
    textPrecedes(a.criteria, b.criteria) ?? textPrecedes(a.assessor, b.assessor)
      ?? numberPrecedes(a.best == true ? 1 : 0, b.best == true ? 1 : 0)
      ?? numberPrecedes(a.line, b.line)
  }
}

extension Medication: Ordered {
  static func keysPrecede(_ a: Lent<Self>, _ b: Lent<Self>) -> Bool? {
    textPrecedes(a.identifier, b.identifier) ?? textPrecedes(a.name, b.name)
      ?? textPrecedes(a.verbatim, b.verbatim)
  }
}

extension MedicalHistory: Ordered {
  static func keysPrecede(_ a: Lent<Self>, _ b: Lent<Self>) -> Bool? {
    textPrecedes(a.identifier, b.identifier) ?? textPrecedes(a.category, b.category)
      ?? textPrecedes(a.term, b.term)
  }
}

extension PriorTherapy: Ordered {
  static func keysPrecede(_ a: Lent<Self>, _ b: Lent<Self>) -> Bool? {
    textPrecedes(a.identifier, b.identifier) ?? textPrecedes(a.regimen, b.regimen)
      ?? textPrecedes(a.drug, b.drug) ?? numberPrecedes(a.line, b.line)
  }
}

extension Procedure: Ordered {
  static func keysPrecede(_ a: Lent<Self>, _ b: Lent<Self>) -> Bool? {
    textPrecedes(a.category, b.category) ?? textPrecedes(a.term, b.term)
  }
}

extension Disposition: Ordered {
  static func keysPrecede(_ a: Lent<Self>, _ b: Lent<Self>) -> Bool? {
    textPrecedes(a.category?.rawValue, b.category?.rawValue) ?? textPrecedes(a.scope, b.scope)
      ?? textPrecedes(a.term, b.term)
  }
}

extension Visit: Ordered {
  static func keysPrecede(_ a: Lent<Self>, _ b: Lent<Self>) -> Bool? {
    textPrecedes(a.name, b.name) ?? numberPrecedes(a.cycle, b.cycle) ?? numberPrecedes(a.day, b.day)
  }
}

extension Answer: Ordered {
  static func keysPrecede(_ a: Lent<Self>, _ b: Lent<Self>) -> Bool? {
    textPrecedes(a.instrument, b.instrument) ?? textPrecedes(a.section, b.section)
      ?? textPrecedes(a.code, b.code) ?? numberPrecedes(a.cycle, b.cycle)
      ?? numberPrecedes(a.day, b.day)
  }
}

extension Measurement: Ordered {
  static func keysPrecede(_ a: Lent<Self>, _ b: Lent<Self>) -> Bool? {
    textPrecedes(a.category?.rawValue, b.category?.rawValue) ?? textPrecedes(a.code, b.code)
      ?? textPrecedes(a.name, b.name) ?? numberPrecedes(a.cycle, b.cycle)
      ?? numberPrecedes(a.day, b.day)
  }
}

extension HealthcareUse: Ordered {
  static func keysPrecede(_ a: Lent<Self>, _ b: Lent<Self>) -> Bool? {
    textPrecedes(a.kind, b.kind) ?? textPrecedes(a.reason, b.reason)
      ?? numberPrecedes(a.line, b.line)
  }
}

extension Eligibility: Ordered {
  static func keysPrecede(_ a: Lent<Self>, _ b: Lent<Self>) -> Bool? {
    textPrecedes(a.category?.rawValue, b.category?.rawValue) ?? textPrecedes(a.code, b.code)
  }
}

extension Deviation: Ordered {
  static func keysPrecede(_ a: Lent<Self>, _ b: Lent<Self>) -> Bool? {
    textPrecedes(a.category, b.category) ?? textPrecedes(a.term, b.term)
      ?? numberPrecedes(a.cycle, b.cycle) ?? numberPrecedes(a.day, b.day)
  }
}

extension Comment: Ordered {
  static func keysPrecede(_ a: Lent<Self>, _ b: Lent<Self>) -> Bool? {
    textPrecedes(a.text, b.text)
  }
}
