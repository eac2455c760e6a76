"""A lasting connection to the mail server. It hands over one mail at a time and says what became of it."""

import contextlib
from collections.abc import Callable
from typing import NamedTuple

from aiosmtplib import SMTPException, SMTPResponse, SMTPResponseException, SMTPServerDisconnected

from directory.phrases import N_
from pingcheck.exercises.message import Cause, Delivery
from pingcheck.runtime.fault_points import fault_point
from pingcheck.sending.connection import (
    ConnectionLost,
    ServerUnusable,
    code_and_words,
    codes_only,
    connect,
    storable_words,
)
from pingcheck.sending.mail_servers import Relay
from pingcheck.sending.smtp_dialogue import CLOSING, SmtpDialogue
from pingcheck.sending.verdict import read_refusal
from pingcheck.sending.wire import Composed

STAGE_TIMEOUT_S = 60.0
DATA_TIMEOUT_S = 600.0  # RFC 5321 §4.5.3.2.6: ten minutes for the reply after the final dot
QUIT_TIMEOUT_S = 2.0

# The commands that open a mail, each with the first digit of the reply that lets us go on (RFC 5321 §4.2.1).
STAGES = (("mail", 2), ("rcpt", 2), ("data", 3))
REFUSAL_DIGITS = (4, 5)


class Handover(NamedTuple):
    """What became of one mail, with the server's own words."""

    delivery: Delivery
    cause: Cause | None
    stage: str
    code: int | None
    reply: str


class SmtpConnection:
    """Opens the connection when it is first needed, and again when it was lost. Owned by one task."""

    def __init__(self, relay: Relay) -> None:
        self._relay = relay
        self._dialogue: SmtpDialogue | None = None
        self._opened_ahead: Composed | None = None

    async def send(
        self, mail: Composed, upcoming: Composed | None = None, begins: Callable[[], None] = lambda: None
    ) -> Handover:
        """Hands over one mail. Raises ServerUnusable or ConnectionLost if it was not handed over at all.

        `begins` is called just before the mail's content goes; if it raises, none goes. `upcoming` is the mail that
        will be sent next. If the server allows pipelining (RFC 2920 §3.1), its opening commands go out together with
        the end of this mail, so that each mail takes one round trip.
        """
        dialogue = await self._open_dialogue()
        try:
            replies = await self._open_mail(dialogue, mail)
            refused = _first_refusal(replies)
            if refused is None:
                fault_point("courier.before_data")
                begins()
                self._send_content(dialogue, mail, upcoming if dialogue.has_pipelining else None)
        except (SMTPException, OSError) as error:
            raise self._connection_lost(error) from error
        except Exception:
            self._drop()  # the server may be waiting for a text that will not come
            raise
        if refused is None:
            return await self._final_reply(dialogue)
        await self._cancel(dialogue, replies)
        stage, reply = refused
        if stage == "mail" and reply.code // 100 == 5 and mail.recipient.isascii():
            our_sender = N_("The mail server refuses our sender: {why}")
            raise ServerUnusable(our_sender.format(why=codes_only(reply)), code_and_words(reply))
        return _refusal(stage, reply)

    async def _open_mail(self, dialogue: SmtpDialogue, mail: Composed) -> list[SMTPResponse]:
        """The replies to the opening commands: to all three with pipelining, otherwise up to the first refusal."""
        if self._opened_ahead is not None and self._opened_ahead is not mail:
            raise SMTPServerDisconnected("another mail was opened here")  # and only closing the connection ends that
        if dialogue.has_pipelining:
            if self._opened_ahead is None:
                dialogue.send(b"".join(_opening_commands(dialogue, mail)), replies=len(STAGES))
            self._opened_ahead = None
            return [await _reply(dialogue) for _ in STAGES]
        replies: list[SMTPResponse] = []
        for command in _opening_commands(dialogue, mail):
            dialogue.send(command, replies=1)
            replies.append(await _reply(dialogue))
            if _first_refusal(replies) is not None:
                break
        return replies

    def _send_content(self, dialogue: SmtpDialogue, mail: Composed, upcoming: Composed | None) -> None:
        words, replies = mail.content + b".\r\n", 1
        if upcoming is not None:
            words, replies = words + b"".join(_opening_commands(dialogue, upcoming)), 1 + len(STAGES)
        dialogue.send(words, replies)
        self._opened_ahead = upcoming

    async def _final_reply(self, dialogue: SmtpDialogue) -> Handover:
        """Reads the server's reply to a mail that was sent completely."""
        fault_point("courier.mid_data")
        try:
            reply = await dialogue.reply(DATA_TIMEOUT_S)
        except (SMTPException, OSError) as error:
            return self._in_doubt(type(error).__name__)
        if reply.code == CLOSING:
            self._drop()
            raise ConnectionLost(codes_only(reply))
        if reply.code // 100 in REFUSAL_DIGITS:
            return _refusal("data", reply)
        if reply.code // 100 != 2:
            return self._in_doubt(code_and_words(reply))
        fault_point("courier.after_250")
        return Handover(Delivery.ACCEPTED, None, "data", reply.code, storable_words(reply.message))

    async def _cancel(self, dialogue: SmtpDialogue, replies: list[SMTPResponse]) -> None:
        """Cancels the mail after a refusal. If the server waits for the text anyway, it gets none (RFC 2920 §3.1)."""
        try:
            if len(replies) == len(STAGES) and replies[-1].code // 100 == 3:
                dialogue.send(b".\r\n", replies=1)
                await dialogue.reply(DATA_TIMEOUT_S)
            dialogue.send(b"RSET\r\n", replies=1)
            await _reply(dialogue)
        except (SMTPException, OSError):
            self._drop()

    def _in_doubt(self, why: str) -> Handover:
        """The server may have the mail although its reply was lost. It goes out once more, and the page says so."""
        self._drop()
        return Handover(Delivery.IN_DOUBT, Cause.UNREACHABLE, "data", None, why)

    def _connection_lost(self, error: Exception) -> ConnectionLost:
        self._drop()
        return ConnectionLost(codes_only(error) if isinstance(error, SMTPResponseException) else type(error).__name__)

    async def _open_dialogue(self) -> SmtpDialogue:
        if self._dialogue is None or not self._dialogue.is_open:
            self._dialogue = await connect(self._relay, STAGE_TIMEOUT_S)
        return self._dialogue

    async def close(self) -> None:
        """Closes the connection, with QUIT if it is still open."""
        if self._dialogue is not None and self._opened_ahead is None:  # else QUIT would be that mail's text
            with contextlib.suppress(SMTPException, OSError):
                self._dialogue.send(b"QUIT\r\n", replies=1)
                await self._dialogue.reply(QUIT_TIMEOUT_S)
        self._drop()

    def _drop(self) -> None:
        """Closes the connection at once: a late reply could be taken for the answer to a later command."""
        dialogue, self._dialogue, self._opened_ahead = self._dialogue, None, None
        if dialogue is not None:
            dialogue.close()


def _opening_commands(dialogue: SmtpDialogue, mail: Composed) -> list[bytes]:
    """The commands that come before the mail's text. Composing ensured that addresses contain no line breaks."""
    utf8_option = "" if mail.recipient.isascii() else " SMTPUTF8"
    report_options = f" RET=HDRS ENVID={mail.envelope_id}" if dialogue.has_dsn else ""
    notify = " NOTIFY=FAILURE,DELAY" if dialogue.has_dsn else ""
    return [
        f"MAIL FROM:<{mail.sender}>{utf8_option}{report_options}\r\n".encode(),
        f"RCPT TO:<{mail.recipient}>{notify}\r\n".encode(),
        b"DATA\r\n",
    ]


async def _reply(dialogue: SmtpDialogue) -> SMTPResponse:
    """The next reply, within the usual time. Raises SMTPResponseException if the server closes the connection by it."""
    reply = await dialogue.reply(STAGE_TIMEOUT_S)
    if reply.code == CLOSING:
        raise SMTPResponseException(reply.code, reply.message)
    return reply


def _first_refusal(replies: list[SMTPResponse]) -> tuple[str, SMTPResponse] | None:
    """The stage at which the mail was refused, with the reply; None if it was not. Raises SMTPResponseException for a
    reply that does not fit its command."""
    for (stage, digit_to_go_on), reply in zip(STAGES, replies, strict=False):
        digit = reply.code // 100
        if digit not in (digit_to_go_on, *REFUSAL_DIGITS):
            raise SMTPResponseException(reply.code, reply.message)
        if digit != digit_to_go_on:
            return stage, reply
    return None


def _refusal(stage: str, reply: SMTPResponse) -> Handover:
    verdict = read_refusal(stage, reply.code, reply.message)
    return Handover(verdict.delivery, verdict.cause, stage, reply.code, storable_words(reply.message))
