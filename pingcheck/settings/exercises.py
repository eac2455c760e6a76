"""The settings of exercises."""

from pydantic import BaseModel


class ExerciseSettings(BaseModel):
    """The part of the settings that is about planned exercises."""

    # Whether a second officer approves each check before it opens; what nobody approved does not open.
    approve_checks: bool = False
