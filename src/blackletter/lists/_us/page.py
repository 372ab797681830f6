"""Pages of state.gov: how they end."""


def end_of(text: str) -> str:
    """ "whole" if the page is closed; "incomplete" if it breaks off inside a row or an item, "missing" if between."""
    tail = text.rstrip().lower()
    if tail.endswith("</html>"):
        return "whole"
    for opening, closing in (("<tr", "</tr"), ("<li", "</li")):
        if tail.rfind(opening) > tail.rfind(closing):
            return "incomplete"
    return "missing"
