"""The samples that ship with the product, and the files of lists that the tests make from them."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

import blackletter

SAMPLES = Path(blackletter.__file__).parent / "resources" / "samples"
RUSSIA = SAMPLES / "lists" / "ru-terrorist" / "ru-terrorist-extract-2006-07-28.csv"
UN = SAMPLES / "lists" / "un-sc-consolidated" / "un-consolidated-extract-2024-11-30.xml"
SDN_2023 = SAMPLES / "lists" / "us-ofac-sdn" / "2023-12-28"
SDN_2024 = SAMPLES / "lists" / "us-ofac-sdn" / "2024-05-03"
RULING = SAMPLES / "instruments" / "ru-supreme-court-2025-04-17.txt"
REPORTS = SAMPLES / "reports"
ASSETS = Path(__file__).resolve().parent.parent / "assets" / "functional"

TALIBAN = "ru-terrorist:движение талибан"
JUND = "ru-terrorist:джунд аш шам"
EXTRACT = "an extract, taken on as such"
HEADER = ("number", "name", "court", "decided_on", "case", "in_force_on")


@dataclass(frozen=True, slots=True)
class Ban:
    """A row of Russia's list. The three below are of the public record: the Supreme Court's rulings of 2006 to 2010."""

    name: str
    decided_on: str
    case: str
    in_force_on: str
    court: str = "Верховный Суд Российской Федерации"


JUND_ASH_SHAM = Ban("«Джунд аш-Шам» (Войско Великой Сирии)", "2006-06-02", "ГКПИ 06-531", "2006-06-16")
AQIM = Ban("«Аль-Каида в странах исламского Магриба»", "2008-11-13", "ГКПИ 08-1956", "2008-11-27")
CAUCASUS_EMIRATE = Ban("«Имарат Кавказ» («Кавказский Эмират»)", "2010-02-08", "ГКПИ 09-1715", "2010-02-24")


def russian_list(*more: Ban, without: str | None = None) -> bytes:
    """Russia's list as CSV: the fifteen of 2003 and `more`, one row left out whose name contains `without`."""
    with RUSSIA.open(encoding="utf-8-sig", newline="") as lines:
        fifteen = [
            Ban(r["name"], r["decided_on"], r["case"], r["in_force_on"], r["court"]) for r in csv.DictReader(lines)
        ]
    rows = [b for b in (*fifteen, *more) if without is None or without not in b.name]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows((n, b.name, b.court, b.decided_on, b.case, b.in_force_on) for n, b in enumerate(rows, start=1))
    return text.getvalue().encode("utf-8")
