"""What the forms of nominations have in common: who acts on which version of what, and refusals said on the page."""

from collections.abc import Mapping
from typing import Any

from aiohttp import web

from directory.errors import Refused
from directory.notes.steps import Act
from pingcheck.web.forms import text_of
from pingcheck.web.keys import CLOCK, OFFICER
from pingcheck.web.pages import spoken

FASTER = 409  # somebody else was faster
WRONG = 422


def act_of(request: web.Request, form: Mapping[str, Any]) -> Act:
    """By the account that is signed in, on the version of the page that the form stood on."""
    officer, version = request[OFFICER], text_of(form, "version", 10)
    seen = int(version) if version.isascii() and version.isdecimal() else 0
    return Act(request.config_dict[CLOCK](), officer.name, officer.account_id, seen)


def note_id_of(request: web.Request) -> int:
    return int(request.match_info["note_id"])


def said(request: web.Request, refused: Refused) -> str:
    return spoken(request, refused.text, **refused.values)


def status_of(refused: Refused) -> int:
    """The English text tells, whatever the language of the page."""
    return FASTER if "acted first" in str(refused) else WRONG


def nomination_path(note_id: int) -> str:
    return f"/nominations/{note_id}"
