extension FieldPlaces {
  static let medications = Domain(
    "CM",
    """
    identifier CMSPID
    name CMTRT
    verbatim +CMVERB
    preferredName CMDECOD +CMDRGCD
    atc CMCLAS CMCLASCD
    category CMCAT
    indication CMINDC
    amount CMDOSE CMDOSU +CMODOSE +CMODOSU
    form CMDOSFRM
    frequency CMDOSFRQ
    route CMROUTE
    start CMSTDTC CMSTDY
    end CMENDTC CMENDY
    ongoing CMENRTPT CMENTPT
    epoch EPOCH
    """, remarks: eventLinks)

  static let priorTherapies = Domain(
    "CM",
    """
    identifier CMSPID
    line +CMLINE
    regimen CMTRT +CMREGIM
    drug CMTRT
    amount CMDOSE CMDOSU +CMODOSE +CMODOSU
    route CMROUTE
    frequency CMDOSFRQ
    schedule CMDOSRGM
    start CMSTDTC CMSTDY
    end CMENDTC CMENDY
    ongoing CMENRTPT CMENTPT
    cycles +CMCYCLES
    bestResponse +CMBRESP
    responseDate +CMRSPDTC
    progressionDate +CMPDDTC
    stopReason CMRSDISC
    """,
    remarks: ["epoch": "none (it was before the study)"])
}
