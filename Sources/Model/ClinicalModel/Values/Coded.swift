/// A collected text with the code and the decode it stands for in a dictionary or codelist.
public struct Coded: Hashable, Sendable {
  public var verbatim: String?
  public var code: String?
  public var decode: String?
  /// The dictionary or codelist: `MedDRA`, `ATC`, an OID.
  public var system: String?
  public var version: String?

  public init(
    verbatim: String? = nil, code: String? = nil, decode: String? = nil, system: String? = nil,
    version: String? = nil
  ) {
    self.verbatim = verbatim
    self.code = code
    self.decode = decode
    self.system = system
    self.version = version
  }

  /// What a person reads: the decode, else the verbatim text, else the code.
  public var text: String? { decode ?? verbatim ?? code }
  public var isEmpty: Bool { verbatim == nil && code == nil && decode == nil }
}

extension Coded: CustomStringConvertible {
  public var description: String { text ?? "" }
}
