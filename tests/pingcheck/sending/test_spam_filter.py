"""What Debian's SpamAssassin thinks of our mails, signed by their sender's domain: nothing that counts against one."""

import re
import shutil
import subprocess
from collections.abc import Collection, Iterator
from email import message_from_bytes
from pathlib import Path

import pytest

from directory.contacts import Role
from directory.languages import Language
from pingcheck.exercises.exercise import Exercise, Step, StepKind
from pingcheck.sending.composer import Composer
from pingcheck.sending.frames import render_frames
from tests.cast import NOON, PATIENCE_S, hours, link_keys
from tests.pingcheck.sending.test_composing import claimed, settings
from tests.signing import SigningDomain, make_domain, name_server

SPAMASSASSIN = shutil.which("spamassassin")
pytestmark = [
    pytest.mark.server,
    pytest.mark.skipif(SPAMASSASSIN is None, reason="SpamAssassin is not installed: make programs installs it"),
]
MOST_POINTS = 0.5
RECEIVED = (  # from an address of the internet, since those that documents use count as forged
    "Received: from mail.poc.example (mail.poc.example [20.30.40.50]) by mx.mfa.example (Postfix) with ESMTPS\n"
    "\tid 4ABCDEF012 for <poc@mfa.example>; Mon, 02 Mar 2026 12:00:01 +0000 (UTC)\n"
)
BEGINS_A_MAIL = re.compile(rb"^From ", re.MULTILINE)
SCORED = re.compile(r"(\w+)=(-?[\d.]+)")
STEPS = {StepKind.CALL: 0, StepKind.REMIND: 48}


def mails(domain: SigningDomain, steps: Collection[StepKind]) -> Iterator[bytes]:
    """The mails of an exercise as they lie in a mailbox, signed by our relay: each language, each role, each step."""
    its = settings(inbox_by_pipe=True)
    composer = Composer(its, link_keys())
    exercise = Exercise(id=1, reference="CC-2026-01", closes_at=NOON + hours(72))
    for kind in steps:
        step = Step(id=1, exercise_id=1, kind=kind, due_at=NOON + hours(STEPS[kind]))
        for frame in render_frames(its, exercise, step):
            mail = composer.compose(claimed(frame), frame, NOON)
            signed = domain.signed(mail.content.replace(b"\r\n..", b"\r\n."))
            yield RECEIVED.encode() + signed.replace(b"\r\n", b"\n")


def points(mailbox: bytes, folder: Path, *network: str) -> list[dict[str, float]]:
    """The rules that each mail of a mailbox hit, and what they count. No rule learns, nor asks but what is said."""
    assert SPAMASSASSIN is not None
    (folder / "prefs").write_text("use_bayes 0\nadd_header all Points _TESTSSCORES(,)_\n")
    command = [SPAMASSASSIN, *network, "--mbox", "--nocreate-prefs", f"--prefs-file={folder / 'prefs'}"]
    home = {"HOME": str(folder), "PATH": "/usr/bin:/bin"}
    found = subprocess.run(command, input=mailbox, capture_output=True, check=True, timeout=PATIENCE_S, env=home).stdout
    judged = [message_from_bytes(b"From " + mail) for mail in BEGINS_A_MAIL.split(found)[1:]]
    return [{rule: float(score) for rule, score in SCORED.findall(str(mail["X-Spam-Points"]))} for mail in judged]


def against(rules: dict[str, float]) -> float:
    """What counts against a mail, whatever speaks for it."""
    return sum(score for score in rules.values() if score > 0)


def judged(domain: SigningDomain, steps: Collection[StepKind], folder: Path, *network: str) -> list[dict[str, float]]:
    """What each of our mails gets, in an order of its own. Among them is what every such filter takes for spam, so that
    one may see that it judges."""
    ours = [b"From check@poc.example Mon Mar  2 12:00:01 2026\n" + mail + b"\n" for mail in mails(domain, steps)]
    spam = b"Subject: spam\n\nXJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X\n"
    mailbox = b"".join([*ours, b"From x Mon Mar  2 12:00:01 2026\n" + spam])
    *found, of_spam = sorted(points(mailbox, folder, *network), key=against)
    assert against(of_spam) > MOST_POINTS
    assert len(found) == len(ours) == len(Language) * len(Role) * len(steps)
    return found


def test_no_word_of_ours_counts_against_a_mail(tmp_path: Path) -> None:
    for rules in judged(make_domain("poc.example", tmp_path), STEPS, tmp_path, "--local"):
        assert rules
        assert against(rules) <= MOST_POINTS, rules


def test_nothing_counts_against_a_mail_whose_signature_is_valid_and_its_sender_aligned(tmp_path: Path) -> None:
    """Its rules that ask the network ask a name server of the tests, which knows the key of our domain and no list of
    senders: what the world's lists say of a sender's machine, no test can tell."""
    domain = make_domain("poc.example", tmp_path)
    with name_server(domain) as port:
        there = (f"--cf=dns_server [127.0.0.1]:{port}", "--cf=dns_available yes")
        for rules in judged(domain, [StepKind.CALL], tmp_path, *there):
            assert rules.keys() >= {"DKIM_VALID", "DKIM_VALID_AU"}
            assert against(rules) <= MOST_POINTS, rules
