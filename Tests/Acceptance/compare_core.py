"""Compares what CDISC CORE finds in a package with what docs/conformance.md lists.

Usage: compare_core.py STUDY planted|clean FOLDER FINDINGS...

FOLDER holds the package as Dataset-JSON, FINDINGS are what `core/run --json` wrote of it. Each
finding must be listed with its fault (of a clean package: none), or be one of a rule that the page
calls wrong, on a record that its proof is about. A rule may fail to run on Dataset-JSON where the
page says so, when it ran on the same package as transport files. Says what differs, one a line, and
ends with 1.
"""

import functools
import json
import pathlib
import re
import sys

PAGE = pathlib.Path(__file__).parents[2] / "docs" / "conformance.md"


class Package:
    """The records of a package, as dictionaries."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    @functools.cache
    def records(self, dataset):
        file = self.folder / f"{dataset.lower()}.json"
        if not file.exists():
            return []
        table = json.loads(file.read_text())
        names = [column["name"] for column in table["columns"]]
        return [dict(zip(names, row)) for row in table["rows"]]

    def of_subject(self, dataset, subject):
        return [record for record in self.records(dataset) if record["USUBJID"] == subject]

    def summary(self, parameter):
        return [r["TSVAL"] for r in self.records("TS") if r["TSPARMCD"] == parameter and r["TSVAL"]]


def belongs_to_no_epoch(package, dataset, record):
    date = record.get(f"{dataset}STDTC") or record.get(f"{dataset}DTC") or ""
    elements = [element["SESTDTC"] for element in package.of_subject("SE", record["USUBJID"])]
    is_milestone = record.get("DSCAT") == "PROTOCOL MILESTONE"
    has_partial_date = any(len(known) < len("yyyy-mm-dd") for known in [date, *elements])
    return is_milestone or has_partial_date or not elements or date < min(elements)


def looks_back(package, dataset, record):
    return package.summary("OBSTIMP") == ["RETROSPECTIVE"]


def was_collected_after_death(package, dataset, record):
    death = package.of_subject("DM", record["USUBJID"])[0]["DTHDTC"]
    date = record.get(f"{dataset}ENDTC") or record.get(f"{dataset}DTC") or ""
    return bool(death) and death < date


def death_has_another_cause(package, dataset, record):
    return bool(package.of_subject("DD", record["USUBJID"]))


def class_is_all_that_is_missing(package, dataset, record):
    return package.summary("STYPE") != ["INTERVENTIONAL"] or bool(
        package.summary("INTMODEL") and package.summary("INTTYPE")
    )


def no_objects_are_related(package, dataset, record):
    return not any("FAOBJ" in related for related in package.records("RELREC"))


# What the proof of each wrong rule is about; the page has the proofs.
WRONG = {
    "CORE-000658": looks_back,
    "CORE-000701": belongs_to_no_epoch,
    "CORE-000713": looks_back,
    "CORE-000720": was_collected_after_death,
    "CORE-000741": class_is_all_that_is_missing,
    "CORE-000766": no_objects_are_related,
    "CORE-000767": no_objects_are_related,
    "CORE-000952": was_collected_after_death,
    "CORE-001078": death_has_another_cause,
}


def listed(study):
    """The findings on the page that the faults of a study cause: rule and record."""
    section = re.search(rf"^### {study}$(.*?)(^##|\Z)", PAGE.read_text(), re.M | re.S)[1]
    rows = re.findall(r"^\| [A-Z]\d\d \| (CORE-\d{6}) \| ([^|]+?) \|", section, re.M)
    return set(rows)


def is_dataset_json(document):
    return document["datasets"][0]["file"].endswith(".json")


def failures(documents):
    """Rules that did not run, each with its dataset and whether it was on Dataset-JSON."""
    for document in documents:
        for rule in document["rules"]:
            for dataset, _, text in rule["failures"]:
                yield rule["core_id"], dataset, is_dataset_json(document), text


def unexcused(documents):
    unable = set(re.findall(r"^\| (CORE-\d{6}) \| (\w+) \|", PAGE.read_text(), re.M))
    failed = list(failures(documents))
    as_transport_files = {(rule, dataset) for rule, dataset, is_json, _ in failed if not is_json}
    for rule, dataset, _, text in failed:
        if (rule, dataset) not in unable or (rule, dataset) in as_transport_files:
            yield f"{rule} could not run on {dataset}: {text}"


def unlisted(package, expected, document, found):
    """Findings that are not expected; those that are go into found."""
    for rule in document["rules"]:
        for finding in rule["findings"]:
            dataset = finding["dataset"]
            record = package.records(dataset)[int(finding["row"]) - 1]
            names = [dataset, record.get("USUBJID"), record.get(f"{dataset}SEQ")]
            key = rule["core_id"], " ".join(str(name) for name in names if name)
            is_wrong = WRONG.get(rule["core_id"], lambda *_: False)
            if key in expected:
                found.add(key)
            elif not is_wrong(package, dataset, record):
                yield f"found, and not listed: {' '.join(key)}: {rule['message']}"


def missed(expected, found, documents):
    """What is listed and no set of rules found, though one has the rule: versions of a rule differ."""
    ran = {rule["core_id"] for document in documents for rule in document["rules"]}
    for rule, record in sorted(expected - found):
        if rule in ran:
            yield f"listed, and not found: {rule} {record}"


def form(document):
    return "Dataset-JSON" if is_dataset_json(document) else "transport files"


def main(study, kind, folder, *files):
    package = Package(folder)
    expected = listed(study) if kind == "planted" else set()
    documents = [json.loads(pathlib.Path(file).read_text()) for file in files]
    lines = list(unexcused(documents))
    found = {form(document): set() for document in documents}
    for document in documents:
        unknown = list(unlisted(package, expected, document, found[form(document)]))
        count = sum(len(rule["findings"]) for rule in document["rules"])
        print(f"core: {study}, {kind}, {form(document)}, rules {document['rule_set']}:", end=" ")
        print(f"{count} findings, {len(unknown)} not as docs/conformance.md says")
        lines += unknown
    for name, records in found.items():
        lines += missed(expected, records, [one for one in documents if form(one) == name])
    print(*lines, sep="\n", end="\n" if lines else "")
    return 1 if lines else 0


sys.exit(main(*sys.argv[1:]))
