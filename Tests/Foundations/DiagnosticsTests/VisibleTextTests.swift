import Diagnostics
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("a\tb\nc\r", "a\\tb\\nc\\r"), ("\u{0}\u{1B}[2J\u{7F}", "\\u{0}\\u{1b}[2J\\u{7f}"),
    ("\u{9B}31m", "\\u{9b}31m"), ("a\u{202E}b\u{2066}c\u{200F}", "a\\u{202e}b\\u{2066}c\\u{200f}"),
    ("\u{2028}\u{61C}\u{FEFF}\u{E0041}", "\\u{2028}\\u{61c}\\u{feff}\\u{e0041}"),
    ("a\r\nb", "a\\r\\nb"),
  ])
  func whatATerminalWouldObeyIsShown(text: String, shown: String) {
    #expect(text.visible == shown)
  }

  @Test(arguments: ["", "plain", "환자 \u{1F469}\u{200D}\u{1F9D1}", "e\u{301}\\u{1b}"])
  func allElseStays(text: String) { #expect(text.visible == text) }

  @Test func linesStayLines() { #expect("a\u{1B}\n\nb".visibleLines == "a\\u{1b}\n\nb") }
}
