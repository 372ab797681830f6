"""A briefing as text, Markdown or HTML, with numbered sources at the end."""

from collections.abc import Iterable

from jinja2 import Environment, PackageLoader, select_autoescape

from blackletter.services.wording import day_in_words
from blackletter.values.briefs import Brief, BriefSentence, Citation

FORMATS = ("text", "markdown", "html")
# A quotation in the list of sources is cut after so many characters; its place still says where it goes on.
LONGEST_QUOTE = 400


def brief_text(brief: Brief) -> str:
    """Plain text."""
    numbers = _numbers(brief)
    lines = [brief.title, "=" * len(brief.title), "", brief.coverage, *_cut_lines(brief)]
    for section in brief.sections:
        lines += ["", section.heading, "-" * len(section.heading)]
        lines += [f"* {s.text} {_marks(s, numbers)}" for s in section.sentences]
    lines += ["", "Evidence", "--------"]
    lines += [f"[{n}] {c.source}, {c.place}{_quote(c)}" for c, n in numbers.items()]
    return "\n".join([*lines, "", f"Stamp {brief.stamp}", ""])


def brief_markdown(brief: Brief) -> str:
    """Markdown with footnotes' numbers in brackets."""
    numbers = _numbers(brief)
    lines = [f"# {_md(brief.title)}", "", _md(brief.coverage), *_cut_lines(brief)]
    for section in brief.sections:
        lines += ["", f"## {section.heading}", ""]
        lines += [f"- {_md(s.text)} {_marks(s, numbers)}" for s in section.sentences]
    lines += ["", "## Evidence", ""]
    lines += [f"{n}. {_md(c.source)}, {_md(c.place)}{_md(_quote(c))}" for c, n in numbers.items()]
    return "\n".join([*lines, "", f"Stamp `{brief.stamp}`", ""])


def brief_html(brief: Brief) -> str:
    """A page of its own: no script, no address from elsewhere; everything escaped."""
    numbers = _numbers(brief)
    environment = Environment(loader=PackageLoader("blackletter.exports"), autoescape=select_autoescape(default=True))
    return environment.get_template("brief.html").render(
        brief=brief,
        cut_lines=_cut_lines(brief),
        numbered=[
            (s.heading, [(x.text, [numbers[c] for c in x.citations]) for x in s.sentences]) for s in brief.sections
        ],
        sources=[(n, c, _quote(c)) for c, n in numbers.items()],
    )


def _numbers(brief: Brief) -> dict[Citation, int]:
    cited: Iterable[Citation] = (c for section in brief.sections for s in section.sentences for c in s.citations)
    return {c: n for n, c in enumerate(dict.fromkeys(cited), start=1)}


def _marks(sentence: BriefSentence, numbers: dict[Citation, int]) -> str:
    return "".join(f"[{numbers[c]}]" for c in dict.fromkeys(sentence.citations))


def _cut_lines(brief: Brief) -> list[str]:
    cut, out = brief.cut, []
    if cut.published_by is not None:
        out.append(f"Uses only what was published by {day_in_words(cut.published_by)}.")
    if cut.recorded_by is not None:
        out.append(f"Uses only what this register had recorded by {cut.recorded_by.isoformat()}.")
    return out


def _quote(c: Citation) -> str:
    words = " ".join(c.quote.split())
    if len(words) > LONGEST_QUOTE:
        words = f"{words[:LONGEST_QUOTE]}…"
    return f": “{words}”" if words else ""


def _md(text: str) -> str:
    for mark in "\\`*_[]<>#":
        text = text.replace(mark, f"\\{mark}")
    return text
