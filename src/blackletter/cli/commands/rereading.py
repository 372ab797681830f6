"""reread: the stored reports read again with today's reader."""

import typer

from blackletter.cli.options import FormatOption, RegisterOption, check_format
from blackletter.cli.printing import out, print_csv, print_json, say
from blackletter.cli.session import session
from blackletter.exports.opinion_shapes import reread_shape
from blackletter.services.rereading import Reread
from blackletter.services.rereading import reread as read_again
from blackletter.wiring import Reader, SystemClock


def reread(register: RegisterOption = None, form: FormatOption = "text") -> None:
    """Read the stored reports again with today's reader; under a register cut of before, the older readings stand.

    Reports that today's version of the reader has read are left alone. A report that it refuses keeps its older reading
    (exit 1). A person's verdict goes with its step, also where the reader draws the clause's borders elsewhere.

    Example:

        blackletter reread
    """
    check_format(form)
    with session(register) as s:
        found = list(read_again(s.register, Reader(), SystemClock()))
    if form == "json":
        print_json([reread_shape(r) for r in found])
    elif form == "csv":
        header = ("file", "sha256", "changed", "before", "after", "verdicts", "lost", "refused")
        print_csv(
            header,
            [
                (r.file, r.sha256, "yes" if r.changed else "no", r.before, r.after, r.verdicts, r.lost, r.refused)
                for r in found
            ],
        )
    else:
        for r in found:
            _tell(r)
        if not found:
            out().print("no report to read again: today's reader has read all that are held")
    raise typer.Exit(1 if any(r.refused for r in found) else 0)


def _tell(r: Reread) -> None:
    if r.refused is not None:
        say(f"{r.file}: the older reading stands: {r.refused}")
        return
    out().print(f"{r.file}: {f'{r.before} steps, now {r.after}' if r.changed else 'nothing differs'}")
    if r.lost:
        say(f"  {r.lost} of {r.verdicts} verdicts are on steps that are found no more")
