"""Text with brackets: what stands outside of them, and the inside of each outermost pair."""


def outside_and_inside(text: str) -> tuple[str, tuple[str, ...]]:
    """`Islamic State (Daesh (DAISh)) (ISIL)` is "Islamic State" with "Daesh (DAISh)" and "ISIL".

    A bracket that is never closed ends with the text.
    """
    outside: list[str] = []
    inside: list[str] = []
    depth = start = 0
    for i, sign in enumerate(text):
        if sign == "(":
            if depth == 0:
                start = i + 1
            depth += 1
        elif sign == ")" and depth:
            depth -= 1
            if depth == 0:
                inside.append(text[start:i].strip())
                outside.append(" ")
        elif depth == 0:
            outside.append(sign)
    if depth:
        inside.append(text[start:].strip())
    return " ".join("".join(outside).split()), tuple(filter(None, inside))
