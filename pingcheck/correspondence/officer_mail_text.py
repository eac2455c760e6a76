"""The subject and text of an officer's mail: the officer's own words in a short frame."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from directory.languages import Language
from pingcheck.conversation.return_addresses import ReturnAddresses
from pingcheck.exercises.ping import Ping
from pingcheck.sending.mail_templates import PAGES, RULE, mail_environment, wrapped
from pingcheck.sending.wire import one_line
from pingcheck.settings import Settings
from pingcheck.wording.catalogues import in_language_or_english
from pingcheck.wording.moments import day_in_words
from pingcheck.wording.names import names_in
from pingcheck.wording.office_hours import desk_in
from pingcheck.wording.templates import environment


@dataclass(frozen=True, slots=True)
class SubjectMarks:
    """The values for the subject template's marks. The frames of exercises keep the marks instead."""

    state: str


@dataclass(frozen=True, slots=True)
class OfficerWords:
    """What an officer writes, and when. `suggested_on`: the day (UTC) of the suggestion that the words refuse."""

    words: str
    at: datetime
    suggested_on: date | None = None


def return_addresses(settings: Settings, mail_id: UUID) -> tuple[str, str]:
    """The envelope sender, which bounces go to, and the Reply-To address."""
    if settings.reads_mail and settings.return_address == "tagged":
        return ReturnAddresses(settings.secrets(), settings.sender.rpartition("@")[2]).both(mail_id)
    return settings.sender, settings.sender if settings.reads_mail else settings.secretariat_mailbox


def subject_of(ping: Ping, reference: str) -> str:
    """The subject of the earlier mails, so that mail programs keep them together."""

    def spoken(language: Language) -> str:
        state = ping.state_name if language is ping.language else ping.state_name_en
        values = {"role": ping.role.value, "reference": reference, "marks": SubjectMarks(one_line(state))}
        return environment(language).get_template("mail/subject.txt").render(values)

    return f"Re: {in_language_or_english(ping.language, spoken).strip()}"


def text_of(settings: Settings, ping: Ping, reference: str, mail_id: UUID, said: OfficerWords) -> str:
    """The whole text in lines of at most 72 columns. All but the officer's words is in the contact's language."""

    def spoken(language: Language) -> str:
        return (
            mail_environment(language)
            .get_template("mail/officer/body.txt")
            .render(
                state=one_line(ping.state_name if language is ping.language else ping.state_name_en),
                role=ping.role.value,
                reference=reference,
                words="\n".join(wrapped(line) for line in said.words.split("\n")),
                suggested_on=day_in_words(said.suggested_on, language) if said.suggested_on else "",
                rule=RULE,
                reply_to=return_addresses(settings, mail_id)[1],
                pages={name: f"{settings.base_url}/{path}" for name, path in PAGES.items()},
                names=names_in(settings, language),
                desk=desk_in(settings, language, said.at),
            )
        )

    return in_language_or_english(ping.language, spoken).strip() + "\n"


def thread_headers(in_reply_to: str, thread: Sequence[str]) -> list[str]:
    """In-Reply-To and References (RFC 5322 §3.6.4), one id on each line: ids are never cut or encoded, however long."""
    answers = [f"In-Reply-To: <{in_reply_to}>"] if in_reply_to else []
    refers = ["References: " + "\r\n ".join(f"<{each}>" for each in thread)] if thread else []
    return answers + refers
