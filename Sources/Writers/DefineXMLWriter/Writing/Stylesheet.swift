extension DefineXMLWriter {
  /// The name under which define.xml asks for its stylesheet.
  public static let stylesheetName = "define2-1.xsl"

  /// The stylesheet that makes a page of define.xml: our own, embedded when the program is built.
  public static let stylesheet: [UInt8] = PackageResources.define2_1_xsl
}
