"""What an officer says on the telephone: a short script in the contact's language, and in English beside it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from markupsafe import Markup

from directory.contacts import Role
from directory.languages import Language
from pingcheck.followup.call_to_make import CallToMake
from pingcheck.settings import Settings
from pingcheck.wording.catalogues import in_language_or_english
from pingcheck.wording.names import names_in
from pingcheck.wording.office_hours import desk_in
from pingcheck.wording.templates import render

# As a code looks. The contact's own stands nowhere on the page: who reads it out proves that our email arrived.
LIKE_A_CODE = "K7M2-P9QX-3TD"
LEFT_OPEN = "…"
AS_ONE = Markup('<bdi class="as-one" dir="ltr">{}</bdi>')  # broken nowhere, in any direction of the lines
RIGHT_TO_LEFT = frozenset({Language.ARABIC})


@dataclass(frozen=True, slots=True)
class CallScript:
    """`lines`: HTML. `opened`: shown at once where there is no room for both."""

    language: Language
    lines: Markup
    opened: bool = True

    @property
    def direction(self) -> str:
        return "rtl" if self.language in RIGHT_TO_LEFT else "ltr"


def call_scripts(
    settings: Settings, call: CallToMake, now: datetime, reads: Collection[Language] = (), *, incident: bool = False
) -> list[CallScript]:
    """The contact's language first; English once, if that is it. The contact's is opened for whoever `reads` it.
    `incident`: the contact's words may speak of a real one, so that the caller does not say that there is none."""
    theirs, english = call.ping.language, Language.ENGLISH
    opened = theirs if theirs in reads else english
    return [
        CallScript(language, _lines(settings, (call, incident or call.incident), language, now), language is opened)
        for language in dict.fromkeys((theirs, english))
    ]


def script_on_paper(settings: Settings, now: datetime, *, incident: bool = False) -> Markup:
    """In English, for whomever a sheet of calls names: what differs is left open. `incident`: of one of them."""
    differs = {"roles": tuple(Role), "state": LEFT_OPEN, "reference": LEFT_OPEN, "wished": False}
    return _said(settings, Language.ENGLISH, now, incident=incident, **differs)


def _lines(settings: Settings, whom: tuple[CallToMake, bool], language: Language, now: datetime) -> Markup:
    call, incident = whom
    ping = call.ping

    def said(spoken: Language) -> str:
        state = ping.state_name if spoken is ping.language else ping.state_name_en
        reference = AS_ONE.format(call.exercise)
        differs = {"roles": (ping.role,), "state": state, "reference": reference, "wished": call.wished}
        return _said(settings, spoken, now, incident=incident, **differs)

    return Markup(in_language_or_english(language, said))  # noqa: S704  (the template escapes every value)


def _said(settings: Settings, spoken: Language, now: datetime, **differs: Any) -> Markup:
    return Markup(  # noqa: S704  (the template escapes every value)
        render(
            "contact/call_script.html",
            spoken,
            names=names_in(settings, spoken),
            desk=desk_in(settings, spoken, now),
            code=AS_ONE.format(LIKE_A_CODE),
            verify=AS_ONE.format(f"{settings.base_url.partition('://')[2]}/verify"),
            left_open=LEFT_OPEN,
            **differs,
        )
    )
