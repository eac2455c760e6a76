"""What Debian's SpamAssassin, without a network, thinks of our words: nothing that would count against a mail."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path

import pytest

from directory.contacts import Role
from directory.languages import Language
from pingcheck.exercises.exercise import Exercise, Step, StepKind
from pingcheck.mail.composing import Composer
from pingcheck.mail.frames import render_frames
from tests.cast import NOON, hours, link_keys
from tests.pingcheck.test_composing import claimed, settings

SPAMASSASSIN = shutil.which("spamassassin")
MOST_POINTS = 0.5
RECEIVED = (  # from an address of the internet, since those that documents use count as forged
    "Received: from mail.poc.example (mail.poc.example [20.30.40.50]) by mx.mfa.example (Postfix) with ESMTPS\n"
    "\tid 4ABCDEF012 for <poc@mfa.example>; Mon, 02 Mar 2026 12:00:01 +0000 (UTC)\n"
)
BEGINS_A_MAIL = re.compile(rb"^From ", re.MULTILINE)
SCORED = re.compile(r"(\w+)=(-?[\d.]+)")
STEPS = {StepKind.CALL: 0, StepKind.REMIND: 48}


def mails() -> Iterator[bytes]:
    """Every mail of an exercise as it lies in a mailbox: each language, each role, call and reminder."""
    its = settings(inbox_by_pipe=True)
    composer = Composer(its, link_keys())
    exercise = Exercise(id=1, reference="CC-2026-01", closes_at=NOON + hours(72))
    for kind, after in STEPS.items():
        step = Step(id=1, exercise_id=1, kind=kind, due_at=NOON + hours(after))
        for frame in render_frames(its, exercise, step):
            mail = composer.compose(claimed(frame), frame, NOON)
            yield RECEIVED.encode() + mail.content.replace(b"\r\n..", b"\r\n.").replace(b"\r\n", b"\n")


def points(mailbox: bytes, folder: Path) -> list[dict[str, float]]:
    """The rules that each mail of a mailbox hit, and what they count. No rule asks the network or learns."""
    assert SPAMASSASSIN is not None
    (folder / "prefs").write_text("use_bayes 0\nadd_header all Points _TESTSSCORES(,)_\n")
    command = [SPAMASSASSIN, "--local", "--mbox", "--nocreate-prefs", f"--prefs-file={folder / 'prefs'}"]
    home = {"HOME": str(folder), "PATH": "/usr/bin:/bin"}
    found = subprocess.run(command, input=mailbox, capture_output=True, check=True, timeout=120, env=home).stdout
    judged = [message_from_bytes(b"From " + mail) for mail in BEGINS_A_MAIL.split(found)[1:]]
    return [{rule: float(score) for rule, score in SCORED.findall(str(mail["X-Spam-Points"]))} for mail in judged]


def against(rules: dict[str, float]) -> float:
    """What counts against a mail, whatever speaks for it."""
    return sum(score for score in rules.values() if score > 0)


@pytest.mark.skipif(SPAMASSASSIN is None, reason="SpamAssassin is not installed: make programs installs it")
def test_no_word_of_ours_counts_against_a_mail(tmp_path: Path) -> None:
    """The signature of the sender's domain needs a key from the network, and is the relay's matter: words only."""
    ours = [b"From check@poc.example Mon Mar  2 12:00:01 2026\n" + mail + b"\n" for mail in mails()]
    # What every such filter takes for spam, so that one may see that it judges. It gives them in an order of its own.
    spam = b"Subject: spam\n\nXJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X\n"
    mailbox = b"".join([*ours, b"From x Mon Mar  2 12:00:01 2026\n" + spam])
    *judged, spam_judged = sorted(points(mailbox, tmp_path), key=against)
    assert against(spam_judged) > MOST_POINTS
    assert len(judged) == len(Language) * len(Role) * len(STEPS)
    for rules in judged:
        assert rules
        assert against(rules) <= MOST_POINTS, rules
