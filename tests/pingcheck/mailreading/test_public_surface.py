"""The library stands alone: it imports nothing of ours, and nobody reaches past its public surface."""

import re
import subprocess
import sys
from pathlib import Path

from pingcheck import mailreading

ROOM = Path(mailreading.__file__).parent
HOUSE = ROOM.parent
DEEPER = re.compile(r"^\s*(?:from|import) pingcheck\.mailreading\.", re.MULTILINE)
SHOW = """
import sys
import babel.core, charset_normalizer
before = set(sys.modules)
import pingcheck.mailreading as mailreading
mailreading.prepare()
assert mailreading.read_mail(b"Subject: Re: x\\n\\nReceived.")[0].kind is mailreading.Kind.ANSWER
print(*sorted(set(sys.modules) - before))
"""


def test_it_needs_two_libraries_and_nothing_else() -> None:
    shown = subprocess.run([sys.executable, "-c", SHOW], capture_output=True, text=True, check=True, cwd=HOUSE.parent)
    loaded = {name for name in shown.stdout.split() if not name.startswith("pingcheck.mailreading.")}
    others = {name.partition(".")[0] for name in loaded - {"pingcheck", "pingcheck.mailreading"}}
    assert {name for name in others if not name.startswith("_sysconfigdata")} <= sys.stdlib_module_names | {"babel"}


def test_nobody_outside_imports_a_module_of_its_inside() -> None:
    outside = [file for file in HOUSE.rglob("*.py") if ROOM not in file.parents]
    assert not [str(file) for file in outside if DEEPER.search(file.read_text(encoding="utf-8"))]


def test_its_readme_names_all_that_is_public() -> None:
    readme = (ROOM / "README.md").read_text(encoding="utf-8")
    assert not [name for name in mailreading.__all__ if f"`{name}" not in readme]


def test_a_mail_that_is_parsed_already_is_read_the_same() -> None:
    raw = b"From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n<a@b.example>:\n550 5.1.1 User unknown\n"
    assert mailreading.read_parsed(mailreading.parse(raw), "us@poc.example") == mailreading.read_mail(
        raw, "us@poc.example"
    )
