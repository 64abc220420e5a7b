import ProgramRuns
import Testing

/// A machine may have no pseudo-terminals, as a container without /dev/pts.
private let terminalsExist =
  Program.shell("script -qec 'echo here' /dev/null").text.contains("here")

/// On a terminal a person sees a summary, in colour where that is wanted.
@Suite(.enabled(if: terminalsExist, "no pseudo-terminal can be had here (script, /dev/pts)"))
struct TerminalTests {
  private func onTerminal(_ words: String, _ environment: [String: String] = [:]) -> String {
    let command =
      "clinpipe convert \(Example.export) -m \(Example.mapping) -t sdtm-csv -o $OUT \(words)"
    let scratch = Scratch()
    var environment = environment
    environment["OUT"] = scratch.at("out")
    environment["TERM"] = environment["TERM"] ?? "xterm"
    return Program.shell("script -qec '\(command)' /dev/null", environment: environment).text
  }

  @Test func summaryIsShown() {
    let text = onTerminal("")
    for words in ["F.AE/IG.AE", "records", "dataset", "suppae", "3 subjects", "rejected"] {
      #expect(text.lowercased().contains(words.lowercased()), "\(words) in \(text)")
    }
    #expect(onTerminal("--quiet") == "")
  }

  @Test func nobodyIsLeftWaitingForInput() {
    for verb in ["inspect", "convert -t source"] {
      let text = Program.shell("script -qec 'clinpipe \(verb); echo $?' /dev/null").text
      #expect(text.contains("name the files or folders to read"))
      #expect(text.contains("2"))
    }
  }

  @Test func colourIsForTerminalsThatWantIt() {
    let colour = "\u{1B}[31m"
    #expect(onTerminal("").contains(colour))
    #expect(!onTerminal("", ["NO_COLOR": "1"]).contains("\u{1B}[3"))
    #expect(!onTerminal("", ["TERM": "dumb"]).contains("\u{1B}[3"))
    #expect(onTerminal("", ["NO_COLOR": ""]).contains(colour), "empty means not set (no-color.org)")
    #expect(!Example.convert("-t", "canonical").errors.contains("\u{1B}"))
  }
}
