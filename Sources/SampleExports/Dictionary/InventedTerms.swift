/// Terms of a dictionary that does not exist: plain English names of what the sample studies report.
///
/// A line without indent is a class and its short name; below it groups, below them kinds, below those
/// terms with their synonyms. `-` stands before a synonym that is not current any more, `^` before a
/// second kind that a term belongs to.
enum InventedTerms {
  static let table = """
    Blood conditions | Blood
      Conditions of blood cells
        Too few blood cells
          Low platelets = Thrombocytopenia; Platelets low; Few platelets; -Platelet shortage
          Low neutrophils = Neutropenia; Neutrophils low; -Neutrophil shortage
          Anaemia = Anemia; Low haemoglobin; -Thin blood
        Clotting
          Bleeding tendency = Bruises easily
    Breathing conditions | Breath
      Conditions of lungs and airways
        Breathing and airways
          Breathlessness = SOB; Short of breath; -Air hunger
          Asthma = Bronchial asthma
          Chronic lung disease = COPD
        Lung infections
          Lung abscess = Abscess of lung
    Circulation conditions | Circ
      Conditions of blood vessels
        Blood pressure
          High blood pressure = Hypertension; Blood pressure raised
          Low blood pressure = Hypotension
        Clots in vessels
          Deep vein clot = DVT; Clot in leg; ^Clotting
      Conditions of the heart
        Heart conditions
          Heart disease = Cardiac disease
          Irregular heartbeat = Atrial fibrillation
    Digestive conditions | Digest
      Conditions of stomach and bowel
        Bowel habits
          Diarrhoea = Loose stools; Diarrhea; -Looseness
          Constipation = Hard stools
        Stomach upsets
          Nausea = Felt sick; Queasiness
          Vomiting = Threw up
    General conditions | Genrl
      General signs
        Tiredness and weakness
          Fatigue = Tired; Tiredness; -Weariness
        Swelling
          Leg swelling = Swollen legs; ^Blood pressure
      Where drugs were given
        Reactions at the site
          Infusion site reaction = Infusion site pain
          Injection site reaction = Redness at injection site
    Gland conditions | Gland
      Conditions of glands
        Thyroid conditions
          Hypothyroidism = Underactive thyroid
    Growths | Growth
      Growths of blood and marrow
        Marrow growths
          Multiple myeloma = Newly diagnosed multiple myeloma; Relapsed or refractory multiple myeloma; -Marrow tumour
          Myelodysplastic syndrome = MDS; ^Too few blood cells
    Infections | Infec
      Infections by site
        Infections of airways
          Pneumonia = Lung inflammation; ^Lung infections
          Cold = Common cold; Head cold
        Viral infections
          Shingles = Herpes zoster; Zoster; ^Rashes
          Hepatitis B carrier = Carries hepatitis B
    Injuries | Injury
      Injuries by cause
        Falls and fractures
          Fall = Fell down
          Wrist fracture = Broken wrist; ^Bone conditions
    Kidney conditions | Kidney
      Conditions of the kidney
        Kidney failure
          Renal impairment = Chronic kidney disease; -Weak kidneys
    Life circumstances | Life
      Habits
        Use of tobacco
          Smoking = Smoker
    Metabolic conditions | Metab
      Conditions of metabolism
        Blood sugar
          High blood sugar = High sugar; Blood sugar raised
          Diabetes = Type 2 diabetes; Diabetes mellitus; -Sugar disease
        Appetite
          Loss of appetite = No appetite; ^Stomach upsets
    Mind and sleep | Mind
      Sleep conditions
        Too little sleep
          Sleeplessness = Insomnia; Can't sleep; ^Tiredness and weakness
    Muscle and bone conditions | Muscle
      Conditions of muscles
        Muscle pains
          Muscle cramps = Cramps; -Cramp of muscle
          Back pain = Backache
      Conditions of bones
        Bone conditions
          Osteoporosis = Brittle bones
    Nerve conditions | Nerve
      Conditions of nerves
        Feeling in limbs
          Numbness = Numb toes; Tingling fingers; -Dead fingers
          Neuropathy = Polyneuropathy; ^Muscle pains
        Head and balance
          Headache = Head pain
          Dizziness = Giddiness; ^Low blood flow
          Trembling = Tremor; -Shaking hands
        Low blood flow
          Fainting = Passed out
    Skin conditions | Skin
      Conditions of the skin
        Rashes
          Rash = Itchy rash; Rash on trunk; -Exanthem
          Itching = Itch; Pruritus
    """
}
