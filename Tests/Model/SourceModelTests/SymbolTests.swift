import SourceModel
import Testing

@Suite struct SymbolTests {
  @Test func aNameKeepsItsNumberHoweverManyThereAre() {
    var symbols = Symbols()
    let names = (0..<5000).map { "I_\($0).\u{D55C}" }
    let numbers = names.map { symbols.intern($0) }
    #expect(Set(numbers).count == names.count)
    #expect(names.map { symbols.intern($0) } == numbers)
    #expect(numbers.map { symbols[$0] } == names)
    #expect(symbols.count == names.count + 1)
  }

  @Test func theEmptyNameIsNone() {
    var symbols = Symbols()
    #expect(symbols.intern("") == .none)
    #expect(symbols.find("") == Symbol.none)
    #expect(symbols.text(.none) == nil)
    #expect(symbols.count == 1)
  }

  @Test func aCopyLearnsForItselfAlone() {
    var first = Symbols()
    let a = first.intern("A")
    var second = first
    let b = second.intern("B")
    #expect(first.find("B") == nil)
    #expect(second.find("A") == a)
    #expect(first.intern("C") == b)
  }
}
