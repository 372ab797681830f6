"""A process that imports a few files of the small list: `python -m tests.support.importer REGISTER FIRST COUNT`."""

from __future__ import annotations

import sys

from blackletter.services.importing import Order, import_file
from blackletter.stores.register import SqlRegister
from blackletter.wiring import SystemClock
from tests.support.small_list import LIST, SmallCatalogue
from tests.support.worlds import day_of

PARTIES = 60


def text_of(n: int) -> str:
    """The file of day `n`: each day one party's remark is another one."""
    rows = [f"p{i:02d} | Party {i:02d} | TERROR | | {'changed' if i == n else ''}" for i in range(PARTIES)]
    return "\n".join([f"list {LIST} core", f"printed {day_of(n)} 08:00", *rows, "end"]) + "\n"


def main(register: str, first: int, count: int) -> int:
    """Import the files of `count` days from day `first` on; says "ready" before, and the statuses after."""
    opened = SqlRegister.open(register)
    print("ready", flush=True)
    try:
        statuses = [
            outcome.status
            for n in range(first, first + count)
            for outcome in import_file(
                opened, SmallCatalogue(), SystemClock(), "parties.txt", text_of(n).encode(), Order()
            )
        ]
    finally:
        opened.close()
    print(" ".join(statuses), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
