extension Codelist {
  /// Race (RACE).
  public static let race = Codelist(
    "C74457", "RACE", "Race", extensible: false,
    terms: """
      C41259 AMERICAN INDIAN OR ALASKA NATIVE
      C41260 ASIAN
      C16352 BLACK OR AFRICAN AMERICAN
      C41219 NATIVE HAWAIIAN OR OTHER PACIFIC ISLANDER
      C43234 NOT REPORTED
      C17649 OTHER
      C17998 UNKNOWN
      C41261 WHITE
      """)
}
