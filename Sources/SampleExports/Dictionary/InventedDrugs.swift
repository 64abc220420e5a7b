/// A list of drugs with codes built as those of ATC are, and invented: ATC has no group X.
enum InventedDrugs {
  static let lines = """
    code,name,synonyms
    X,Drugs of the samples,
    X01,Against clots and infections,
    X01A,Against clots,
    X01AB,Clot preventers,
    X01AB01,enoxaparin,
    X01AB02,acetylsalicylic acid,aspirin;아스피린
    X01B,Against infections,
    X01BA,Against bacteria,
    X01BA01,sulfamethoxazole and trimethoprim,Bactrim;co-trimoxazole
    X01BB,Against viruses,
    X01BB01,aciclovir,acyclovir
    X02,For stomach and metabolism,
    X02A,For the stomach,
    X02AA,Acid blockers,
    X02AA01,pantoprazole,
    X02B,For metabolism,
    X02BA,Blood sugar lowerers,
    X02BA01,metformin,
    X02BB,Thyroid hormones,
    X02BB01,levothyroxine sodium,levothyroxine
    X03,For bones and against pain,
    X03A,For bones,
    X03AA,Bone keepers,
    X03AA01,zoledronic acid,zoledronate
    X03B,Against pain,
    X03BA,Pain relievers,
    X03BA01,tramadol,
    X03BA02,acetylsalicylic acid,aspirin;아스피린
    X04,For the circulation,
    X04A,For the blood pressure,
    X04AA,Blood pressure lowerers,
    X04AA01,amlodipine,
    """.split(separator: "\n").map(String.init)
}
