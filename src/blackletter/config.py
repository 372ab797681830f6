"""The settings of one run: defaults < file < environment < flags; frozen once made."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from blackletter.errors import UsageError

FILE_NAME = "blackletter.toml"
PREFIX = "BLACKLETTER_"
# No size, time or number of tries has more digits.
LONGEST_NUMBER = 9
UNITS = {
    "largest_file_mib": "MiB",
    "fetch_seconds": "seconds",
    "fetch_attempts": "attempts",
    "opinion_seconds": "seconds",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """`register` = a path or SQLAlchemy URL; `largest_file_mib` = the largest input file that is read at all.

    `fetch_seconds` = the most that one request for a list's file may take, `fetch_attempts` = how often it is made;
    `downloads` = list id -> addresses that count in place of the official ones (a mirror, an address that has moved).
    `opinion_seconds` = the most that a model may take for one answer. Where a model is asked, and with which key, is
    never a setting: a file that lies in a folder must not send reports or keys anywhere.
    """

    register: str = "blackletter.db"
    largest_file_mib: int = 512
    fetch_seconds: int = 600
    fetch_attempts: int = 4
    opinion_seconds: int = 180
    downloads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def load_config(environment: Mapping[str, str], folder: Path, **flags: object) -> Config:
    """The settings for a run in `folder`; flags that are None do not count. Raises UsageError naming what is wrong."""
    config = Config()
    named = environment.get(f"{PREFIX}CONFIG")
    path = Path(named) if named else folder / FILE_NAME
    if named or path.exists():
        try:
            config = _with(config, tomllib.loads(path.read_text("utf-8")), str(path))
        except OSError as error:
            raise UsageError(f"{path} cannot be read: {(error.strerror or 'unknown fault').lower()}") from None
        except UnicodeDecodeError:
            raise UsageError(f"{path} is not UTF-8 text: TOML was expected") from None
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise UsageError(f"{path} is not TOML: {error}") from None
    from_environment = {
        f.name: environment[f"{PREFIX}{f.name.upper()}"]
        for f in fields(Config)
        if environment.get(f"{PREFIX}{f.name.upper()}")
    }
    config = _with(config, from_environment, "the environment")
    return _with(config, {k: v for k, v in flags.items() if v is not None}, "the command line")


def _with(config: Config, values: Mapping[str, Any], where: str) -> Config:
    known = {f.name for f in fields(Config)}
    for name, value in values.items():
        if name not in known:
            raise UsageError(
                f"{where} sets {name!r}, which is no setting", tip=f"the settings are: {', '.join(sorted(known))}"
            )
        if name == "register":
            config = replace(config, register=_register(value, where))
        elif name == "downloads":
            config = replace(config, downloads=_downloads(value, where))
        elif name == "fetch_seconds":
            config = replace(config, fetch_seconds=_number(name, value, where))
        elif name == "fetch_attempts":
            config = replace(config, fetch_attempts=_number(name, value, where))
        elif name == "opinion_seconds":
            config = replace(config, opinion_seconds=_number(name, value, where))
        else:
            config = replace(config, largest_file_mib=_number(name, value, where))
    return config


def _register(value: object, where: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise UsageError(f"{where} sets register to {value!r}; a path or an SQLAlchemy URL was expected")
    return value


def _number(name: str, value: object, where: str) -> int:
    text = str(value).strip() if isinstance(value, int | str) and not isinstance(value, bool) else ""
    if not text.isascii() or not text.isdigit() or len(text) > LONGEST_NUMBER or int(text) < 1:
        raise UsageError(f"{where} sets {name} to {value!r}; a whole number of {UNITS[name]} from 1 on was expected")
    return int(text)


def _downloads(value: object, where: str) -> Mapping[str, tuple[str, ...]]:
    """A table of lists and addresses; in the environment, the same table as text (`un-1988 = "https://…"`)."""
    told = f"{where} sets downloads to {value!r}; lists with one address or several were expected"
    if isinstance(value, str):
        try:
            value = tomllib.loads(value)
        except (tomllib.TOMLDecodeError, RecursionError):
            raise UsageError(told, tip='write it as LIST = "https://…"') from None
    if not isinstance(value, dict):
        raise UsageError(told)
    out: dict[str, tuple[str, ...]] = {}
    for list_id, addresses in value.items():
        every = [addresses] if isinstance(addresses, str) else addresses
        if not isinstance(every, list) or not every or not all(isinstance(a, str) and _is_web(a) for a in every):
            raise UsageError(f"{where} sets downloads of {list_id} to {addresses!r}; web addresses were expected")
        out[list_id] = tuple(every)
    return out


def _is_web(address: str) -> bool:
    return address.startswith(("https://", "http://"))
