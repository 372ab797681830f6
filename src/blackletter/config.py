"""The settings of one run: defaults < file < environment < flags; frozen once made."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from blackletter.errors import UsageError

FILE_NAME = "blackletter.toml"
PREFIX = "BLACKLETTER_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """`register` = a path or SQLAlchemy URL; `largest_file_mib` = the largest input file that is read at all."""

    register: str = "blackletter.db"
    largest_file_mib: int = 512


def load_config(environment: Mapping[str, str], folder: Path, **flags: object) -> Config:
    """The settings for a run in `folder`; flags that are None do not count. Raises UsageError naming what is wrong."""
    config = Config()
    path = Path(environment.get(f"{PREFIX}CONFIG", folder / FILE_NAME))
    if path.is_file():
        try:
            config = _with(config, tomllib.loads(path.read_text("utf-8")), str(path))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise UsageError(f"{path} is not TOML: {error}") from None
    from_environment = {
        f.name: environment[f"{PREFIX}{f.name.upper()}"]
        for f in fields(Config)
        if environment.get(f"{PREFIX}{f.name.upper()}")
    }
    config = _with(config, from_environment, "the environment")
    return _with(config, {k: v for k, v in flags.items() if v is not None}, "the command line")


def _with(config: Config, values: Mapping[str, Any], where: str) -> Config:
    known = {f.name: type(getattr(config, f.name)) for f in fields(Config)}
    for name, value in values.items():
        if name not in known:
            raise UsageError(f"{where} sets {name!r}, which is no setting", tip=f"the settings are: {', '.join(known)}")
        try:
            config = replace(config, **{name: known[name](value)})
        except ValueError:
            raise UsageError(f"{where} sets {name} to {value!r}, which is no {known[name].__name__}") from None
    return config
