"""What an officer says on the telephone: a short script in the contact's language, and in English beside it."""

from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from directory.languages import Language
from pingcheck.followup.calls import CallToMake
from pingcheck.settings import Settings
from pingcheck.wording.catalogues import in_language_or_english
from pingcheck.wording.names import names_in
from pingcheck.wording.office_hours import desk_in
from pingcheck.wording.templates import render

# As a code looks. The contact's own stands nowhere on the page: who reads it out proves that our email arrived.
LIKE_A_CODE = "K7M2-P9QX-3TD"
AS_ONE = Markup('<bdi class="as-one" dir="ltr">{}</bdi>')  # broken nowhere, in any direction of the lines
RIGHT_TO_LEFT = frozenset({Language.ARABIC})


@dataclass(frozen=True, slots=True)
class CallScript:
    """`lines`: HTML."""

    language: Language
    lines: Markup

    @property
    def direction(self) -> str:
        return "rtl" if self.language in RIGHT_TO_LEFT else "ltr"


def call_scripts(settings: Settings, call: CallToMake, now: datetime) -> list[CallScript]:
    """The contact's language first; English once, if that is it."""
    languages = dict.fromkeys((call.ping.language, Language.ENGLISH))
    return [CallScript(language, _lines(settings, call, language, now)) for language in languages]


def _lines(settings: Settings, call: CallToMake, language: Language, now: datetime) -> Markup:
    ping = call.ping

    def said(spoken: Language) -> str:
        return render(
            "contact/call_script.html",
            spoken,
            names=names_in(settings, spoken),
            desk=desk_in(settings, spoken, now),
            role=ping.role.value,
            state=ping.state_name if spoken is ping.language else ping.state_name_en,
            reference=AS_ONE.format(call.exercise),
            code=AS_ONE.format(LIKE_A_CODE),
            wished=call.wished,
        )

    return Markup(in_language_or_english(language, said))  # noqa: S704  (the template escapes every value)
