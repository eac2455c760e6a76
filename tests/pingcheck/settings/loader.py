"""Settings loaded from variables, told briefly."""

import pytest

from pingcheck.settings import Settings, load_settings
from pingcheck.settings.errors import WrongSettings


def load(**variables: str) -> Settings:
    return load_settings({f"PINGCHECK_{name}": value for name, value in variables.items()})


def refused(**variables: str) -> str:
    with pytest.raises(WrongSettings) as refusal:
        load(**variables)
    return str(refusal.value)
