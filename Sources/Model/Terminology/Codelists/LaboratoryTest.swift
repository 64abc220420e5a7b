extension Codelist {
  /// Laboratory Test Name (LBTEST).
  ///
  /// The names of the tests in `laboratoryTestCode`.
  public static let laboratoryTest = Codelist(
    "C67154", "LBTEST", "Laboratory Test Name", extensible: true,
    terms: """
      C147446 25-Hydroxyvit D2 + 25-Hydroxyvit D3
      C38462 Activated Partial Thromboplastin Time
      C64433 Alanine Aminotransferase
      C150814 Albumin Excretion Rate
      C64431 Albumin
      C74761 Albumin/Creatinine
      C74894 Albumin/Globulin
      C74731 Aldolase
      C64432 Alkaline Phosphatase
      C74732 Alpha Fetoprotein
      C92252 Alpha-1 Globulin
      C92254 Alpha-2 Globulin
      C74799 Ammonia
      C64434 Amylase
      C74685 Anion Gap
      C81958 Antithrombin Activity
      C64467 Aspartate Aminotransferase
      C174314 B-Lymphocytes
      C64470 Basophils
      C64471 Basophils/Leukocytes
      C111136 Bence-Jones Protein
      C92256 Beta Globulin
      C81980 Beta-2 Microglobulin
      C74667 Bicarbonate
      C38037 Bilirubin
      C74605 Blasts
      C64487 Blasts/Leukocytes
      C74735 Brain Natriuretic Peptide
      C64548 C Reactive Protein
      C154753 Calcium Corrected for Albumin
      C119272 Calcium Corrected
      C64488 Calcium
      C81948 Calcium, Ionized
      C79089 Cancer Antigen 125
      C103362 Cancer Antigen 15-3
      C81982 Cancer Antigen 19-9
      C64545 Carbon Dioxide
      C81983 Carcinoembryonic Antigen
      C64495 Chloride
      C105586 Cholesterol
      C64851 Choriogonadotropin Beta
      C64546 Color
      C74781 Cortisol
      C64491 Creatine Kinase MB
      C64489 Creatine Kinase
      C25747 Creatinine Clearance
      C150847 Creatinine Clearance, Estimated
      C64547 Creatinine
      C111164 Cryoglobulin
      C92290 Cystatin C
      C82621 D-Dimer
      C64481 Direct Bilirubin
      C64550 Eosinophils
      C64604 Eosinophils/Leukocytes
      C64797 Ery. Mean Corpuscular Hemoglobin
      C64798 Ery. Mean Corpuscular HGB Concentration
      C64799 Ery. Mean Corpuscular Volume
      C74611 Erythrocyte Sedimentation Rate
      C64800 Erythrocytes Distribution Width
      C51946 Erythrocytes
      C74855 Erythropoietin
      C74782 Estradiol
      C81961 Factor VIII
      C74737 Ferritin
      C82013 Fibrin Degradation Products
      C64606 Fibrinogen
      C74783 Follicle Stimulating Hormone
      C92257 Gamma Globulin
      C64847 Gamma Glutamyl Transferase
      C98735 GFR from Creatinine Adjusted for BSA
      C74738 Globulin
      C110935 Glomerular Filtration Rate, Estimated
      C105585 Glucose
      C74740 Haptoglobin
      C105587 HDL Cholesterol
      C64796 Hematocrit
      C64849 Hemoglobin A1C
      C64848 Hemoglobin
      C74741 Homocysteine
      C81969 Immunoglobulin A
      C98745 Immunoglobulin D
      C81970 Immunoglobulin E
      C122127 Immunoglobulin G Subclass 1
      C122128 Immunoglobulin G Subclass 2
      C122129 Immunoglobulin G Subclass 3
      C122130 Immunoglobulin G Subclass 4
      C81971 Immunoglobulin G
      C147376 Immunoglobulin Light Chains
      C156517 Immunoglobulin Light Chains, Free
      C81972 Immunoglobulin M
      C64483 Indirect Bilirubin
      C74788 Insulin
      C74834 Interleukin 6
      C74679 Iron
      C147379 Kappa Light Chain
      C98730 Kappa Light Chain, Free
      C161351 Kappa Light Chain/Lambda Light Chain
      C98731 Kappa Lt Chain,Free/Lambda Lt Chain,Free
      C64854 Ketones
      C64855 Lactate Dehydrogenase
      C79450 Lactic Acid
      C147384 Lambda Light Chain
      C98732 Lambda Light Chain, Free
      C74887 LDH Isoenzyme 1
      C105588 LDL Cholesterol
      C64856 Leukocyte Esterase
      C51948 Leukocytes
      C117748 Lipase
      C74790 Luteinizing Hormone
      C64818 Lymphocytes Atypical
      C51949 Lymphocytes
      C64820 Lymphocytes/Leukocytes
      C64840 Magnesium
      C74661 Mature Plasma Cells
      C74730 Mean Platelet Volume
      C74615 Metamyelocytes
      C96690 Methylmalonic Acid
      C186081 Monoclonal Prot Immunoglobulin Isotype
      C163467 Monoclonal Protein Excretion Rate
      C158218 Monoclonal Protein Region
      C92291 Monoclonal Protein
      C147397 Monoclonal Protein/Total Protein
      C64823 Monocytes
      C64824 Monocytes/Leukocytes
      C74662 Myelocytes
      C79436 Myoglobin
      C96610 N-Terminal ProB-type Natriuretic Peptide
      C98762 Natural Killer Cells
      C64830 Neutrophils Band Form
      C64831 Neutrophils Band Form/Leukocytes
      C63321 Neutrophils
      C81997 Neutrophils, Segmented
      C82045 Neutrophils, Segmented/Leukocytes
      C64827 Neutrophils/Leukocytes
      C64810 Nitrite
      C74705 Nucleated Erythrocytes
      C74647 Nucleated Erythrocytes/Erythrocytes
      C74686 Occult Blood
      C74801 Osmolality
      C60832 Oxygen Saturation
      C74789 Parathyroid Hormone, Intact
      C82625 Partial Pressure Carbon Dioxide
      C71251 Partial Pressure Oxygen
      C178140 Partial Thromboplastin Time
      C45997 pH
      C64857 Phosphate
      C51951 Platelets
      C64853 Potassium
      C74619 Precursor Plasma Cells
      C82032 ProB-type Natriuretic Peptide
      C103430 Procalcitonin
      C74653 Promyelocytes/Leukocytes
      C17634 Prostate Specific Antigen
      C150822 Protein Excretion Rate
      C64858 Protein
      C79463 Protein/Creatinine
      C64805 Prothrombin Intl. Normalized Ratio
      C62656 Prothrombin Time
      C51947 Reticulocytes
      C64828 Reticulocytes/Erythrocytes
      C74706 Schistocytes
      C64809 Sodium
      C64832 Specific Gravity
      C179695 Specimen Appearance
      C122157 T-Lymphocytes
      C74793 Testosterone
      C80365 Thrombin Time
      C64813 Thyrotropin
      C74794 Thyroxine
      C74786 Thyroxine, Free
      C74718 Total Iron Binding Capacity
      C187987 Total Plasma Cells/Total Cells
      C98792 Transferrin Saturation
      C82037 Transferrin
      C64812 Triglycerides
      C74747 Triiodothyronine
      C74787 Triiodothyronine, Free
      C74749 Troponin I
      C74750 Troponin T
      C64814 Urate
      C125949 Urea Nitrogen
      C64815 Urea
      C64816 Urobilinogen
      C75912 Viscosity
      C64817 Vitamin B12
      C74676 Vitamin B9
      """)
}
