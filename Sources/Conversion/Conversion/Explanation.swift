import StudyMapping

/// What a mapping does, in words.
public enum Explanation {
  public static func text(_ mapping: StudyMapping) -> String { "" }
}
