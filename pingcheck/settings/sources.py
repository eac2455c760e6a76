"""Where settings come from: the environment, files that it names, and a file of settings."""

import difflib
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from directory.languages import OFFICIAL
from pingcheck.settings.environment_file import read_variables
from pingcheck.settings.errors import PREFIX, WrongSettings
from pingcheck.settings.names import SPOKEN, by_language, gathered
from pingcheck.settings.service_settings import Settings

CONFIG_FILE = "PINGCHECK_CONFIG"
VARIABLES = (*Settings.model_fields, *(f"{name}_{language}" for name in SPOKEN for language in OFFICIAL))
# Variables for tests and developers, which are no settings.
NO_SETTINGS = {"PINGCHECK_FAULT", "PINGCHECK_TICK", "PINGCHECK_BEAT", "PINGCHECK_CLOCK_OFFSET_FILE", "PINGCHECK_DEBUG"}


def load_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings from the file that `PINGCHECK_CONFIG` names (or ./pingcheck.toml if there is one), and from the
    environment, which wins. A file is TOML, or, if its name ends in .env, a file of variables as systemd reads it.
    Raises WrongSettings."""
    values = gathered(
        by_language(_from_file(environment.get(CONFIG_FILE))) | by_language(_from_environment(environment))
    )
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        raise WrongSettings("\n".join(_explained(item, values) for item in error.errors())) from error


def unknown_variables(environment: Mapping[str, str] = os.environ) -> list[str]:
    """One sentence for each PINGCHECK_ variable that is no setting: most likely it is misspelled."""
    known = sorted(_known_names())
    unknown = _unknown_names(environment)
    return [f"{name} is not a setting of this version" + _nearest(name, known) for name in unknown]


def _known_names() -> set[str]:
    names = {PREFIX + name.upper() + suffix for name in VARIABLES for suffix in ("", "_FILE")}
    return names | {CONFIG_FILE}


def _unknown_names(variables: Mapping[str, str]) -> list[str]:
    known = _known_names() | NO_SETTINGS
    return sorted(name for name in variables if name.startswith(PREFIX) and name not in known)


def _from_file(named: str | None) -> dict[str, Any]:
    file = Path(named or "pingcheck.toml")
    if named is None and not file.exists():
        return {}
    try:
        text = file.read_text(encoding="utf-8")
        return _from_variables(read_variables(text)) if file.suffix == ".env" else tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise WrongSettings(f"the settings file {file} cannot be read: {error}") from error


def _from_variables(variables: Mapping[str, str]) -> dict[str, Any]:
    """The settings of a file of variables; names that are no settings stay, to be refused."""
    unknown = _unknown_names(variables)
    return _from_environment(variables) | {name.removeprefix(PREFIX).lower(): variables[name] for name in unknown}


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name in VARIABLES:
        variable = PREFIX + name.upper()
        if variable in environment:
            values[name] = environment[variable]
        elif variable + "_FILE" in environment:
            file = environment[variable + "_FILE"]
            try:
                values[name] = Path(file).read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError) as error:
                raise WrongSettings(f"{variable}_FILE names {file}, which cannot be read: {error}") from error
    return values


def _explained(item: Any, values: dict[str, Any]) -> str:
    said = item["msg"].removeprefix("Value error, ")
    if not item["loc"]:  # an error about several settings together
        return str(said)
    name = str(item["loc"][0])
    variable = PREFIX + name.upper()
    if item["type"] == "extra_forbidden":
        return f"{name} is not a setting" + _nearest(name, list(Settings.model_fields))
    annotation = str(Settings.model_fields[name].annotation)
    value = values.get(name)
    given = value.values() if name in SPOKEN and isinstance(value, Mapping) else [value]
    shown = "(hidden)" if "SecretStr" in annotation else ", ".join(map(repr, given))
    return f"{variable} is {shown}: {said}"


def _nearest(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]}?" if near else ""
