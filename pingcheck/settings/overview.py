"""The settings as pages may show them: each under the name of its variable, and no secret."""

from dataclasses import asdict
from typing import NamedTuple

from pydantic import SecretStr

from pingcheck.settings.errors import PREFIX
from pingcheck.settings.names import SpokenText
from pingcheck.settings.service_settings import Settings


class ShownSetting(NamedTuple):
    """`value`: None if it is secret, and set; empty if nothing is set."""

    variable: str
    value: str | None


def shown_settings(settings: Settings) -> list[ShownSetting]:
    """All settings by name. Whatever is or holds a secret is shown as set or not, never by its value."""
    names = sorted(type(settings).model_fields)
    return [ShownSetting(PREFIX + name.upper(), _shown(getattr(settings, name))) for name in names]


def _shown(value: object) -> str | None:
    if _holds_a_secret(value):
        return None
    if value is None or value == ():
        return ""
    if isinstance(value, tuple | list | frozenset | set):
        return ", ".join(str(each) for each in value)
    if isinstance(value, SpokenText):
        return "; ".join(f"{language}: {text}" for language, text in asdict(value).items() if text)
    return str(value)


def _holds_a_secret(value: object) -> bool:
    parts = value if isinstance(value, tuple | list | frozenset | set) else (value,)
    return any(isinstance(part, SecretStr) for part in parts)
