"""What Postfix's pipe(8) runs in the tests: the real `pingcheck inbox deliver`, with Postfix's words and environment.

Postfix runs nothing as root, and the tests' Python may lie where only root can read. So a few lines of Perl, which
every Debian has, hand words, environment and mail to the tests, which run the command, and give back how it ended.
"""

import asyncio
import socket
import struct
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.processes import PINGCHECK

ROOT = Path(__file__).parent.parent
HANDS_OVER = r"""#!/usr/bin/perl
use IO::Socket::UNIX;
my $tests = IO::Socket::UNIX->new(Peer => "{door}") or exit 75;
binmode STDIN;
binmode $tests;
print $tests pack("N/a*", join("\0", @ARGV)), pack("N/a*", join("\0", map {{ "$_=$ENV{{$_}}" }} keys %ENV));
my $piece;
print $tests $piece while read(STDIN, $piece, 65536);
$tests->shutdown(1);
my $code = <$tests>;
kill 9, $$ if $code < 0;
exit(defined $code ? $code : 75);
"""


@dataclass
class Pipe:
    """`argv`: for master.cf. `slips`: a setting or a fault for each of the next runs."""

    argv: str
    slips: list[tuple[str, str]] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)  # how each run ended

    async def run(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        words = await _block(reader)
        env = dict(pair.split("=", 1) for pair in await _block(reader))
        env.update([self.slips.pop(0)] if self.slips else [])
        process = await asyncio.create_subprocess_exec(
            *words, env=env, stdin=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
        )
        await process.communicate(await reader.read())
        assert process.returncode is not None
        self.codes.append(process.returncode)
        writer.write(f"{process.returncode}\n".encode())
        writer.close()


async def _block(reader: asyncio.StreamReader) -> list[str]:
    [size] = struct.unpack(">I", await reader.readexactly(4))
    return (await reader.readexactly(size)).decode().split("\0")


def toml(environment: dict[str, str]) -> str:
    """The settings of an environment as a settings file: Postfix gives what it runs no variables but its own."""
    named = {name.removeprefix("PINGCHECK_"): value for name, value in environment.items() if "PINGCHECK_" in name}
    return "".join(f"{name.lower()} = '{value}'\n" for name, value in named.items())


def _set_up(home: Path, environment: dict[str, str]) -> Pipe:
    home.chmod(0o755)
    (home / "pingcheck.toml").write_text(toml(environment))
    script = home / "hand-over"
    script.write_text(HANDS_OVER.format(door=home / "door"))
    script.chmod(0o755)
    return Pipe(
        f"{script} /usr/bin/env PYTHONPATH={ROOT} PINGCHECK_CONFIG={home}/pingcheck.toml {PINGCHECK} inbox deliver"
        " --recipient ${original_recipient} --sender ${sender}"
    )


def _listening(home: Path) -> socket.socket:
    """Whoever runs the script may knock."""
    door = socket.socket(socket.AF_UNIX)
    door.bind(str(home / "door"))
    (home / "door").chmod(0o777)
    return door


@asynccontextmanager
async def open_pipe(environment: dict[str, str]) -> AsyncIterator[Pipe]:
    with tempfile.TemporaryDirectory(prefix="pipe-") as folder:
        pipe = _set_up(Path(folder), environment)
        server = await asyncio.start_unix_server(pipe.run, sock=_listening(Path(folder)))
        try:
            yield pipe
        finally:
            server.close()
