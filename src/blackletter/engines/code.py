"""The code that makes and reads indexes, as a digest: an index, and loops once compiled, are good for it alone."""

import os
from functools import cache
from hashlib import sha256
from pathlib import Path

from blackletter import names

_FOLDER = Path(names.__file__).parent


@cache
def code_digest() -> str:
    """SHA-256 of all of `names/`, in hexadecimal."""
    whole = sha256()
    for path in sorted(_FOLDER.rglob("*.py")):
        whole.update(path.read_bytes())
    return whole.hexdigest()


def keep_compiled_apart() -> None:
    """Let numba keep compiled loops in a folder of this code's own; before numba is first imported.

    numba looks only at the file of a loop, not at those of the functions that it calls: after an upgrade in place it
    would go on with the old ones. Where the user has said where (NUMBA_CACHE_DIR), or the folder cannot be written, it
    is as numba has it.
    """
    os.environ.setdefault("NUMBA_CACHE_DIR", str(_FOLDER / "kernels" / "__pycache__" / code_digest()[:16]))
