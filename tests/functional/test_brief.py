"""`brief`: every sentence carries its evidence, the page has no script, and what reports say is escaped."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from tests.functional.program import Program
from tests.functional.samples import REPORTS

REMOVAL = "ru-terrorist:taliban:1"
MARKS = re.compile(r"((?:\[\d+\])+)$")
SECTIONS = ("What the list says", "Where the proceeding stands", "Timeline", "Who said what")
HOSTILE = (
    "<script>alert(1)</script> Review of the Taliban listing\n\n"
    "MOSCOW, 6 October 2024\n\n"
    "Russia has decided in principle to remove the Taliban from the list of terrorist organisations "
    "<script>alert(2)</script> & <b onclick=steal()>others</b>, Zamir Kabulov told TASS.\n"
)


def brief(program: Program, day: str, form: str = "text", about: str | None = REMOVAL) -> str:
    ran = program.run("brief", *([about] if about else []), "--on", day, "--format", form)
    assert ran.err == ""
    return ran.out


@pytest.mark.parametrize("day", ["2024-06-30", "2024-10-06", "2024-12-29", "2025-04-18"])
def test_every_sentence_is_cited_and_every_citation_is_quoted(ruled: Program, day: str) -> None:
    body, _, evidence = brief(ruled, day).partition("\nEvidence\n--------\n")
    sentences = [line for line in body.splitlines() if line.startswith("* ")]
    assert sentences
    sources = {n: line for line in evidence.splitlines() if (n := line.partition("]")[0][1:]).isdigit()}
    cited = set()
    for sentence in sentences:
        marks = MARKS.search(sentence)
        assert marks, f"no evidence: {sentence}"
        cited.update(re.findall(r"\d+", marks[1]))
    assert cited == set(sources)


def test_what_is_quoted_stands_at_the_place_that_is_named(ruled: Program) -> None:
    evidence = brief(ruled, "2025-04-18").partition("\nEvidence\n--------\n")[2]
    quoted = re.findall(r"characters (\d+)-(\d+) of (\S+): “(.*)”$", evidence, re.MULTILINE)
    assert quoted
    for start, end, file, words in quoted:
        there = (REPORTS / file).read_bytes().decode("utf-8")[int(start) : int(end)]
        assert " ".join(there.split()).startswith(words.removesuffix("…"))


def test_the_sections_of_a_briefing(ruled: Program) -> None:
    text = brief(ruled, "2025-04-18")
    assert text.startswith("Taliban: off the list (ru-terrorist) on 18 April 2025\n=====")
    assert [text.index(f"\n{s}\n") for s in SECTIONS] == sorted(text.index(f"\n{s}\n") for s in SECTIONS)
    assert (
        "\n* On 18 April 2025 Движение Талибан was on (its listing suspended) ru-terrorist since 17 April 2025" in text
    )
    assert re.search(r"\nStamp [0-9a-f]{64}\n", text)


def test_markdown_has_the_same_sentences(ruled: Program) -> None:
    text, markdown = brief(ruled, "2024-10-06"), brief(ruled, "2024-10-06", "markdown")
    assert markdown.startswith("# Taliban: off the list (ru-terrorist) on 6 October 2024\n")
    count = sum(line.startswith("* ") for line in text.splitlines())
    assert sum(line.startswith("- ") for line in markdown.splitlines()) == count
    assert all(MARKS.search(line) for line in markdown.splitlines() if line.startswith("- "))


class Page(HTMLParser):
    """Tags, addresses and the number of sentences with and without a mark."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.handlers: set[str] = set()
        self.addresses: set[str] = set()
        self.anchors: set[str] = set()
        self.sentences: list[int] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name in ("href", "src"):
                self.addresses.add(value or "")
            if name == "id":
                self.anchors.add(f"#{value}")
            if name.startswith("on"):
                self.handlers.add(name)
        if tag == "li" and not attrs:
            self.sentences.append(0)
        if tag == "a" and ("class", "mark") in attrs:
            self.sentences[-1] += 1


def test_the_page_has_no_script_and_every_sentence_a_mark(ruled: Program) -> None:
    page = Page(brief(ruled, "2025-04-18", "html"))
    assert not page.tags & {"script", "link", "img", "iframe", "object", "form"}
    assert not page.handlers
    assert page.sentences and all(page.sentences)
    assert page.addresses <= page.anchors, "every mark leads to its evidence, and nothing leads away from the page"


def test_what_a_report_says_is_escaped(bare: Program) -> None:
    bare.file("reports/hostile.txt", HOSTILE)
    bare.file(
        "reports/hostile.meta.json",
        json.dumps({"published": "2024-10-06", "publisher": "<img src=x onerror=alert(3)>"}),
    )
    html = brief(bare, "2024-10-06", "html", "reports")
    page = Page(html)
    assert not page.tags & {"script", "b", "img"}
    assert not page.handlers
    assert "&lt;script&gt;alert(2)&lt;/script&gt; &amp; &lt;b onclick=steal()&gt;others" in html
    assert "&lt;img src=x onerror=alert(3)&gt;" in html
    markdown = brief(bare, "2024-10-06", "markdown", "reports")
    assert "<script>" not in markdown.replace("\\<", "")
    assert "<img" not in markdown.replace("\\<", "")


def test_a_folder_is_briefed_without_a_register(bare: Program) -> None:
    text = brief(bare, "2024-10-06", about=str(REPORTS))
    assert text.startswith("Taliban: off the list (ru-terrorist) on 6 October 2024\n")
    assert "The register holds no publication of ru-terrorist: what the list itself says is not covered." in text
    assert "What the list says" not in text
    assert not list(bare.folder.iterdir())


def test_without_a_name_removals_and_recognitions_are_briefed(ruled: Program) -> None:
    text = brief(ruled, "2025-07-05", about=None)
    assert "Taliban: off the list (ru-terrorist) on 5 July 2025" in text
    assert "Taliban: recognition on 5 July 2025" in text


def test_the_briefing_of_a_day_knows_nothing_of_later_ones(ruled: Program) -> None:
    text = brief(ruled, "2024-10-06")
    timeline = text.partition("\nTimeline\n")[2].partition("\nWho said what\n")[0]
    assert timeline
    assert "2025" not in timeline
    assert "November 2024" not in timeline
    assert "December 2024" not in timeline


def test_the_evidence_cut_is_named_and_leaves_out_later_reports(ruled: Program) -> None:
    text = ruled.run("brief", REMOVAL, "--on", "2024-12-29", "--published-by", "2024-10-06").out
    assert "Uses only what was published by 6 October 2024." in text
    assert "taliban-2024-12-29-law.txt" not in text
    assert "taliban-2024-10-06-review.txt" in text


def test_nothing_to_tell(ruled: Program, empty: Program) -> None:
    assert ruled.run("brief", REMOVAL, "--on", "2024-01-01").out == "no proceeding had begun by that day\n"
    assert empty.run("brief").out == "no proceeding had begun by that day\n"


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (("nobody",), "blackletter: there is no proceeding 'nobody' under this cut\n"),
        (("--format", "pdf"), "blackletter: --format 'pdf' is not one of text, markdown, html\n"),
        (("--on", "soon"), "blackletter: --on 'soon' is no day\n"),
    ],
)
def test_a_wrong_call_is_told(ruled: Program, call: tuple[str, ...], sentence: str) -> None:
    ran = ruled.run("brief", *call, code=2)
    assert ran.out == ""
    assert ran.err.startswith(sentence)


def test_a_folder_without_reports_is_told(bare: Program) -> None:
    (bare.folder / "none").mkdir()
    assert bare.run("brief", "none", code=2).err.startswith("blackletter: none holds no reports\n")
