"""The settings for officers who sign in to the pages of the secretariat (docs/accounts.md)."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, Field

from pingcheck.settings.durations import HOUR, counted_in
from pingcheck.settings.words import in_lower_case


class AccountSettings(BaseModel):
    """The part of the settings that is about officers' accounts."""

    # Whether officers may sign in without a second factor. If it is required, an officer who has none is led to set one
    # up, and can do nothing else before.
    second_factor: Annotated[Literal["optional", "required"], BeforeValidator(in_lower_case)] = "optional"
    # Hours after which an officer is signed out who opens no page; an open page that updates itself does not count.
    idle_hours: Annotated[float, BeforeValidator(counted_in(HOUR, "hours")), Field(gt=0, le=12)] = 2.0
