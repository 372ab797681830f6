"""SVG by hand: a page with a title for who cannot see it, boxes, lines of text; the same text on every machine."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

SANS = "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', Arial, sans-serif"
MONO = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"
INK, SOFT, LINE, PAPER, ACCENT, TINT = "#1b1b1f", "#5c5c66", "#d9d9e0", "#fdfcf9", "#6b1d1d", "#f3e6e3"


def page(width: int, height: int, title: str, words: str, shapes: Iterable[str], font: str = SANS) -> str:
    """A whole SVG of `width` x `height` pixels; `title` and `words` say what it shows."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" font-family={quoteattr(font)}>'
    )
    about = f"<title>{escape(title)}</title>\n<desc>{escape(words)}</desc>"
    return "\n".join([head, about, box(0, 0, width, height, fill=PAPER, stroke=LINE, radius=8), *shapes, "</svg>", ""])


def box(x: int, y: int, width: int, height: int, *, fill: str, stroke: str = "none", radius: int = 4) -> str:
    """A rectangle with rounded corners."""
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{radius}" fill="{fill}" stroke="{stroke}"/>'


def text(
    x: float, y: float, words: str, *, size: int = 13, fill: str = INK, bold: bool = False, anchor: str = "start"
) -> str:
    """One line of text; `y` is its base line."""
    weight = ' font-weight="600"' if bold else ""
    place = f'x="{x:g}" y="{y:g}" font-size="{size}" fill="{fill}" text-anchor="{anchor}"'
    return f"<text {place}{weight}>{escape(words)}</text>"


def wrapped(words: str, width: int, lines: int) -> tuple[str, ...]:
    """`words` in at most `lines` lines of `width` letters, the last of them cut where they are too long."""
    return tuple(textwrap.wrap(words, width=width, max_lines=lines, placeholder=" …"))
