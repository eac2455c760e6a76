"""Mails to Missions about their own address as a kind of mail."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CTE, ColumnElement
from sqlalchemy.ext.asyncio import AsyncSession

from directory.languages import Language
from directory.states import State
from pingcheck.correspondence.entry_mails import STATE_NAMES, TRIED_FOR
from pingcheck.correspondence.letters import claimed_of_no_ping, letter_head, may_go, two_part_mail
from pingcheck.correspondence.mission_mail_text import text_of_mission_mail
from pingcheck.correspondence.officer_mail_text import return_addresses
from pingcheck.exercises.message import MessageKind
from pingcheck.exercises.mission_mails import MissionMail
from pingcheck.sending.mail_kind import Claimed, OfAddress
from pingcheck.sending.pingless_letter import PinglessLetter
from pingcheck.sending.wire import Composed, one_line, wire_address
from pingcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class MissionNotice(PinglessLetter):
    """A claimed mail to a Mission."""

    sort = MessageKind.MISSION

    language: Language
    changes: list[dict[str, Any]]
    states: dict[Language, str]

    @property
    def tried_for(self) -> timedelta:
        return TRIED_FOR


class MissionMails:
    """No exercise stops these mails; a hold and PINGCHECK_ONLY_MAIL_TO do."""

    kind = MessageKind.MISSION

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def wanted(self, of_address: OfAddress) -> ColumnElement[bool]:
        return may_go(of_address)

    def pointless(self, _: datetime) -> None:
        """Never: an address is told that it is on file no more, whatever became of it."""
        return

    async def read(self, session: AsyncSession, picked: CTE) -> Sequence[MissionNotice]:
        mail = MissionMail
        columns = mail.made_at, mail.language, mail.changes, *STATE_NAMES.values()
        letters = claimed_of_no_ping(picked, mail, *columns).join(State, State.code == mail.state_code)
        return [_notice(tuple(row)) for row in await session.execute(letters)]

    def compose(self, claimed: Claimed, now: datetime) -> Composed:
        """The mail. Its Message-ID is the same at every try; a person is to read it, so that it has no `Auto-Submitted`
        header."""
        assert isinstance(claimed, MissionNotice)
        settings, mail, mark = self._settings, claimed, claimed.message_id.hex
        sender, reply_to = return_addresses(settings, mail.message_id)
        said = text_of_mission_mail(settings, mail.states, mail.changes, mail.language, now)
        head = [*letter_head(settings, mail, said.subject, mail.language, now), f"Reply-To: {reply_to}"]
        return Composed(
            sender, wire_address(mail.address), mark, two_part_mail(head, said.text, said.html, (mark, mail.language))
        )


def _notice(row: tuple[Any, ...]) -> MissionNotice:
    values: tuple[Any, ...] = (*row[:6], dict(zip(STATE_NAMES, map(one_line, row[6:]), strict=True)))
    return MissionNotice(*values)
