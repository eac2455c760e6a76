"""Several commands at once, where the server takes that: fewer round trips, and never a mail more or less for it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from pingcheck.exercises.message import Cause, Delivery
from pingcheck.sending.composer import Composed
from pingcheck.sending.connection import LineLost
from pingcheck.sending.handover import Line
from pingcheck.sending.mail_servers import relay_of
from tests.cast import settings_for

OFFERS = b"250-mx.tests.example\r\n250-PIPELINING\r\n250-DSN\r\n250 SMTPUTF8\r\n"


def mail(name: str, content: bytes = b"Subject: Check\r\n\r\nHello\r\n") -> Composed:
    return Composed("check@poc.example", f"{name}@ke.example", f"id-of-{name}", content)


@dataclass
class Scripted:
    """A server that says what its script says to each line, and remembers what was said to it in one breath."""

    says: dict[bytes, bytes] = field(default_factory=dict)
    port: int = 0
    breaths: list[bytes] = field(default_factory=list)
    contents: list[bytes] = field(default_factory=list)
    speaking: set[asyncio.Task[None] | None] = field(default_factory=set)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.speaking.add(asyncio.current_task())
        try:
            await self.speak(reader, writer)
        finally:
            writer.close()
            await writer.wait_closed()

    async def speak(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mx.tests.example\r\n")
        in_data, waiting = False, b""
        while breath := await reader.read(100_000):
            self.breaths.append(breath)
            *lines, waiting = (waiting + breath).split(b"\r\n")
            for line in lines:
                if in_data:
                    in_data = line != b"."
                    self.contents[-1] += line + b"\r\n" if in_data else b""
                    reply = b"" if in_data else self.says.get(b".", b"250 2.0.0 Queued\r\n")
                else:
                    reply = self._reply(line)
                    in_data = line == b"DATA" and reply.startswith(b"354")
                    if in_data:
                        self.contents.append(b"")
                writer.write(reply)
                if reply.startswith(b"421"):
                    return

    def _reply(self, line: bytes) -> bytes:
        known = {b"EHLO": OFFERS, b"DATA": b"354 Go on\r\n", b"QUIT": b"221 Bye\r\n", **self.says}
        return next((reply for start, reply in known.items() if line.startswith(start)), b"250 OK\r\n")

    def said(self, start: bytes) -> list[bytes]:
        return [line for line in b"".join(self.breaths).split(b"\r\n") if line.startswith(start)]


@asynccontextmanager
async def scripted(**says: bytes) -> AsyncIterator[tuple[Scripted, Line]]:
    server = Scripted({b"." if word == "DOT" else word.encode(): reply for word, reply in says.items()})
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    server.port = listening.sockets[0].getsockname()[1]
    line = Line(relay_of(settings_for("sqlite:///x.db", server.port)))
    try:
        yield server, line
    finally:
        await line.close()
        listening.close()
        await listening.wait_closed()
        await asyncio.wait([task for task in server.speaking if task is not None])


async def test_a_mail_takes_two_breaths_and_one_more_for_each_that_follows() -> None:
    first, second, third = mail("first"), mail("second"), mail("third")
    async with scripted() as (server, line):
        assert (await line.send(first, second)).delivery is Delivery.ACCEPTED
        assert (await line.send(second, third)).delivery is Delivery.ACCEPTED
        assert (await line.send(third)).delivery is Delivery.ACCEPTED
        after_greeting = server.breaths[1:]
    assert [breath.split(b" ")[0].split(b"\r\n")[0] for breath in after_greeting] == [b"MAIL"] + [b"Subject:"] * 3
    assert [command.split(b"<")[1].split(b"@")[0] for command in server.said(b"RCPT")] == [
        b"first",
        b"second",
        b"third",
    ]
    assert len(server.contents) == 3


async def test_reports_are_asked_for_where_the_server_can_give_them() -> None:
    async with scripted() as (server, line):
        await line.send(mail("first"))
    assert server.said(b"MAIL") == [b"MAIL FROM:<check@poc.example> RET=HDRS ENVID=id-of-first"]
    assert server.said(b"RCPT") == [b"RCPT TO:<first@ke.example> NOTIFY=FAILURE,DELAY"]


async def test_a_server_that_wants_one_command_at_a_time_gets_one_at_a_time() -> None:
    async with scripted(EHLO=b"250 mx.tests.example\r\n") as (server, line):
        assert (await line.send(mail("first"), mail("second"))).delivery is Delivery.ACCEPTED
        assert (await line.send(mail("second"))).delivery is Delivery.ACCEPTED
        breaths = server.breaths[1:]
    assert [breath[:4] for breath in breaths] == [b"MAIL", b"RCPT", b"DATA", b"Subj"] * 2
    assert server.said(b"MAIL") == [b"MAIL FROM:<check@poc.example>"] * 2


async def test_a_refused_recipient_gets_no_text_even_from_a_server_that_waits_for_it() -> None:
    async with scripted(RCPT=b"550 5.1.1 no such user\r\n") as (server, line):
        handover = await line.send(mail("first"), mail("second"))
    assert (handover.delivery, handover.cause) == (Delivery.REFUSED, Cause.NO_SUCH_MAILBOX)
    assert server.contents == [b""]
    assert server.said(b"RSET") == [b"RSET"]


async def test_what_was_opened_ahead_of_a_refused_mail_is_still_sent_whole() -> None:
    first, second = mail("first"), mail("second")
    async with scripted() as (server, line):
        server.says[b"."] = b"554 5.7.1 no\r\n"
        assert (await line.send(first, second)).delivery is Delivery.REFUSED
        server.says[b"."] = b"250 OK\r\n"
        assert (await line.send(second)).delivery is Delivery.ACCEPTED
    assert server.contents == [first.content, second.content]


async def test_who_leaves_a_mail_opened_ahead_leaves_nothing_behind() -> None:
    """QUIT would be the first line of that mail, and a dot would send it empty."""
    async with scripted() as (server, line):
        await line.send(mail("first"), mail("second"))
        await line.close()
        assert (await line.send(mail("third"))).delivery is Delivery.ACCEPTED
    assert server.contents[1] == b""
    assert len(server.said(b".")) == 2
    assert server.said(b"QUIT") == [b"QUIT"]  # at the very end


@pytest.mark.parametrize("at", ["MAIL", "RCPT", "DATA", "DOT"])
async def test_a_server_that_says_421_has_no_mail_of_ours(at: str) -> None:
    async with scripted(**{at: b"421 4.3.2 going down\r\n"}) as (_, line):
        with pytest.raises(LineLost, match=r"^421 4\.3\.2$"):
            await line.send(mail("first"), mail("second"))


@pytest.mark.parametrize("at", ["MAIL", "RCPT"])
async def test_one_reply_too_many_is_never_taken_for_the_word_that_a_mail_was_taken(at: str) -> None:
    async with scripted(**{at: b"250 OK\r\n250 OK\r\n"}) as (server, line):
        with pytest.raises(LineLost):
            await line.send(mail("first"))
    assert not server.contents or server.contents == [b""]


async def test_a_reply_to_nothing_between_two_mails_is_not_taken_for_an_answer() -> None:
    async with scripted(DOT=b"250 OK\r\n250 and hello\r\n") as (_, line):
        assert (await line.send(mail("first"))).delivery is Delivery.ACCEPTED
        assert (await line.send(mail("second"))).delivery is Delivery.ACCEPTED


async def test_a_connection_lost_after_the_text_leaves_its_mail_in_doubt_and_the_next_one_not() -> None:
    first, second = mail("first"), mail("second")
    async with scripted(DOT=b"what\r\n") as (server, line):
        assert (await line.send(first, second)).delivery is Delivery.IN_DOUBT
        server.says[b"."] = b"250 OK\r\n"
        assert (await line.send(second)).delivery is Delivery.ACCEPTED
