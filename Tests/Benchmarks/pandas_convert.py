"""The same DM, EX, AE and SUPPAE as bench.yaml makes, with pandas and pyreadstat.

    pandas_convert.py CSV-FOLDER OUTPUT-FOLDER

This is what clinpipe is measured against: whole columns at a time, no loop over rows, each file
read once and each dataset written once.
"""

import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pyreadstat

STUDY = "BENCH"
DRUGS = {"CFZ": "CARFILZOMIB", "DEX": "DEXAMETHASONE", "LEN": "LENALIDOMIDE"}
FORMS = {
    "CFZ": "INJECTION, POWDER, LYOPHILIZED, FOR SOLUTION",
    "DEX": "TABLET",
    "LEN": "CAPSULE",
}
ROUTES = {"CFZ": "INTRAVENOUS", "DEX": "ORAL", "LEN": "ORAL"}
FREQUENCIES = {"CFZ": "ONCE", "DEX": "ONCE", "LEN": "QD"}
OUTCOMES = {
    "1": "RECOVERED/RESOLVED",
    "2": "RECOVERED/RESOLVED WITH SEQUELAE",
    "4": "NOT RECOVERED/NOT RESOLVED",
}
RELATED = {"Y": "RELATED", "N": "NOT RELATED"}
PREFERRED = {
    "Sleeplessness": "Insomnia",
    "Breathlessness": "Dyspnoea",
    "High blood pressure": "Hypertension",
    "Low platelets": "Thrombocytopenia",
    "Low neutrophils": "Neutropenia",
    "Common cold": "Nasopharyngitis",
    "Muscle cramps": "Muscle spasms",
    "Rash on the trunk": "Rash",
    "Tingling fingers": "Paraesthesia",
}
VISITS = {f"CYCLE {number}": number for number in range(1, 7)}

LABELS = {
    "dm": {
        "STUDYID": "Study Identifier",
        "DOMAIN": "Domain Abbreviation",
        "USUBJID": "Unique Subject Identifier",
        "SUBJID": "Subject Identifier for the Study",
        "RFSTDTC": "Subject Reference Start Date/Time",
        "RFENDTC": "Subject Reference End Date/Time",
        "RFXSTDTC": "Date/Time of First Study Treatment",
        "RFXENDTC": "Date/Time of Last Study Treatment",
        "RFICDTC": "Date/Time of Informed Consent",
        "RFPENDTC": "Date/Time of End of Participation",
        "SITEID": "Study Site Identifier",
        "BRTHDTC": "Date/Time of Birth",
        "AGE": "Age",
        "AGEU": "Age Units",
        "SEX": "Sex",
        "ARMCD": "Planned Arm Code",
        "ARM": "Description of Planned Arm",
        "ACTARMCD": "Actual Arm Code",
        "ACTARM": "Description of Actual Arm",
        "COUNTRY": "Country",
    },
    "ex": {
        "STUDYID": "Study Identifier",
        "DOMAIN": "Domain Abbreviation",
        "USUBJID": "Unique Subject Identifier",
        "EXSEQ": "Sequence Number",
        "EXTRT": "Name of Treatment",
        "EXDOSE": "Dose",
        "EXDOSU": "Dose Units",
        "EXDOSFRM": "Dose Form",
        "EXDOSFRQ": "Dosing Frequency per Interval",
        "EXROUTE": "Route of Administration",
        "VISITNUM": "Visit Number",
        "VISIT": "Visit Name",
        "EPOCH": "Epoch",
        "EXSTDTC": "Start Date/Time of Treatment",
        "EXENDTC": "End Date/Time of Treatment",
        "EXSTDY": "Study Day of Start of Treatment",
        "EXENDY": "Study Day of End of Treatment",
    },
    "ae": {
        "STUDYID": "Study Identifier",
        "DOMAIN": "Domain Abbreviation",
        "USUBJID": "Unique Subject Identifier",
        "AESEQ": "Sequence Number",
        "AETERM": "Reported Term for the Adverse Event",
        "AEDECOD": "Dictionary-Derived Term",
        "AESER": "Serious Event",
        "AEREL": "Causality",
        "AEOUT": "Outcome of Adverse Event",
        "AETOXGR": "Standard Toxicity Grade",
        "EPOCH": "Epoch",
        "AESTDTC": "Start Date/Time of Adverse Event",
        "AEENDTC": "End Date/Time of Adverse Event",
        "AESTDY": "Study Day of Start of Adverse Event",
        "AEENDY": "Study Day of End of Adverse Event",
        "AEENRTPT": "End Relative to Reference Time Point",
        "AEENTPT": "End Reference Time Point",
    },
    "suppae": {
        "STUDYID": "Study Identifier",
        "RDOMAIN": "Related Domain Abbreviation",
        "USUBJID": "Unique Subject Identifier",
        "IDVAR": "Identifying Variable",
        "IDVARVAL": "Identifying Variable Value",
        "QNAM": "Qualifier Variable Name",
        "QLABEL": "Qualifier Variable Label",
        "QVAL": "Data Value",
        "QORIG": "Origin",
    },
}
NAMES = {
    "dm": "Demographics",
    "ex": "Exposure",
    "ae": "Adverse Events",
    "suppae": "Supplemental Qualifiers for AE",
}


def read(folder, name, dates):
    frame = pd.read_csv(folder / name, dtype=str, keep_default_na=False)
    for column in dates:
        frame[column] = pd.to_datetime(frame[column], format="%Y-%m-%d", errors="coerce")
    frame["USUBJID"] = STUDY + "-" + frame["SUBJID"]
    return frame


def iso(dates):
    """ISO 8601 texts of dates, empty where there is none."""
    text = np.datetime_as_string(dates.to_numpy().astype("datetime64[D]"), unit="D")
    return np.where(dates.isna(), "", text)


def study_day(dates, reference):
    days = (dates - reference).dt.days
    return days + (days >= 0)


def epoch(dates, first, last):
    names = np.where(dates < first, "SCREENING", np.where(dates <= last, "TREATMENT", "FOLLOW-UP"))
    return np.where(dates.isna(), "", names)


def age(birth, date):
    before_birthday = (date.dt.month < birth.dt.month) | (
        (date.dt.month == birth.dt.month) & (date.dt.day < birth.dt.day)
    )
    return date.dt.year - birth.dt.year - before_birthday


def exposure_period(ex):
    last = ex["EXENDAT"].fillna(ex["EXSTDAT"])
    return pd.DataFrame(
        {
            "first": ex.groupby("USUBJID")["EXSTDAT"].min(),
            "last": last.groupby(ex["USUBJID"]).max(),
        }
    )


def with_period(frame, period):
    return frame.merge(period, left_on="USUBJID", right_index=True, how="left")


def demographics(dm, period):
    dm = with_period(dm, period).sort_values("USUBJID", ignore_index=True)
    first, last = iso(dm["first"]), iso(dm["last"])
    participation = dm[["CONSDAT", "last"]].max(axis=1)
    return pd.DataFrame(
        {
            "STUDYID": STUDY,
            "DOMAIN": "DM",
            "USUBJID": dm["USUBJID"],
            "SUBJID": dm["SUBJID"],
            "RFSTDTC": first,
            "RFENDTC": last,
            "RFXSTDTC": first,
            "RFXENDTC": last,
            "RFICDTC": iso(dm["CONSDAT"]),
            "RFPENDTC": iso(participation),
            "SITEID": dm["SITEID"],
            "BRTHDTC": iso(dm["BRTHDAT"]),
            "AGE": age(dm["BRTHDAT"], dm["CONSDAT"]),
            "AGEU": "YEARS",
            "SEX": dm["SEX"],
            "ARMCD": "KRD",
            "ARM": "Carfilzomib-Lenalidomide-Dexamethasone",
            "ACTARMCD": "KRD",
            "ACTARM": "Carfilzomib-Lenalidomide-Dexamethasone",
            "COUNTRY": "KOR",
        }
    )


def exposure(ex, period):
    ex = with_period(ex, period)
    ex["EXTRT1"] = ex["EXTRT"].map(DRUGS)
    ex["VISIT"] = "CYCLE " + ex["EXCYC"]
    ex = ex.sort_values(["USUBJID", "EXSTDAT", "EXTRT1", "VISIT"], ignore_index=True)
    end = ex["EXENDAT"].fillna(ex["EXSTDAT"])
    return pd.DataFrame(
        {
            "STUDYID": STUDY,
            "DOMAIN": "EX",
            "USUBJID": ex["USUBJID"],
            "EXSEQ": ex.groupby("USUBJID").cumcount() + 1,
            "EXTRT": ex["EXTRT1"],
            "EXDOSE": pd.to_numeric(ex["EXDOSE"]),
            "EXDOSU": "mg",
            "EXDOSFRM": ex["EXTRT"].map(FORMS),
            "EXDOSFRQ": ex["EXTRT"].map(FREQUENCIES),
            "EXROUTE": ex["EXTRT"].map(ROUTES),
            "VISITNUM": ex["VISIT"].map(VISITS),
            "VISIT": ex["VISIT"],
            "EPOCH": epoch(ex["EXSTDAT"], ex["first"], ex["last"]),
            "EXSTDTC": iso(ex["EXSTDAT"]),
            "EXENDTC": iso(end),
            "EXSTDY": study_day(ex["EXSTDAT"], ex["first"]),
            "EXENDY": study_day(end, ex["first"]),
        }
    )


def adverse_events(ae, period):
    """AE, and which of its rows are treatment-emergent."""
    ae = with_period(ae, period)
    ae = ae.sort_values(["USUBJID", "AESTDAT", "AETERM"], ignore_index=True)
    ongoing = ae["AEONG"] == "Y"
    dataset = pd.DataFrame(
        {
            "STUDYID": STUDY,
            "DOMAIN": "AE",
            "USUBJID": ae["USUBJID"],
            "AESEQ": ae.groupby("USUBJID").cumcount() + 1,
            "AETERM": ae["AETERM"],
            "AEDECOD": ae["AETERM"].replace(PREFERRED),
            "AESER": ae["AESER"],
            "AEREL": ae["AEREL"].map(RELATED),
            "AEOUT": ae["AEOUT"].map(OUTCOMES),
            "AETOXGR": ae["AETOXGR"],
            "EPOCH": epoch(ae["AESTDAT"], ae["first"], ae["last"]),
            "AESTDTC": iso(ae["AESTDAT"]),
            "AEENDTC": iso(ae["AEENDAT"]),
            "AESTDY": study_day(ae["AESTDAT"], ae["first"]),
            "AEENDY": study_day(ae["AEENDAT"], ae["first"]),
            "AEENRTPT": np.where(ongoing, "ONGOING", ""),
            "AEENTPT": np.where(ongoing, "END OF STUDY PARTICIPATION", ""),
        }
    )
    return dataset, ae["AESTDAT"] >= ae["first"]


def emergence(ae, emergent):
    rows = ae.loc[emergent, ["USUBJID", "AESEQ"]]
    return pd.DataFrame(
        {
            "STUDYID": STUDY,
            "RDOMAIN": "AE",
            "USUBJID": rows["USUBJID"],
            "IDVAR": "AESEQ",
            "IDVARVAL": rows["AESEQ"].astype(str),
            "QNAM": "AETRTEM",
            "QLABEL": "Treatment Emergent Flag",
            "QVAL": "Y",
            "QORIG": "Derived",
        }
    )


def write(dataset, name, folder):
    pyreadstat.write_xport(
        dataset,
        str(folder / f"{name}.xpt"),
        file_label=NAMES[name],
        column_labels=LABELS[name],
        table_name=name.upper(),
        file_format_version=5,
    )


def main(source, target):
    target.mkdir(parents=True, exist_ok=True)
    dm = read(source, "dm.csv", ["BRTHDAT", "CONSDAT"])
    ex = read(source, "ex.csv", ["EXSTDAT", "EXENDAT"])
    ae = read(source, "ae.csv", ["AESTDAT", "AEENDAT"])
    period = exposure_period(ex)
    write(demographics(dm, period), "dm", target)
    write(exposure(ex, period), "ex", target)
    events, emergent = adverse_events(ae, period)
    write(events, "ae", target)
    write(emergence(events, emergent), "suppae", target)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
