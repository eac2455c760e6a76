"""A real Postfix for the tests: from a folder and on a port of its own; it can be killed and started again.

It takes mail for contacts and sends it on to a server of the tests, makes the bounces itself where that refuses, and
hands what comes back to pingcheck, by LMTP or by its pipe.
"""

import asyncio
import os
import shutil
import signal
import smtplib
import subprocess
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.cast import PATIENCE_S, until
from tests.ports import free_port, is_closed, is_open

PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
POSTFIX = shutil.which("postfix", path=PATH)
WHY_NOT = (
    "Postfix is not installed: make programs installs it"
    if POSTFIX is None
    else "Postfix's master runs as root only, and these tests are not root"
    if os.getuid() != 0
    else ""
)
MAIN = """
compatibility_level = 3.6
queue_directory = {home}/queue
data_directory = {home}/data
mail_owner = postfix
maillog_file = {home}/log
maillog_file_prefixes = {home}
multi_instance_name = postfix-{port}
multi_instance_enable = yes

myhostname = mx.poc.example
mydestination =
local_recipient_maps =
alias_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
disable_dns_lookups = yes
smtpd_peername_lookup = no
mynetworks = 127.0.0.0/8
relay_domains = poc.example
smtpd_relay_restrictions = permit_mynetworks, reject
transport_maps = inline:{{
  {{ poc.example = {to_us} }}
  {{ ke.example = smtp:[127.0.0.1]:{far_end} }}
  {{ * = error:5.1.2 Host or domain name not found }} }}

# What waits is tried again at once, since the tests cannot wait for it.
minimal_backoff_time = 1s
maximal_backoff_time = 1s
queue_run_delay = 1s
transport_retry_time = 1s
"""
# As Debian has it, but that nothing is confined to the queue's folder (that would need copies of the system's files),
# and that queues are looked at each second, not each five minutes: a word that new mail is there may get lost.
MASTER = """
127.0.0.1:{port} inet n - n - - smtpd
pickup    unix  n - n 1 1 pickup
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 1 1 qmgr
tlsmgr    unix  - - n 1000? 1 tlsmgr
proxymap  unix  - - n - - proxymap
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
flush     unix  n - n 1000? 0 flush
smtp      unix  - - n - - smtp
lmtp      unix  - - n - - lmtp
error     unix  - - n - - error
retry     unix  - - n - - error
anvil     unix  - - n - 1 anvil
scache    unix  - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
pingcheck unix  - n n - 2 pipe user=nobody argv={argv}
"""
QUEUES = ("maildrop", "incoming", "active", "deferred")


@dataclass
class Postfix:
    home: Path
    port: int
    _process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        assert POSTFIX is not None
        self._process = await asyncio.create_subprocess_exec(
            POSTFIX, "-c", str(self.home / "config"), "start-fg",
            env={"PATH": PATH}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        await until(self._answers)

    async def _answers(self) -> bool:
        assert self._process is not None
        assert self._process.returncode is None, self.log
        return await is_open(self.port)

    async def kill(self) -> None:
        """With all that it has running, whatever they are at."""
        if self._process is not None:
            master = int((self.home / "queue" / "pid" / "master.pid").read_text())
            os.killpg(master, signal.SIGKILL)
            await self._process.wait()
            self._process = None
            await until(partial(is_closed, self.port))

    async def restart(self) -> None:
        """Killed and started. What it had in hand it would try again after a minute; it is asked to do so at once."""
        await self.kill()
        await self.start()
        flush = await asyncio.create_subprocess_exec("postqueue", "-c", self.home / "config", "-f", env={"PATH": PATH})
        assert await flush.wait() == 0

    async def takes(self, raw: bytes, sender: str, recipient: str) -> None:
        """A mail comes in from outside, with this envelope."""

        def hand_in() -> None:
            with smtplib.SMTP("127.0.0.1", self.port, timeout=PATIENCE_S) as server:
                assert server.sendmail(sender, [recipient], raw) == {}

        await asyncio.to_thread(hand_in)

    @property
    def waiting(self) -> int:
        """Mails that it still has."""
        return sum(file.is_file() for queue in QUEUES for file in (self.home / "queue" / queue).rglob("*"))

    @property
    def log(self) -> str:
        return (self.home / "log").read_text(errors="replace") if (self.home / "log").exists() else ""


def _set_up(home: Path, port: int, to_us: str, far_end: int, argv: str) -> None:
    home.chmod(0o755)
    for name in ("config", "queue", "data"):
        (home / name).mkdir()
    shutil.chown(home / "data", "postfix")
    (home / "config" / "main.cf").write_text(MAIN.format(home=home, port=port, to_us=to_us, far_end=far_end))
    (home / "config" / "master.cf").write_text(MASTER.format(port=port, argv=argv))


@asynccontextmanager
async def running_postfix(to_us: str, far_end: int, argv: str = "/bin/false") -> AsyncIterator[Postfix]:
    """`to_us`: the transport for our own mail; `far_end`: the port of the contacts' server; `argv`: of the pipe."""
    with tempfile.TemporaryDirectory(prefix="postfix-", ignore_cleanup_errors=True) as folder:
        postfix = Postfix(Path(folder), free_port())
        _set_up(postfix.home, postfix.port, to_us, far_end, argv)
        await postfix.start()
        try:
            yield postfix
        finally:
            await postfix.kill()
