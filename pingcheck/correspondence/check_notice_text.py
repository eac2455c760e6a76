"""The subject, text and HTML of an exercise's letters, with marks for what each letter says of its own reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, NamedTuple

from markupsafe import Markup

from directory.languages import Language
from pingcheck.exercises.check_notices import CheckNoticeText, NoticeSays
from pingcheck.sending.mail_templates import PAGES, RULE, mail_environment
from pingcheck.settings import Settings
from pingcheck.wording.catalogues import in_language_or_english
from pingcheck.wording.directions import plain_in
from pingcheck.wording.moments import in_utc
from pingcheck.wording.names import names_in
from pingcheck.wording.office_hours import desk_in

OWN_PAGES = PAGES | {"guide": "guide"}


class TextKey(NamedTuple):
    """What the letters that bear one text have in common. `about`: the role or roles that it speaks of; `names_at`:
    the opening or closing that it names."""

    exercise_id: int
    says: NoticeSays
    about: str
    names_at: datetime
    language: Language


@dataclass(frozen=True, slots=True)
class NoticeMarks:
    """The marks for a letter's own values, as `prepared_frames.fill` reads them. `technical`, `diplomatic`: the offices
    of that role that are not reached."""

    state: Markup
    entry: Markup
    local_time: Markup
    technical: Markup
    diplomatic: Markup


_marks = partial(NoticeMarks, technical=Markup("⟦technical⟧"), diplomatic=Markup("⟦diplomatic⟧"))
IN_ITS_LANGUAGE = _marks(Markup("⟦state⟧"), Markup("⟦entry⟧"), Markup("⟦local_time⟧"))
IN_ENGLISH = _marks(Markup("⟦state_en⟧"), Markup("⟦entry_en⟧"), Markup("⟦local_time_en⟧"))


def render_notice_text(settings: Settings, key: TextKey, reference: str, at: datetime) -> CheckNoticeText:
    """The text in its language, with English below any other. `at`: when the letters were made, for the hours of the
    secretariat."""
    values = {"key": key, "reference": reference, "settings": settings, "at": at}

    def spoken(ending: str) -> str:
        def in_one(language: Language) -> str:
            return _part(values, language, ending, IN_ITS_LANGUAGE)

        return in_language_or_english(key.language, in_one)

    text, html = spoken("txt"), spoken("html")
    if key.language is not Language.ENGLISH:
        text += f"\n\n{RULE}\n\n{_part(values, Language.ENGLISH, 'txt', IN_ENGLISH)}"
        html += f"\n<hr>\n{_part(values, Language.ENGLISH, 'html', IN_ENGLISH)}"
    subject = spoken("subject.txt").strip()
    return CheckNoticeText(**key._asdict(), subject=subject, text=f"{text}\n", html=f"{html}\n")


def link_free(settings: Settings, text: str) -> str:
    """The text, or its HTML, with the addresses of our pages as somebody types them: filters take them for no link."""
    return text.replace(settings.base_url, settings.base_url.partition("://")[2])


def _part(values: Mapping[str, Any], language: Language, ending: str, marks: NoticeMarks) -> str:
    settings, key = values["settings"], values["key"]
    spoken = {
        "reference": values["reference"],
        "about": key.about,
        "names_at": in_utc(key.names_at.replace(second=0, microsecond=0), language),
        "sender": settings.sender,
        "pages": {name: f"{settings.base_url}/{path}" for name, path in OWN_PAGES.items()},
        "names": names_in(settings, language),
        "desk": desk_in(settings, language, values["at"]),
        "marks": marks,
        "plain": plain_in(language),
    }
    return mail_environment(language).get_template(f"mail/check/{key.says}.{ending}").render(spoken).strip()
