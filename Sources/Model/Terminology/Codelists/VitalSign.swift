extension Codelist {
  /// Vital Signs Test Name (VSTEST).
  public static let vitalSign = Codelist(
    "C67153", "VSTEST", "Vital Signs Test Name", extensible: true,
    terms: """
      C103346 Abdominal Skinfold Thickness
      C87304 Ankle-Brachial Index
      C181553 Arm Span
      C126083 Basal Metabolic Rate
      C76325 Birth Weight
      C163567 BMI-for-Age Percentile
      C199996 Body Cell Mass
      C122232 Body Fat Measurement
      C49680 Body Frame Size
      C81298 Body Length
      C205752 Body Length-for-Age Percentile
      C16358 Body Mass Index
      C25157 Body Surface Area
      C178060 Calf Circumference
      C168125 Capillary Refill Time
      C156606 Chest Circumference
      C174370 Core Body Temperature
      C170639 Crown-to-Heel Length
      C25299 Diastolic Blood Pressure
      C172610 Diastolic BP-for-Age Percentile
      C172609 Diastolic BP-for-Height Percentile
      C147491 Energy Expenditure
      C132482 Estimated Weight
      C191364 Extracellular Water
      C191363 Extracellular Water/Total Body Water
      C174372 Fetal Estimated Weight
      C158297 Fetal Head Circumference
      C92716 Fetal Heart Rate
      C174375 Fetal Mandibular Length
      C174373 Fetal Sagittal Abdominal Diameter
      C214762 Fetal Size-for-Gestational Age Category
      C174374 Fetal Weight-for-Gest Age Percentile
      C100946 Forearm Circumference
      C38082 Fraction of Inspired Oxygen
      C81255 Head Circumference
      C205753 Head Circumference-for-Age Percentile
      C199998 Heart Rate Variability, SDANN
      C199682 Heart Rate Variability, SDNN
      C49677 Heart Rate
      C25347 Height
      C163568 Height-for-Age Percentile
      C100947 Hip Circumference
      C117976 Ideal Body Weight
      C41255 Interpretation
      C84372 Knee to Heel Length
      C139219 Lean Body Mass to Total Body Mass Ratio
      C71258 Lean Body Mass
      C199997 Lean Tissue Mass
      C174233 Mandibular Length
      C147492 Maximum Predicted Heart Rate
      C49679 Mean Arterial Pressure
      C124475 Mid-Upper Arm Circumference
      C154891 Neck Circumference
      C60832 Oxygen Saturation
      C174311 Oxygen Saturation/Fraction Inspired O2
      C174371 Peripheral Body Temperature
      C100945 Pulse Pressure
      C49676 Pulse Rate
      C49678 Respiratory Rate
      C87054 Sagittal Abdominal Diameter
      C98785 Subscapular Skinfold Thickness
      C25298 Systolic Blood Pressure
      C172608 Systolic BP-for-Age Percentile
      C172607 Systolic BP-for-Height Percentile
      C174446 Temperature
      C191365 Tibial Length
      C104622 Total Body Water
      C98793 Triceps Skinfold Thickness
      C174376 Ulnar Length
      C100948 Waist Circumference
      C181552 Waist to Heel Length
      C17651 Waist to Hip Ratio
      C25208 Weight
      C163569 Weight-for-Age Percentile
      C163570 Weight-for-Height Percentile
      """)
}
