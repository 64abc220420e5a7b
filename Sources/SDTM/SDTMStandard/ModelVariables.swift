/// The names that the model gives to variables of a class; `--` stands for the domain (SDTM 2.0, 3.1).
enum ModelVariables {
  /// Identifiers and timing variables of every class.
  static let general = """
    STUDYID DOMAIN USUBJID POOLID SPDEVID NHOID FETUSID FOCID --SEQ --GRPID --REFID \
    --RECID --SPID --LNKID --LNKGRP --BEATNO VISITNUM VISIT VISITDY TAETORD EPOCH RPHASE \
    RPPLDY RPPLSTDY RPPLENDY --DTC --STDTC --ENDTC --DY --STDY --ENDY --NOMDY --NOMLBL \
    --RPDY --RPSTDY --RPENDY --XDY --XSTDY --XENDY --CHDY --CHSTDY --CHENDY --DUR --TPT \
    --TPTNUM --ELTM --TPTREF --RFTDTC --STRF --ENRF --EVLINT --EVINTX --STRTPT --STTPT \
    --ENRTPT --ENTPT MIDS RELMIDS MIDSDTC --STINT --ENINT --DETECT --PTFL --PDUR
    """

  /// Qualifiers of interventions.
  static let interventions = """
    --TRT --MODIFY --DECOD --MOOD --CAT --SCAT --PRESP --OCCUR --REASOC --STAT --REASND \
    --CNTMOD --EPCHGI --INDC --CLAS --CLASCD --DOSE --DOSTXT --DOSU --TDOSD --FTDOSD \
    --DOSFRM --DOSFRQ --DOSTOT --DOSRGM --ROUTE --LOT --LOC --METHOD --LAT --DIR \
    --PORTOT --FAST --PSTRG --PSTRGU --TRTV --VAMT --VAMTU --ADJ --RSDISC --USCHFL \
    --RSTIND --RSTMOD
    """

  /// Qualifiers of events.
  static let events = """
    --TERM --MODIFY --LLT --LLTCD --DECOD --EVDTYP --PTCD --HLT --HLTCD --HLGT --HLGTCD \
    --CAT --SCAT --PRESP --OCCUR --REASOC --STAT --REASND --BODSYS --BDSYCD --SOC \
    --SOCCD --CNTMOD --EPCHGI --LOC --LAT --DIR --PORTOT --PARTY --PRTYID --SEV --SER \
    --ACN --ACNOTH --ACNDEV --REL --RLDEV --RELNST --PATT --OUT --SCAN --SCONG --SDISAB \
    --SDTH --SHOSP --SLIFE --SOD --SMIE --SINTV --UNANT --RLPRT --RLPRC --CONTRT --TOX \
    --TOXGR --USCHFL
    """

  /// Qualifiers of findings.
  static let findings = """
    --TESTCD --TEST --SBMRKS --CELSTA --CSMRKS --CNTMOD --EPCHGI --TSTCND --CNDAGT \
    --BDAGNT --ABCLID --MRKSTR --GATE --GATDEF --TSTOPO --MSCBCE --AGENT --CONC --CONCU \
    --MODIFY --TSTDTL --SPTSTD --CAT --SCAT --TSTPNL --POS --BODSYS --ORRES --ORRESU \
    --RESSCL --RESTYP --COLSRT --ORNRLO --ORNRHI --ORREF --LLOD --STRESC --IMPLBL \
    --STRESN --STRESU --STNRLO --STNRHI --STNRC --STREFC --STREFN --NRIND --RESCAT \
    --INHERT --GENREF --CHROM --SYM --SYMTYP --GENLOC --GENSR --SEQID --PVRID --COPYID \
    --CHRON --DISTR --RESLOC --STAT --REASND --XFN --NAM --LOINC --SPEC --ANTREG \
    --SPCCND --SPCUFL --LOC --LAT --DIR --PORTOT --METHOD --RUNID --ANMETH --TMTHSN \
    --LEAD --CSTATE --LOBXFL --BLFL --FAST --DRVFL --EVAL --EVALID --ACPTFL --TOX \
    --TOXGR --SEV --CLSIG --DTHREL --LLOQ --ULOQ --REASPF --EXCLFL --REASEX --USCHFL \
    --REPNUM --RSTIND --RSTMOD
    """

  /// What SDTM 2.0 brought to the four lists above, and 1.7 does not have.
  static let generalSince2_0 =
    "--BEATNO --XDY --XSTDY --XENDY --CHDY --CHSTDY --CHENDY --PTFL --PDUR"
  static let interventionsSince2_0 =
    "--REASOC --CNTMOD --EPCHGI --TDOSD --FTDOSD --METHOD --RSTIND --RSTMOD"
  static let eventsSince2_0 =
    "--EVDTYP --REASOC --CNTMOD --EPCHGI --RLDEV --SINTV --UNANT --RLPRT --RLPRC"
  static let findingsSince2_0 = """
    --SBMRKS --CELSTA --CSMRKS --CNTMOD --EPCHGI --TSTCND --CNDAGT --BDAGNT --ABCLID --MRKSTR \
    --GATE --GATDEF --TSTOPO --MSCBCE --AGENT --CONC --CONCU --SPTSTD --TSTPNL --RESSCL --RESTYP \
    --COLSRT --LLOD --IMPLBL --INHERT --GENREF --CHROM --SYM --SYMTYP --GENLOC --GENSR --SEQID \
    --PVRID --COPYID --TMTHSN --CLSIG --REASPF --RSTIND --RSTMOD
    """

  /// The variables of DM.
  static let demographics = """
    STUDYID DOMAIN USUBJID SUBJID RFSTDTC RFENDTC RFXSTDTC RFXENDTC RFCSTDTC RFCENDTC \
    RFICDTC RFPENDTC DTHDTC DTHFL SITEID INVID INVNAM BRTHDTC AGE AGETXT AGEU SEX RACE \
    ETHNIC SPECIES STRAIN SBSTRAIN ARMCD ARM ACTARMCD ACTARM ARMNRS ACTARMUD SETCD \
    RPATHCD COUNTRY DMDTC DMDY
    """
}

extension DomainDefinition {
  /// The names that the model has already given away in this domain, and that no supplemental
  /// qualifier may take (SDTMIG 3.4, 8.4.1).
  public var standardVariableNames: Set<String> {
    var names = self.names(ModelVariables.general).union(self.names(classVariables))
    if guide == .v3_3 {
      names.subtract(self.names(ModelVariables.generalSince2_0))
      names.subtract(self.names(classVariablesSince2_0))
    }
    return names.union(variables.map(\.name))
  }

  /// By bytes: every start of a conversion does it for each domain.
  private func names(_ list: String) -> Set<String> {
    let dash = UInt8(ascii: "-")
    return Set(
      list.utf8.split(separator: UInt8(ascii: " ")).map { word in
        word.first == dash ? name + Substring(word.dropFirst(2)) : String(Substring(word))
      })
  }

  private var classVariables: String {
    switch observationClass {
    case .interventions: ModelVariables.interventions
    case .events: ModelVariables.events
    case .findings, .findingsAbout: ModelVariables.findings
    case .specialPurpose, .relationship, .trialDesign, .analysis: ModelVariables.demographics
    }
  }

  private var classVariablesSince2_0: String {
    switch observationClass {
    case .interventions: ModelVariables.interventionsSince2_0
    case .events: ModelVariables.eventsSince2_0
    case .findings, .findingsAbout: ModelVariables.findingsSince2_0
    case .specialPurpose, .relationship, .trialDesign, .analysis: "RFCSTDTC RFCENDTC"
    }
  }
}
