"""A token printed by a command that the operator provides."""

import asyncio
import contextlib
import os
import shlex
import signal
from asyncio.subprocess import DEVNULL, PIPE
from dataclasses import dataclass, field

from pingcheck.sending import tokens
from pingcheck.sending.tokens import LONGEST_TOKEN, Granted, TokenTrouble, is_token

GOOD_FOR_S = 300.0  # the command does not say for how long; if it caches tokens, it prints the same one again
CLOSING_S = 1.0


@dataclass(frozen=True, slots=True)
class TokenCommand:
    """Runs without a shell and without our own settings. Its stderr is discarded, since it may contain secrets."""

    line: str = field(repr=False)

    async def ask(self) -> Granted:
        """A new token. Raises TokenTrouble."""
        try:
            transport, listener = await asyncio.get_running_loop().subprocess_exec(
                _Listener,
                *shlex.split(self.line),
                stdin=DEVNULL,
                stdout=PIPE,
                stderr=DEVNULL,
                env={name: value for name, value in os.environ.items() if not name.startswith("PINGCHECK_")},
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) and error.strerror else "it cannot be started"
            raise TokenTrouble(f"the token command cannot be run: {why}") from error
        try:
            async with asyncio.timeout(tokens.PATIENCE_S):
                await listener.heard.wait()
            ended = transport.get_returncode()
        except TimeoutError as late:
            raise TokenTrouble(f"the token command does not end within {tokens.PATIENCE_S:.0f} seconds") from late
        finally:
            await _end(transport, listener)
        if len(listener.printed) > LONGEST_TOKEN:
            raise TokenTrouble("the token command prints more than a token")
        if ended != 0:
            raise TokenTrouble(f"the token command fails with exit code {ended}; run it by hand to see why")
        return Granted(_token_in(listener.printed), GOOD_FOR_S)


class _Listener(asyncio.SubprocessProtocol):
    """Keeps the output. `heard` is set once the program has ended, or has printed more than any token."""

    def __init__(self) -> None:
        self.printed = bytearray()
        self.heard = asyncio.Event()
        self.gone = asyncio.Event()

    def pipe_data_received(self, _: int, data: bytes) -> None:
        self.printed += data[: LONGEST_TOKEN + 1]
        if len(self.printed) > LONGEST_TOKEN:
            self.heard.set()

    def connection_lost(self, _: Exception | None) -> None:
        self.heard.set()
        self.gone.set()


async def _end(transport: asyncio.SubprocessTransport, listener: _Listener) -> None:
    """Ends the command, and everything that it started, if it is still running."""
    if transport.get_returncode() is None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(transport.get_pid(), signal.SIGKILL)
    transport.close()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(CLOSING_S):
            await listener.gone.wait()


def _token_in(printed: bytearray) -> str:
    token = printed.decode("ascii", "replace").strip()
    if not is_token(token):
        raise TokenTrouble("the token command prints something that is no token: it must print the token alone")
    return token
