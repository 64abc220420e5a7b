extension Codelist {
  /// Sex (SEX).
  public static let sex = Codelist(
    "C66731", "SEX", "Sex", extensible: false,
    terms: """
      C16576 F
      C45908 INTERSEX
      C20197 M
      C17998 U
      """)
}
