"""`python -m benchmarks [NAME] [ARGUMENTS]`: run one benchmark, or without a name every one that needs no arguments."""

import sys

from benchmarks import names, readers, reading, replay, screening, spine
from blackletter.engines.code import keep_compiled_apart

BY_NAME = {
    "spine": spine.main,
    "replay": replay.main,
    "readers": readers.main,
    "names": names.main,
    "screening": screening.main,
    "reading": reading.main,
}
WITHOUT_ARGUMENTS = ("spine", "replay", "readers", "screening", "reading")


def main(arguments: list[str]) -> int:
    """Run what was asked for; the exit code."""
    keep_compiled_apart()
    if not arguments:
        for name in WITHOUT_ARGUMENTS:
            BY_NAME[name]([])
        return 0
    name, *rest = arguments
    if name not in BY_NAME:
        print(f"there is no benchmark {name!r}; there are: {', '.join(BY_NAME)}", file=sys.stderr)
        return 2
    BY_NAME[name](rest)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
