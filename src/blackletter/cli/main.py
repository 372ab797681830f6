"""The command `blackletter`."""

import sys

import typer

from blackletter import __version__
from blackletter.cli.commands import (
    briefs,
    exporting,
    fetching,
    identities,
    matching,
    proceedings,
    questions,
    register,
    reports,
    rereading,
    reviewing,
    screening,
    showing,
    upkeep,
)
from blackletter.cli.printing import complain, err
from blackletter.errors import BlackletterError

INTERNAL_ERROR = 70

app = typer.Typer(
    name="blackletter",
    help="The point-in-time register of official designation lists and of the way off them.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"blackletter {__version__}")
        raise typer.Exit


@app.callback()
def about(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
    debug: bool = typer.Option(False, "--debug", help="Show the traceback of an error; may stand anywhere."),
) -> None:
    """Who was listed on which day and on what legal basis, where each removal stands and who says so."""


app.command("init", short_help="Make a register, or bring an older one up to date.")(register.init)
app.command("import", short_help="Import official publications and instruments.")(register.import_)
app.command("fetch", short_help="Fetch official lists from their publishers.")(fetching.fetch)
app.command("lists", short_help="Show the lists known and what the register holds of each.")(register.lists)
app.command("standing", short_help="Say where a party stands on each list on a day.")(questions.standing)
app.command("history", short_help="Show every version of an entry on both axes of time.")(questions.history)
app.command("diff", short_help="Compare a list as in force on two legal days.")(questions.diff)
app.command("changes", short_help="Show what the register has come to say since an instant.")(questions.changes)
app.command("match", short_help="Match one name against every list as of a day.")(matching.match)
app.command("compare", short_help="Score names against each other, with reasons.")(matching.compare)
app.command("screen", short_help="Screen a customer file against every list as of a day.")(screening.screen)
app.command("decide", short_help="Clear or confirm a hit for a customer.")(screening.decide)
app.command("decisions", short_help="Show or export every decision on a hit.")(screening.decisions)
app.command("subject", short_help="Show one party over all lists.")(identities.subject)
app.command("link", short_help="Say that two entries are one party, or are not.")(identities.link)
app.command("links", short_help="Show all that was said of entries being one party.")(identities.links)
app.command("read", short_help="Read reports: who said what, which steps were taken.")(reports.read)
app.command("ingest", short_help="Read reports and keep them, same as read --store.")(reports.ingest)
app.command("proceedings", short_help="Show every open removal and how far it has come.")(proceedings.proceedings)
app.command("proceeding", short_help="Show one proceeding: stages, contradictions, evidence.")(proceedings.proceeding)
app.command("review", short_help="Record a person's verdict on a step, or show the queue.")(reviewing.review)
app.command("brief", short_help="Write a cited briefing on a proceeding.")(briefs.brief)
app.add_typer(exporting.app, name="export", short_help="Write lists in the ecosystem's formats.")
app.command("doctor", short_help="Examine the health of the register and its lists.")(upkeep.doctor)
app.command("rebuild", short_help="Derive everything again from the log and compare.")(upkeep.rebuild)
app.command("reparse", short_help="Read the stored files again with today's readers.")(upkeep.reparse)
app.command("reread", short_help="Read the stored reports again with today's reader.")(rereading.reread)
app.command("backup", short_help="Make a consistent copy of a SQLite register.")(upkeep.backup)
app.command("demo", short_help="Tell the Russia-Taliban case from the bundled samples.")(showing.demo)


def run() -> None:
    """Run the command line; no traceback reaches a user unless --debug asks for it."""
    arguments = [a for a in sys.argv[1:] if a != "--debug"]
    debug = len(arguments) < len(sys.argv) - 1
    try:
        app(args=arguments, prog_name="blackletter")
    except BlackletterError as error:
        if debug:
            raise
        complain(error)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        err().print("blackletter: stopped")
        sys.exit(130)
    except Exception as error:  # the last line: a bug of ours, told as one
        if debug:
            raise
        err().print(f"blackletter: a fault of its own: {type(error).__name__}: {error}")
        err().print("  tip: run it again with --debug and report what it prints")
        sys.exit(INTERNAL_ERROR)
