"""Each kind of clause in OFAC's remarks, in the words of the published files."""

from __future__ import annotations

from datetime import date

import pytest

from blackletter.lists.us_ofac_sdn.clauses import Facts, facts_of
from blackletter.values.dates import PartialDate
from blackletter.values.entries import Birth, Identifier, Name


def identifier(scheme: str, printed: str, normalised: str, country: str = "") -> tuple[str, Identifier]:
    return "identifiers", Identifier(scheme=scheme, printed=printed, normalised=normalised, country=country)


def detail(name: str, value: str) -> tuple[str, tuple[str, str]]:
    return "details", (name, value)


@pytest.mark.parametrize(
    ("clause", "facts"),
    [
        ("a.k.a. 'THE DOCTOR'", (("names", Name(text="THE DOCTOR", kind="weak")),)),
        ("a.k.a. 'ABU 'ALI''", (("names", Name(text="ABU 'ALI'", kind="weak")),)),
        ("alt. a.k.a. 'X'", (("names", Name(text="X", kind="weak")),)),
        ("f.k.a. 'ALPHA'", (("names", Name(text="ALPHA", kind="former")),)),
        ("n.k.a. 'BETA'", (("names", Name(text="BETA", kind="weak")),)),
        ("POB Giza, Egypt", (("births", Birth(text="Giza, Egypt", place="Giza, Egypt")),)),
        ("alt. POB Yemen", (("births", Birth(text="Yemen", place="Yemen")),)),
        ("nationality Korea, North", (("nationalities", "Korea, North"),)),
        ("alt. nationality Russia", (("nationalities", "Russia"),)),
        ("citizen Venezuela", (("nationalities", "Venezuela"), detail("citizenship", "Venezuela"))),
        ("Gender Male", (detail("gender", "Male"),)),
        (
            "Linked To: ISLAMIC REVOLUTIONARY GUARD CORPS (IRGC)",
            (("links", "ISLAMIC REVOLUTIONARY GUARD CORPS (IRGC)"),),
        ),
        ("Passport 1084010 (Egypt)", (identifier("passport", "1084010", "1084010", "Egypt"),)),
        ("alt. Passport RL 1622378", (identifier("passport", "RL 1622378", "RL1622378"),)),
        (
            "Passport A0016662 (Iran) issued 29 Oct 2002 expires 29 Oct 2007",
            (
                identifier("passport", "A0016662", "A0016662", "Iran"),
                detail("passport A0016662 issued", "29 Oct 2002"),
                detail("passport A0016662 expires", "29 Oct 2007"),
            ),
        ),
        (
            "Passport 563409104 (Korea, North) expires 18 Feb 2018",
            (
                identifier("passport", "563409104", "563409104", "Korea, North"),
                detail("passport 563409104 expires", "18 Feb 2018"),
            ),
        ),
        ("Diplomatic Passport D00123", (identifier("diplomatic passport", "D00123", "D00123"),)),
        ("National ID No. 781005202108", (identifier("national id no.", "781005202108", "781005202108"),)),
        ("Tax ID No. 7707083893 (Russia)", (identifier("tax id no.", "7707083893", "7707083893", "Russia"),)),
        ("NIT # 800029160-9 (Colombia)", (identifier("nit #", "800029160-9", "8000291609", "Colombia"),)),
        ("D.N.I. 78.865.882 (Spain)", (identifier("d.n.i.", "78.865.882", "78865882", "Spain"),)),
        (
            "C.R. No. 66488 (United Arab Emirates)",
            (identifier("c.r. no.", "66488", "66488", "United Arab Emirates"),),
        ),
        (
            "Vessel Registration Identification IMO 9187629",
            (identifier("vessel registration identification", "IMO 9187629", "IMO9187629"),),
        ),
        ("MMSI 572469210", (identifier("mmsi", "572469210", "572469210"),)),
        ("SWIFT/BIC SABRRUMM", (identifier("swift/bic", "SABRRUMM", "SABRRUMM"),)),
        ("Telephone (98)(9121115315)", (identifier("telephone", "(98)(9121115315)", "989121115315"),)),
        ("Fax: 0097282858208", (identifier("fax", "0097282858208", "0097282858208"),)),
        ("Website www.sberbank.ru", (identifier("website", "www.sberbank.ru", "sberbank.ru"),)),
        ("alt. Website https://X.com/", (identifier("website", "https://X.com/", "x.com"),)),
        ("www.aleseb.com", (identifier("website", "www.aleseb.com", "aleseb.com"),)),
        ("info@manartv.com", (identifier("email address", "info@manartv.com", "info@manartv.com"),)),
        ("Email Address Info@X.net", (identifier("email address", "Info@X.net", "info@x.net"),)),
        (
            "alt. Digital Currency Address - ETH 0x3Cffd56B",
            (identifier("digital currency address eth", "0x3Cffd56B", "0x3Cffd56B"),),
        ),
        (
            "Aircraft Construction Number (also called L/N or S/N or F/N) 838",
            (identifier("aircraft construction number (also called l/n or s/n or f/n)", "838", "838"),),
        ),
        ("BIK (RU) 044585333", (identifier("bik (ru)", "044585333", "044585333"),)),
        ("Never Seen Before Number 12-34 (Chad)", (identifier("never seen before number", "12-34", "1234", "Chad"),)),
        (
            "Secondary sanctions risk: North Korea Sanctions Regulations, sections 510.201 and 510.210",
            (detail("secondary sanctions risk", "North Korea Sanctions Regulations, sections 510.201 and 510.210"),),
        ),
        (
            "Additional Sanctions Information - Subject to Secondary Sanctions",
            (detail("additional sanctions information", "Subject to Secondary Sanctions"),),
        ),
        (
            "Listing Date (EO 14024 Directive 2): 24 Feb 2022",
            (detail("listing date (eo 14024 directive 2)", "24 Feb 2022"),),
        ),
        (
            "Effective Date (EO 14024 Directive 3): 26 Mar 2022",
            (detail("effective date (eo 14024 directive 3)", "26 Mar 2022"),),
        ),
        ("Former Vessel Flag None Identified", (detail("former vessel flag", "None Identified"),)),
        ("Organization Established Date 17 Dec 2016", (detail("organization established date", "17 Dec 2016"),)),
        ("all offices worldwide", (detail("all offices", "worldwide"),)),
        ("son of Abu Ali", (("links", "Abu Ali"), detail("relation", "son of Abu Ali"))),
        ("Minister of Interior", (detail("position", "Minister of Interior"),)),
        ("oversaw nothing in particular", ()),
        ("", ()),
        ("DOB", ()),
        ("Passport", ()),
        ("Passports were found", ()),
    ],
)
def test_a_clause_gives_its_facts(clause: str, facts: Facts) -> None:
    assert facts_of(clause) == facts


def test_a_date_of_birth_has_its_interval() -> None:
    when = PartialDate(text="10 Dec 1948", earliest=date(1948, 12, 10), latest=date(1948, 12, 11))
    assert facts_of("alt. DOB 10 Dec 1948") == (("births", Birth(text="10 Dec 1948", date=when)),)
