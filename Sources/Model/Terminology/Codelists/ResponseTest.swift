extension Codelist {
  /// Oncology Response Assessment Test Name (ONCRTS).
  public static let responseTest = Codelist(
    "C96781", "ONCRTS", "Oncology Response Assessment Test Name", extensible: true,
    terms: """
      C156564 Anatomic Response
      C94536 Best Overall Response
      C135477 Bone Marrow Involvement Indicator
      C173307 Bone Marrow Response
      C204684 Bone Marrow Status
      C132455 Bone Response
      C204683 CNS Status
      C202441 Circulating Lymphocytes Response
      C135478 Clinical Performance Status
      C123619 Clinical Response
      C38469 Constitutional Symptoms
      C123620 Cytogenetic Response
      C123621 Disease Recurrence Indicator
      C204685 Extramedullary Disease Response
      C201498 Hematologic Improvement
      C123622 Hematologic Response
      C202443 Hemoglobin Response
      C135479 Liver Response
      C172576 Major Pathological Response Indicator
      C123623 Metabolic Response
      C132456 Metastatic Indicator
      C172578 Minimal Residual Disease Indicator
      C124433 Minimal Residual Disease Response
      C172577 Minor Pathological Response Indicator
      C123624 Molecular Response
      C123625 Morphologic Response
      C204688 Neurological Status
      C142362 New Lesion Indicator
      C103420 New Lesion Progression
      C142363 New Lesion Worsening Indicator
      C135480 Non-Target Enhancing Response
      C142364 Non-Target Lesion Worsening Indicator
      C135481 Non-Target Non-Enhancing Response
      C94535 Non-target Response
      C96613 Overall Response
      C123626 Pathologic Response
      C204686 Peripheral Blasts Indicator
      C202442 Platelets Response
      C123627 Radiologic Response
      C132457 Soft Tissue Response
      C135482 Spleen Response
      C135483 Steroid Use Status
      C124434 Symptomatic Deterioration
      C202440 Target Nodal Response
      C94534 Target Response
      C204687 Testicular Disease Indicator
      C132458 Tumor Marker Response
      """)
}
