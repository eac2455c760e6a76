"""The settings of nominations: documents, a second officer, and the day by which States are encouraged to nominate."""

import shlex
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field

from pingcheck.settings.durations import SECOND, counted_in


def _command(value: str) -> str:
    """A program and its arguments as a shell would split them; no shell runs it. Raises ValueError."""
    try:
        words = shlex.split(value)
    except ValueError as error:
        raise ValueError("a quotation mark is not closed") from error
    if value and not words:
        raise ValueError("write a program, such as clamdscan --fdpass --no-summary")
    return value


class NominationSettings(BaseModel):
    """The part of the settings that is about nominations."""

    # Where the documents of nominations lie; without it, in a folder of `state_dir`. Nothing but the service reads it.
    documents_dir: Path | None = None
    # Bytes of one document.
    largest_document: Annotated[int, Field(ge=10_000, le=200_000_000)] = 20_000_000
    # A program that looks at each document before it is kept; its path is added as the last argument. Exit code 0 lets
    # it in; whatever else happens keeps it out.
    document_scanner: Annotated[str, AfterValidator(_command)] = ""
    document_scanner_limit: Annotated[float, BeforeValidator(counted_in(SECOND, "seconds")), Field(gt=0, le=600)] = 60.0
    # Whether a second officer approves each nomination, and each import.
    four_eyes: bool = False
    # The day by which States are encouraged to nominate; nothing ends on it.
    nominations_encouraged_by: date | None = None
