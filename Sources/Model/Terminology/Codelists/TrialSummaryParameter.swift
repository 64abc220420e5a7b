extension Codelist {
  /// Trial summary parameters in words (TSPARM).
  public static let trialSummaryParameter = Codelist(
    "C67152", "TSPARM", "Trial Summary Parameter Test Name", extensible: true,
    terms: """
      C98703 Actual Number of Subjects
      C146995 Adaptive Design
      C49703 Added on to Existing Treatments
      C156601 Additional Outcome Measure
      C204581 Applicant
      C127777 Biospecimen Retention Contains DNA Ind
      C164620 Biospecimen Retention Indicator
      C156602 CDISC Therapeutic Area User Guide
      C214750 Challenge Agent Name
      C127788 Citation Used in Study
      C139273 Clinical Study Report Archive Date
      C70793 Clinical Study Sponsor
      C127789 Commercial Sponsor Status
      C68612 Comparative Treatment Name
      C98715 Confirmed Response Minimum Duration
      C176375 Contact E-Mail Address
      C176376 Contact Mailing Address
      C176373 Contact Name
      C176374 Contact Phone Number
      C176372 Contact Role
      C49647 Control Type
      C124455 Country of Manufacture
      C85582 Current Therapy or Treatment
      C98717 Data Cutoff Date
      C98718 Data Cutoff Description
      C127790 Data Monitoring Committee Indicator
      C135514 Delayed Graft Function Dx Criteria
      C49650 Diagnosis Group
      C117960 Diagnostic Criteria
      C42636 Dose Form
      C25488 Dose per Administration
      C71137 Dose Regimen
      C73558 Dose Units
      C89081 Dosing Frequency
      C119561 ECG Continuous Monitoring
      C119562 ECG Planned Primary Lead
      C119564 ECG Read Method
      C119560 ECG Reading Blinded
      C119565 ECG Replicates at Baseline
      C119566 ECG Replicates On-Treatment
      C119582 ECG Twave Algorithm
      C119563 ECG Used Same Lead
      C126059 EMA Decision Number for PIP
      C127791 Email Address for XML File
      C171505 Epi/Pandemic Related Disruption Ind
      C126060 EudraCT Resubmission Indicator
      C126061 EudraVigilance Sender ID
      C126090 EudraVigilance Sender Organization
      C127792 Expanded Access Record NCT Number
      C127793 Expanded Access Status
      C98724 Exploratory Outcome Measure
      C139274 Extension Trial Indicator
      C156603 FDA Technical Specification
      C123629 FDA-Regulated Device Study Indicator
      C123630 FDA-Regulated Drug Study Indicator
      C98737 Healthy Subject Indicator
      C98746 Intervention Model
      C98747 Intervention Type
      C41161 Investigational Therapy or Treatment
      C127794 Multiple Site EU State Trial Indicator
      C171506 Name of Epi/Pandemic
      C126063 Number of Groups/Cohorts
      C127795 Number of Trial Sites EU State
      C126066 Obs Study Population Description
      C126068 Obs Study Sampling Method Description
      C126064 Observational Model
      C126067 Observational Study Sampling Method
      C126065 Observational Time Perspective
      C204699 Ongoing Study Indicator
      C126069 Pediatric Investigation Plan Indicator
      C123631 Pediatric Postmarket Study Indicator
      C123632 Pediatric Study Indicator
      C98768 Pharmacologic Class
      C98770 Planned Country of Investigational Sites
      C49694 Planned Maximum Age of Subjects
      C49693 Planned Minimum Age of Subjects
      C98771 Planned Number of Arms
      C49692 Planned Number of Subjects
      C139276 Planned Treatment Duration
      C127796 Planned Trial Duration
      C139275 Post Authorization Safety Study Ind
      C98772 Primary Outcome Measure
      C126062 Protocol Keyword
      C139277 Protocol Risk Assessment
      C127797 PubMed ID for Citation Used in Study
      C98775 Randomization Quotient
      C126070 Rare Disease Indicator
      C98714 Registry Identifier
      C117961 Relapse Criteria
      C127798 Request for XML Copy of Study Indicator
      C126071 Resubmission Letter
      C126072 Retained Biospecimen Description
      C38114 Route of Administration
      C156604 SDTM IG Version
      C156605 SDTM Version
      C189317 SDTMIG Medical Device Version
      C98781 Secondary Outcome Measure
      C127799 Secure Delivery XML Required Indicator
      C117962 Severity Criteria
      C49696 Sex of Participants
      C127800 Single Site EU State Trial Indicator
      C135009 Sponsor's Study Reference ID
      C98783 Stable Disease Minimum Duration
      C16153 Stratification Factor
      C90462 Study End Date
      C69208 Study Start Date
      C49698 Study Stop Rules
      C142175 Study Type
      C126075 Substudy Details
      C126076 Substudy Planned Indicator
      C126073 SUSAR Reporting to EVCTM Indicator
      C126074 SUSAR Reporting to NCA Indicator
      C126077 Target Follow-Up Duration
      C101302 Therapeutic Area
      C204700 Tobacco IG Version
      C210153 Tobacco Product
      C49658 Trial Blinding Schema
      C112038 Trial Disease/Condition Indication
      C163559 Trial Exploratory Objective
      C49652 Trial Intent Type
      C25196 Trial is Randomized
      C49697 Trial Length
      C48281 Trial Phase Classification
      C85826 Trial Primary Objective
      C85827 Trial Secondary Objective
      C49802 Trial Title
      C49660 Trial Type
      C127802 URL Related to Study Description
      C127801 URL Related to Study
      """)
}
