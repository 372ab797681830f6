"""The command `blackletter`."""

import sys

import typer

from blackletter import __version__
from blackletter.cli.commands import questions, register, reports, showing
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


app.command("init")(register.init)
app.command("import")(register.import_)
app.command("lists")(register.lists)
app.command("standing")(questions.standing)
app.command("history")(questions.history)
app.command("diff")(questions.diff)
app.command("changes")(questions.changes)
app.command("read")(reports.read)
app.command("ingest")(reports.ingest)
app.command("proceedings")(reports.proceedings)
app.command("proceeding")(reports.proceeding)
app.command("review")(reports.review)
app.command("brief")(reports.brief)
app.command("doctor")(register.doctor)
app.command("rebuild")(register.rebuild)
app.command("backup")(register.backup)
app.command("demo")(showing.demo)


def run() -> None:
    """Run the command line; no traceback reaches a user unless --debug asks for it."""
    arguments = [a for a in sys.argv[1:] if a != "--debug"]
    debug = len(arguments) < len(sys.argv) - 1
    try:
        app(args=arguments)
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
