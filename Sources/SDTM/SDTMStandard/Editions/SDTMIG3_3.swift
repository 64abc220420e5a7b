extension Difference {
  /// SDTMIG 3.3, which stands on SDTM 1.7.
  static let ofSDTMIG3_3: [String: [Difference]] = [
    "AE": [
      .lacks("AERLDEV AESINTV AEUNANT AERLPRT AERLPRC"), .allows("SPDEVID AEACNDEV"),
    ],
    "CE": [.allows("CETOXGR"), .codelists("CESEV", [])],
    "CM": [.role("CMDOSFRQ", .variable), .role("CMDOSRGM", .variable)],
    "CO": [.codelists("RDOMAIN", []), .codelists("COEVAL", [])],
    "DM": [.lacks("RFCSTDTC RFCENDTC"), .codelists("ARMNRS", [])],
    "DS": [
      .codelists("DSDECOD", ["C114118", "C66727"]), .codelists("DSSCAT", []),
      .core("DSDY", .expected), .core("DSSTDY", .permissible),
    ],
    "DV": [.variableLabel("DVENDY", "Study Day of End of Observation")],
    "EC": [
      .lacks("ECREASOC"), .role("ECDOSFRQ", .variable), .role("ECDOSRGM", .variable),
      .codelists("ECPSTRGU", []),
    ],
    "EX": [.role("EXDOSFRQ", .variable), .role("EXDOSRGM", .variable)],
    "FA": [.codelists("FATESTCD", []), .codelists("FATEST", []), .core("FADTC", .permissible)],
    "HO": [.codelists("HODECOD", [])],
    "LB": [
      .lacks(
        """
        LBTSTCND LBBDAGNT LBTSTOPO LBRESSCL LBRESTYP LBCOLSRT LBLLOD LBTMTHSN LBCLSIG LBPTFL \
        LBPDUR
        """),
      .allows("LBSPCUFL LBANMETH"),
      .has(
        .init(.text, "LBSTREFC", "Reference Result in Standard Format", .expected, .variable),
        behind: "LBSTNRC"),
      .variableLabel("LBTESTCD", "Lab Test or Examination Short Name."),
    ],
    "PR": [
      .codelists("PRDECOD", []), .role("PRDOSFRQ", .variable), .role("PRDOSRGM", .variable),
    ],
    "QS": [
      .allows("QSMETHOD QSEVINTX"), .core("QSLOBXFL", .permissible),
      .has(
        .init(.text, "QSEVAL", "Evaluator", .permissible, .record, codelists: ["C78735"]),
        behind: "QSDRVFL"),
    ],
    "RS": [.allows("RSMETHOD"), .codelists("RSCAT", ["C118971", "C124298"])],
    // The model has them for other classes alone, but FDA wants them here too (FB3202, FB3203).
    "SE": [.allows("SESTDY SEENDY")],
    "SUPP": [
      .structure("One record per IDVAR, IDVARVAL, and QNAM value per subject"),
      .codelists("QEVAL", []),
    ],
    "SV": [
      .structure("One record per subject per actual visit"),
      .lacks("SVPRESP SVOCCUR SVREASOC SVCNTMOD SVEPCHGI"),
      .variableLabel("SVSTDTC", "Start Date/Time of Visit"),
      .variableLabel("SVENDTC", "End Date/Time of Visit"),
      .variableLabel("SVSTDY", "Study Day of Start of Visit"),
      .variableLabel("SVENDY", "Study Day of End of Visit"), .role("SVUPDES", .synonym),
    ],
    "TS": [
      .label("Trial Summary Information"), .variableLabel("TSVALNF", "Parameter Null Flavor"),
      .codelists("TSVCDREF", []),
    ],
    "TV": [.core("VISIT", .permissible)],
    "VS": [.lacks("VSCLSIG"), .allows("VSTOX VSTOXGR")],
  ]
}
