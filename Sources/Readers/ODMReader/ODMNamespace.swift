import Glibc
import XMLFormat

/// Tells ODM's elements from those of vendors: by the namespace of the root, or of any version
/// of ODM; in a file without namespaces by the root's prefix.
struct ODMNamespace {
  private let uri: XMLName?
  private let prefix: XMLName?
  private static let versions = "http://www.cdisc.org/ns/odm/"

  init() { (uri, prefix) = (nil, nil) }

  init(root: XMLElement) { (uri, prefix) = (root.namespace, root.prefix) }

  @inline(__always)
  func owns(_ element: XMLElement) -> Bool {
    if element.namespace == uri { return uri != nil || element.prefix == prefix }
    guard let other = element.namespace else { return false }
    return strncmp(
      UnsafeRawPointer(other).assumingMemoryBound(to: CChar.self), Self.versions,
      Self.versions.utf8.count) == 0
  }
}
