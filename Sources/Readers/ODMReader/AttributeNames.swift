import XMLFormat

/// The attributes of clinical data, as pointers of one parser.
struct AttributeNames {
  let itemOID, value, isNull, transaction: XMLName
  let itemGroupOID, itemGroupRepeat, formOID, formRepeat, eventOID, eventRepeat: XMLName
  let subjectKey, locationOID, userOID, unitOID: XMLName
  let sequenceNumber: XMLName
  /// The element of an uploaded file.
  let document: XMLName

  init(_ parser: XMLParser) {
    itemOID = parser.intern("ItemOID")
    value = parser.intern("Value")
    isNull = parser.intern("IsNull")
    transaction = parser.intern("TransactionType")
    itemGroupOID = parser.intern("ItemGroupOID")
    itemGroupRepeat = parser.intern("ItemGroupRepeatKey")
    formOID = parser.intern("FormOID")
    formRepeat = parser.intern("FormRepeatKey")
    eventOID = parser.intern("StudyEventOID")
    eventRepeat = parser.intern("StudyEventRepeatKey")
    subjectKey = parser.intern("SubjectKey")
    locationOID = parser.intern("LocationOID")
    userOID = parser.intern("UserOID")
    sequenceNumber = parser.intern("SeqNum")
    document = parser.intern("ItemDataBase64Binary")
    unitOID = parser.intern("MeasurementUnitOID")
  }
}
