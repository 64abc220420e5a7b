/// What a study's export says, before it is a file: from it come its ODM and its CSV, in any order and cut
/// into any files.
struct Export {
  struct Subject {
    var key: String
    var site: String
    var events: [Event] = []
  }

  struct Event {
    var oid: String
    var key: String?
    var forms: [Form] = []
  }

  struct Form {
    var oid: String
    var key: String?
    var groups: [Group] = []
  }

  struct Group {
    var oid: String
    var key: String?
    var items: [Item] = []
  }

  struct Item {
    var oid: String
    var value: String
  }

  var subjects: [Subject] = []

  /// The same in another order, at every level.
  func shuffled(_ random: inout Random) -> Export {
    Export(
      subjects: subjects.shuffled(with: &random) { subject, random in
        subject.events = subject.events.shuffled(with: &random) { event, random in
          event.forms = event.forms.shuffled(with: &random) { form, random in
            form.groups = form.groups.shuffled(with: &random) { group, random in
              group.items.shuffle(using: &random)
            }
          }
        }
      })
  }

  /// The same in several exports, each of which has some subjects.
  func cutBySubject(into count: Int, _ random: inout Random) -> [Export] {
    var parts = [Export](repeating: Export(), count: count)
    for subject in subjects { parts[random.number(0...count - 1)].subjects.append(subject) }
    return parts
  }

  /// The same in several exports, each of which has some events of any subject.
  func cutByEvent(into count: Int, _ random: inout Random) -> [Export] {
    var parts = [Export](repeating: Export(), count: count)
    for subject in subjects {
      let places = subject.events.map { _ in random.number(0...count - 1) }
      for place in parts.indices where places.contains(place) {
        var part = subject
        part.events = zip(subject.events, places).filter { $0.1 == place }.map(\.0)
        parts[place].subjects.append(part)
      }
    }
    return parts
  }
}

extension Array {
  fileprivate func shuffled(
    with random: inout Random, _ change: (inout Element, inout Random) -> Void
  ) -> [Element] {
    var elements = shuffled(using: &random)
    for index in elements.indices { change(&elements[index], &random) }
    return elements
  }
}
