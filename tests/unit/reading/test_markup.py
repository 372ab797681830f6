"""Pages: the main text as spans of the source, the stated date and publisher, markup blanked in its place."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from blackletter.reading.intake import take_in
from blackletter.reading.markup import is_page, page_blocks, stated_by, unmarked
from blackletter.reading.reader import read_report
from blackletter.resources.gazetteer import bundled_gazetteer
from blackletter.resources.model import language_model
from blackletter.values.statements import ReportMeta

PAGE = """<!DOCTYPE html><html><head><title>x</title>
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2024-03-14T10:00:00Z",
"publisher": {"@type": "Organization", "name": "Northwire"}}]}</script>
<link rel="canonical" href="https://news.example/fha"></head><body>
<nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Varnia lifts the terror tag</h1>
<p>Varnian lawmakers voted on Thursday to strip the <a href="/fha">Free Highlands Army</a> of its terrorist label, which
negotiators regard as the price of a lasting truce.</p>
<p>&ldquo;I will not keep the highlands waiting,&rdquo; President Ilka Moravec told reporters&nbsp;after the vote.
The army was put on Varnia&#8217;s register in 2009.</p>
</article><footer>Copyright 2024 Northwire. Subscribe to our newsletter.</footer></body></html>"""


def test_the_main_text_is_found_in_the_source_and_the_rest_left_out() -> None:
    blocks = page_blocks(PAGE)
    assert [block.kind for block in blocks] == ["title", "body", "body"]
    assert PAGE[blocks[0].span.start : blocks[0].span.end] == "Varnia lifts the terror tag"
    assert all("newsletter" not in PAGE[block.span.start : block.span.end] for block in blocks)


def test_date_publisher_and_address_are_those_that_the_page_states() -> None:
    stated, publisher, url = stated_by(PAGE)
    assert stated is not None and stated.date.earliest == date(2024, 3, 14)
    assert stated.reason == "the page's JSON-LD datePublished says 2024-03-14"
    assert (publisher, url) == ("Northwire", "https://news.example/fha")


def test_a_meta_element_states_the_date_where_there_is_no_json() -> None:
    page = (
        '<html><head><meta property="article:published_time" '
        'content="2021-05-03T08:00"></head><body><p>x</p></body></html>'
    )
    stated, publisher, _ = stated_by(page)
    assert stated is not None and stated.date.earliest == date(2021, 5, 3)
    assert publisher is None


def test_a_page_is_read_with_verbatim_evidence() -> None:
    taken = take_in(PAGE.encode(), "a.html")
    reading = read_report(
        taken.text,
        sha256="0" * 64,
        file="a.html",
        meta=ReportMeta(publisher=taken.publisher, url=taken.url),
        blocks=taken.blocks,
        stated=taken.stated,
        language_model=language_model(),
        gazetteer=bundled_gazetteer(),
        procedures=(),
    )
    assert [(each.speaker, each.kind, each.evidence.quote) for each in reading.statements] == [
        ("Ilka Moravec", "direct", "I will not keep the highlands waiting")
    ]
    assert reading.published_on is not None and reading.published_on.how == "stated"
    assert reading.title == "Varnia lifts the terror tag"


@given(st.text(alphabet="<>/ab=\"'&;#x1!-\n", max_size=200))
def test_blanking_markup_keeps_every_character_in_its_place(text: str) -> None:
    assert len(unmarked(text)) == len(text)


@given(st.text(max_size=120))
def test_no_text_breaks_the_look_at_markup(text: str) -> None:
    is_page(text)
    stated_by("<html>" + text)
    for block in page_blocks("<html><body><p>" + text):
        assert block.span.end <= len(text) + 15
