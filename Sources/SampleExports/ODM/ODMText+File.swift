extension ODMText {
  /// The XML declaration and the ODM element (ODM 1.3.2, 3.1).
  mutating func startFile(
    oid: String, type: String, created: String, vendorNamespace: (String, String)? = nil
  ) {
    text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let vendor = vendorNamespace.map { [("xmlns:\($0.0)", Optional($0.1))] } ?? []
    start(
      "ODM",
      [("xmlns", "http://www.cdisc.org/ns/odm/v1.3")] + vendor + [
        ("ODMVersion", "1.3.2"), ("FileOID", oid), ("FileType", type),
        ("Granularity", "All"), ("CreationDateTime", created), ("AsOfDateTime", created),
        ("Originator", "clinpipe SampleExports"),
      ])
  }

  /// The AdminData element: users without names, one location a site (ODM 1.3.2, 3.1.3).
  mutating func adminData(
    study: StudyDefinition, users: [(oid: String, kind: String, location: String?)],
    locations: [(oid: String, name: String)], from date: String
  ) {
    start("AdminData", [("StudyOID", study.oid)])
    for user in users {
      start("User", [("OID", user.oid), ("UserType", user.kind)])
      if let location = user.location { empty("LocationRef", [("LocationOID", location)]) }
      end("User")
    }
    for location in locations {
      start(
        "Location",
        [("OID", location.oid), ("Name", location.name), ("LocationType", "Site")])
      empty(
        "MetaDataVersionRef",
        [
          ("StudyOID", study.oid), ("MetaDataVersionOID", study.metadataVersion),
          ("EffectiveDate", date),
        ])
      end("Location")
    }
    end("AdminData")
  }
}
