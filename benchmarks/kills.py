"""Six times `kill -9` while five connections send to a server that takes 20 ms a mail: lost, doubled, possibly twice.

The server keeps a mail before it answers, so that every mail that a killed courier got no answer for is doubled.
"""

import asyncio
import tempfile
from collections import Counter
from pathlib import Path

from _report import Row, save
from _world import ENGINES, PINGCHECK, World, environment, filled, scalar, world

KILLS, CONNECTIONS, TAKES_S = 6, 5, 0.02
MAILS_A_KILL = 150
MOST = KILLS * CONNECTIONS


class SlowServer:
    """Takes every mail, and its time. Counts the copies of each."""

    def __init__(self) -> None:
        self.copies: Counter[bytes] = Counter()
        self.taken = asyncio.Condition()

    async def wait_for(self, count: int) -> None:
        async with self.taken:
            await self.taken.wait_for(lambda: self.copies.total() >= count)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            writer.write(b"220 mx.bench.example\r\n")
            while command := await reader.readline():
                if command.startswith(b"EHLO"):
                    writer.write(b"250-mx.bench.example\r\n250 PIPELINING\r\n")
                elif command.startswith(b"DATA"):
                    writer.write(b"354 Go on\r\n")
                    await self._take(await reader.readuntil(b"\r\n.\r\n"))
                    writer.write(b"250 2.0.0 Queued\r\n")
                else:
                    writer.write(b"250 2.0.0 OK\r\n")
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # it was killed
        finally:
            writer.close()

    async def _take(self, mail: bytes) -> None:
        headers = mail.partition(b"\r\n\r\n")[0].split(b"\r\n")
        [message_id] = [line for line in headers if line.lower().startswith(b"message-id:")]
        async with self.taken:
            self.copies[message_id] += 1
            self.taken.notify_all()
        await asyncio.sleep(TAKES_S)


async def killed_six_times(url: str, state: Path) -> Counter[bytes]:
    """How many copies of each mail there were in the end."""
    server = SlowServer()
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    env = environment(url, state, SMTP_URL=f"smtp://127.0.0.1:{port}", SMTP_CONNECTIONS=CONNECTIONS, LOG_LEVEL="error")
    for _ in range(KILLS):
        courier = await asyncio.create_subprocess_exec(PINGCHECK, "courier", env=env)
        await server.wait_for(server.copies.total() + MAILS_A_KILL)
        courier.kill()
        await courier.wait()
    last = await asyncio.create_subprocess_exec(PINGCHECK, "courier", "--drain", env=env)
    assert await last.wait() == 0
    listening.close()
    return server.copies


def measured(each: World, engine: str) -> Row:
    contacts = (KILLS + 1) * MAILS_A_KILL
    url = filled(each, engine, contacts)
    with tempfile.TemporaryDirectory() as state:
        copies = asyncio.run(killed_six_times(url, Path(state)))
    twice = scalar(url, "SELECT count(*) FROM messages WHERE possibly_twice")
    lost, doubled = contacts - len(copies), copies.total() - len(copies)
    each.drop(url)
    return Row(
        f"{KILLS} times `kill -9`, {CONNECTIONS} connections, {engine}",
        f"{lost} lost, {doubled} doubled, {twice} possibly twice",
        f"at most 0, {MOST}, {MOST}",
    )


if __name__ == "__main__":
    with world() as made:
        save("kills", [measured(made, engine) for engine in ENGINES])
