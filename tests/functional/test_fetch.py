"""`fetch`: official lists over the network, from a server on this machine that behaves as badly as real ones do."""

from __future__ import annotations

import json
import re
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.functional.program import Program
from tests.functional.samples import AQIM, JUND_ASH_SHAM, RUSSIA, SDN_2023, UN, russian_list
from tests.support import publisher as p

RU, UN_LIST, SDN = "ru-terrorist", "un-sc-consolidated", "us-ofac-sdn"


@pytest.fixture
def server() -> Iterator[p.Server]:
    with p.publisher() as running:
        yield running


def settle(program: Program, **downloads: list[str]) -> None:
    """Let the lists' addresses be these, and let no publisher be asked twice."""
    lines = [f'"{list_id.replace("_", "-")}" = {json.dumps(at)}' for list_id, at in downloads.items()]
    program.file("blackletter.toml", "\n".join(["fetch_attempts = 1", "fetch_seconds = 20", "[downloads]", *lines]))


def russia(**more: object) -> p.FileAt:
    return p.FileAt(russian_list(), **more)  # type: ignore[arg-type]


def test_a_list_is_fetched_and_imported(empty: Program, server: p.Server) -> None:
    settle(empty, ru_terrorist=[server.at("/list.csv", russia(etag='"1"'))])
    ran = empty.run("fetch", RU)
    assert ran.out.startswith(f"{RU}:\nlist.csv: landed as {RU} of ")
    assert "15 records, the first publication: 15 appeared" in ran.out
    assert ran.err == ""
    assert empty.run("fetch", RU).out == f"{RU}: nothing changed\n"
    assert len(server.asked) == 2


def test_a_change_is_told(empty: Program, server: p.Server) -> None:
    settle(empty, ru_terrorist=[server.at("/list.csv", russia())])
    empty.run("import", RUSSIA, "--published", "2020-01-01")
    server.at("/list.csv", p.FileAt(russian_list(JUND_ASH_SHAM, AQIM)))
    assert "2 appeared, 0 gone" in empty.run("fetch", RU).out


def test_all_the_files_of_a_publication_are_fetched(empty: Program, server: p.Server) -> None:
    names = ("sdn.csv", "add.csv", "alt.csv")
    settle(empty, us_ofac_sdn=[server.at(f"/{n}", p.FileAt((SDN_2023 / n).read_bytes())) for n in names])
    ran = empty.run("fetch", SDN, "--format", "json", code=1)
    (found,) = ran.json
    assert (found["list"], found["status"]) == (SDN, "changed")
    assert [f["address"].rpartition("/")[2] for f in found["files"]] == list(names)
    assert {o["status"] for f in found["files"] for o in f["outcomes"]} <= {"quarantined", "landed"}, "an extract"
    rows = empty.run("fetch", SDN, "--format", "csv").rows
    assert [(r["list"], r["status"]) for r in rows] == [(SDN, "unchanged")] * 3


def test_one_bad_list_stops_no_other(empty: Program, server: p.Server) -> None:
    settle(
        empty,
        un_sc_consolidated=[server.at("/consolidated.xml", p.status(503))],
        us_ofac_sdn=[server.at("/sdn.csv", p.FileAt(p.PAGE, media_type="text/csv"))],
        ru_terrorist=[server.at("/list.csv", russia())],
    )
    ran = empty.run("fetch", UN_LIST, SDN, RU, code=3)
    assert "list.csv: landed" in ran.out
    assert f"{UN_LIST}: {server.at('/consolidated.xml', p.silent)} answered 503 (Service Unavailable)\n" in ran.err
    assert f"{SDN}: {server.at('/sdn.csv', p.silent)} answers with an HTML page in place of the list\n" in ran.err


BAD_WAYS: dict[str, tuple[p.Way, str]] = {
    "gone": (p.status(404), "answered 404 (Not Found)"),
    "forbidden": (p.status(403), "answered 403 (Forbidden)"),
    "cut short": (p.cut_short(russian_list()[:200], 9000), "broke off"),
    "broken chunks": (p.broken_chunks(russian_list()[:200]), "broke off"),
    "packed, cut short": (p.packed(russian_list(), cut=20), "broke off"),
    "empty": (p.FileAt(b""), "is empty: 0 bytes came"),
    "too large": (p.endless, "is larger than 1 MiB"),
    "too large by its own account": (p.cut_short(b"a", 1 << 40), "is larger than 1 MiB"),
    "a bomb": (p.packed(b"\0" * (16 << 20)), "is larger than 1 MiB"),
    "slow": (p.trickle(b"a" * 4000, 0.02), "took longer than 1 seconds"),
    "slow from the start": (p.trickle(b"a" * 4000, 0.02, headers=True), "took longer than 1 seconds"),
    "silent": (p.silent, "1 seconds"),
    "a page": (p.FileAt(p.PAGE, media_type="text/html"), "answers with an HTML page in place of the list"),
    "a page called csv": (p.FileAt(p.PAGE), "answers with an HTML page in place of the list"),
    "a login": (p.redirect("/login"), "/login, an HTML page in place of the list"),
    "a ring": (p.redirect("/list.csv"), "redirects more than 5 times"),
    "another list": (p.FileAt(UN.read_bytes()), "list.csv"),
    "words": (p.FileAt(b"service unavailable"), "list.csv"),
}


@pytest.mark.parametrize("way", BAD_WAYS)
def test_whatever_comes_in_its_place_takes_nobody_off_the_list(empty: Program, server: p.Server, way: str) -> None:
    empty.run("import", RUSSIA, "--published", "2020-01-01")
    before = empty.run("standing", "Движение Талибан", "--list", RU, "--on", "2026-01-01", "--format", "json").json
    server.at("/login", p.FileAt(p.PAGE, media_type="text/html"))
    misbehaving, told = BAD_WAYS[way]
    settle(empty, ru_terrorist=[server.at("/list.csv", misbehaving)])
    limits = {"BLACKLETTER_FETCH_SECONDS": "1", "BLACKLETTER_LARGEST_FILE_MIB": "1"}
    ran = replace(empty, environment=limits).run("fetch", RU, code=3)
    assert told in ran.err
    after = empty.run("standing", "Движение Талибан", "--list", RU, "--on", "2026-01-01", "--format", "json").json
    assert after["answers"] == before["answers"]
    assert after["answers"][0]["state"] == "listed"


def test_a_publisher_is_asked_again_after_a_fault_that_passes(empty: Program, server: p.Server) -> None:
    way = p.in_turn(p.status(503, Retry_After="0"), p.status(429, Retry_After="0"), russia())
    settle(empty, ru_terrorist=[server.at("/list.csv", way)])
    replace(empty, environment={"BLACKLETTER_FETCH_ATTEMPTS": "3"}).run("fetch", RU)
    assert len(server.asked) == 3


def test_two_fetches_of_one_list_at_once(empty: Program, server: p.Server) -> None:
    """The second says so, and leaves the list to the first."""
    settle(empty, ru_terrorist=[server.at("/list.csv", p.silent)])
    first = empty.start("fetch", RU)
    try:
        while not server.asked:
            assert first.poll() is None
        ran = empty.run("fetch", RU, code=4)
        assert (ran.out, ran.err) == ("", f"{RU}: is being fetched by somebody else\n")
        assert len(server.asked) == 1
    finally:
        first.kill()
        first.communicate()
    server.at("/list.csv", russia())
    assert "landed" in empty.run("fetch", RU).out, "a lock goes with a killed process"


def test_the_document_says_where_it_came_from(empty: Program, server: p.Server) -> None:
    address = server.at("/list.csv", russia())
    settle(empty, ru_terrorist=[address])
    empty.run("fetch", RU)
    assert empty.run("doctor", code=None).code in (0, 1)
    assert address in empty.register.read_bytes().decode("latin-1")


def test_doctor_tells_of_an_address_that_fails(empty: Program, server: p.Server) -> None:
    """What was wrong, since when, and when it was last well; no more once the publisher answers, if only 304."""
    address = server.at("/list.csv", russia(etag='"1"'))
    settle(empty, ru_terrorist=[address])
    empty.run("fetch", RU)
    assert "failing-fetch" not in empty.run("doctor", "--format", "csv").out
    server.at("/list.csv", p.status(503))
    empty.run("fetch", RU, code=3)
    empty.run("fetch", RU, code=3)
    (found,) = [f for f in empty.run("doctor", "--format", "json").json if f["kind"] == "failing-fetch"]
    today = datetime.now(UTC).date()
    assert (found["list"], found["wrong"]) == (RU, False)
    assert re.fullmatch(
        rf"{address}: 2 requests since {today} ..:.. UTC failed, the last on {today} ..:.. UTC, "
        rf"the last good one on {today}; {address} answered 503 \(Service Unavailable\)",
        found["what"],
    )
    assert f"{address}: 2 requests" in " ".join(empty.run("doctor").out.split())
    server.at("/list.csv", russia(etag='"1"'))
    empty.run("fetch", RU)
    assert "failing-fetch" not in empty.run("doctor", "--format", "csv").out


def test_doctor_is_silent_of_an_address_that_is_asked_no_more(empty: Program, server: p.Server) -> None:
    settle(empty, ru_terrorist=[server.at("/gone.csv", p.status(404))])
    empty.run("fetch", RU, code=3)
    assert "none brought a file of the list yet; " in empty.run("doctor", "--format", "csv").out
    settle(empty, ru_terrorist=[server.at("/list.csv", russia())])
    assert "failing-fetch" not in empty.run("doctor", "--format", "csv").out


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (("zz-none",), "blackletter: there is no list 'zz-none'\n"),
        (("--every", "6h"), "blackletter: --every and --at need --watch\n"),
        (("--watch", "--every", "6h", "--at", "0 6 * * *"), "blackletter: --every and --at are two schedules\n"),
        (("--watch", "--every", "soon"), "blackletter: --every 'soon' is no span of time\n"),
        (("--watch", "--at", "daily"), "blackletter: --at 'daily' is no cron text: five fields were expected\n"),
    ],
)
def test_a_wrong_call_is_told(empty: Program, flags: tuple[str, ...], told: str) -> None:
    assert empty.run("fetch", *flags, code=2).err.startswith(told)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('downloads = "x"', "sets downloads to 'x'; lists with one address or several were expected"),
        ("downloads = 3", "sets downloads to 3; lists with one address or several were expected"),
        ("[downloads]\na = 3", "sets downloads of a to 3; web addresses were expected"),
        ("[downloads]\na = []", "sets downloads of a to []; web addresses were expected"),
        ('[downloads]\na = "file:///x"', "sets downloads of a to 'file:///x'; web addresses were expected"),
        ('[downloads]\nzz = "http://x"', "there is no list 'zz'"),
    ],
)
def test_wrong_addresses_are_told(empty: Program, content: str, told: str) -> None:
    empty.file("blackletter.toml", content)
    assert told in empty.run("fetch", code=2).err


def test_addresses_may_stand_in_the_environment(empty: Program, server: p.Server) -> None:
    address = server.at("/list.csv", russia())
    told = replace(empty, environment={"BLACKLETTER_DOWNLOADS": f'{RU} = "{address}"'})
    assert "landed" in told.run("fetch", RU).out


def watching(program: Program, *flags: str) -> subprocess.Popen[bytes]:
    return program.start("fetch", RU, "--watch", *flags)


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_a_watch_ends_when_it_is_told_to(empty: Program, server: p.Server, ending: signal.Signals) -> None:
    settle(empty, ru_terrorist=[server.at("/list.csv", russia())])
    process = watching(empty, "--format", "json")
    assert process.stdout is not None
    found = json.loads(process.stdout.readline())
    assert (found["list"], found["status"]) == (RU, "changed")
    assert process.stderr is not None
    assert process.stderr.readline().startswith(b"next round at 20")
    process.send_signal(ending)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err.decode()) == (0, b"", "stopped\n")
    assert empty.run("doctor").code == 0


def test_a_watch_ends_in_the_midst_of_a_download(empty: Program, server: p.Server) -> None:
    settle(empty, ru_terrorist=[server.at("/list.csv", p.silent)])
    process = watching(empty)
    while not server.asked:
        assert process.poll() is None
    process.terminate()
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err.decode()) == (0, b"", "stopped\n")


def test_a_watch_outlives_a_publisher_that_fails(empty: Program, server: p.Server) -> None:
    settle(empty, ru_terrorist=[server.at("/list.csv", p.status(500))])
    process = watching(empty)
    assert process.stderr is not None
    assert b"answered 500" in process.stderr.readline()
    assert process.poll() is None
    process.terminate()
    process.communicate(timeout=60)
    assert process.returncode == 0


def test_a_watch_by_cron_waits_for_its_time(empty: Program, server: p.Server) -> None:
    settle(empty, ru_terrorist=[server.at("/list.csv", russia())])
    process = watching(empty, "--at", "0 0 29 2 *")
    assert process.stderr is not None
    assert process.stderr.readline().endswith(b"-02-29 00:00 UTC\n")
    process.terminate()
    process.communicate(timeout=60)
    assert (process.returncode, server.asked) == (0, [])
