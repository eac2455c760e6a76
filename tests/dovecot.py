"""A real Dovecot for the tests: unprivileged, on a free port, with one mailbox; it can be killed and started again."""

import asyncio
import grp
import os
import pwd
import shutil
import signal
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from pingcheck.sending.mail_servers import Mailbox
from pingcheck.settings.server_urls import ImapServer
from tests.cast import until
from tests.ports import free_port, is_closed, is_open

DOVECOT = shutil.which("dovecot") or "/usr/sbin/dovecot"
PASSWORD = "of-the-tests:/@"
# It refuses to work as root; so where the tests are root, it is nobody.
USER = "nobody" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
GROUP = grp.getgrgid(pwd.getpwnam(USER).pw_gid).gr_name
AS_NOBODY: dict[str, Any] = {"user": USER, "group": GROUP, "extra_groups": ()} if os.getuid() == 0 else {}
CONFIGURATION = """
base_dir = {home}/run
state_dir = {home}/run
log_path = {home}/log
protocols = imap
listen = 127.0.0.1
ssl = {ssl}
disable_plaintext_auth = no
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 0
mail_location = maildir:{home}/mail
mailbox_idle_check_interval = 1s
auth_failure_delay = 0
{passdb}
userdb {{
  driver = static
  args = uid={user} gid={group} home={home}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
"""

BY_PASSWORD = f"""
passdb {{
  driver = static
  args = password={PASSWORD}
}}
"""
# The token is shown to whoever gave it, who says whose it is (RFC 7662).
BY_TOKEN = """
auth_mechanisms = {mechanisms}
passdb {{
  driver = oauth2
  mechanisms = {mechanisms}
  args = {home}/oauth2.conf
}}
"""
INTROSPECTION = """
introspection_mode = post
introspection_url = {url}
username_attribute = username
active_attribute = active
active_value = true
"""


@dataclass
class Dovecot:
    home: Path
    port: int
    folders: tuple[str, ...] = ("INBOX",)
    _process: asyncio.subprocess.Process | None = None
    _count: int = field(default=0)

    @property
    def server(self) -> ImapServer:
        return ImapServer("127.0.0.1", self.port, "imap", "poc", PASSWORD, self.folders)

    @property
    def mailbox(self) -> Mailbox:
        return Mailbox(self.server)

    def arrives(self, raw: bytes, folder: str = "") -> Path:
        """A mail in the mailbox, as a delivery agent puts it there."""
        self._count += 1
        box = self.home / "mail" / (f".{folder}" if folder else "")
        for part in ("tmp", "new", "cur"):
            (box / part).mkdir(parents=True, exist_ok=True)
            (box / part).chmod(0o777)
        for place in (self.home / "mail", box):
            place.chmod(0o777)
        name = f"{1_700_000_000 + self._count}.{self._count}.tests"
        (box / "tmp" / name).write_bytes(raw)
        (box / "tmp" / name).chmod(0o666)
        return (box / "tmp" / name).rename(box / "new" / name)

    async def start(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            DOVECOT, "-F", "-c", str(self.home / "dovecot.conf"),
            stdout=asyncio.subprocess.DEVNULL, start_new_session=True, **AS_NOBODY,
        )  # fmt: skip
        await until(partial(is_open, self.port))

    async def stop(self) -> None:
        """At once, with all its processes and connections: asked politely it takes six seconds."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            await self._process.wait()
            self._process = None
            await until(partial(is_closed, self.port))
            for lock in self.home.rglob("*.lock"):
                lock.unlink()  # else its next start waits ten seconds for whoever held it


@asynccontextmanager
async def running_dovecot(
    *folders: str, introspection_url: str = "", mechanisms: str = "xoauth2 oauthbearer", certificate: str = ""
) -> AsyncIterator[Dovecot]:
    """In a folder of its own in which nobody's process may write. With an introspection URL tokens sign in, with a
    certificate (PEM, its key beside it) it speaks TLS after STARTTLS."""
    with tempfile.TemporaryDirectory(prefix="dovecot-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        for place in (home, home / "run"):
            place.mkdir(exist_ok=True)
            place.chmod(0o777)
        dovecot = Dovecot(home, free_port(), folders or ("INBOX",))
        passdb, ssl = BY_PASSWORD, "no"
        if introspection_url:
            (home / "oauth2.conf").write_text(INTROSPECTION.format(url=introspection_url))
            passdb = BY_TOKEN.format(home=home, mechanisms=mechanisms)
        if certificate:
            (home / "certificate.pem").write_text(certificate)
            ssl = f"required\nssl_cert = <{home}/certificate.pem\nssl_key = <{home}/certificate.pem"
        text = CONFIGURATION.format(home=home, user=USER, group=GROUP, port=dovecot.port, passdb=passdb, ssl=ssl)
        (home / "dovecot.conf").write_text(text)
        await dovecot.start()
        try:
            yield dovecot
        finally:
            await dovecot.stop()
