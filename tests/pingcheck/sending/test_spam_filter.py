"""What Debian's SpamAssassin thinks of our mails, signed by their sender's domain: nothing that counts against one."""

import re
import shutil
import subprocess
from collections.abc import Collection, Iterable, Iterator
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest

from directory.contacts import Role
from directory.languages import Language
from pingcheck.correspondence.courtesy_mails import CourtesyKind, CourtesyLetter, CourtesyMails
from pingcheck.correspondence.officer_mail_text import OfficerWords, subject_of, text_of
from pingcheck.correspondence.officer_mails import OfficerLetter, OfficerMails
from pingcheck.exercises.exercise import Exercise, Step, StepKind
from pingcheck.exercises.ping import Ping
from pingcheck.sending.composer import Composer
from pingcheck.sending.frames import render_frames
from tests.cast import NOON, PATIENCE_S, hours, link_keys
from tests.pingcheck.sending.test_composing import MESSAGE, PING, claimed, settings
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
ASKED = {
    Language.ARABIC: "هل يمكنكم إبلاغنا برقم الهاتف الجديد؟",
    Language.CHINESE: "能否告知新的电话号码？",
    Language.ENGLISH: "Could you tell us your new telephone number?",
    Language.FRENCH: "Pourriez-vous nous indiquer votre nouveau numéro de téléphone ?",
    Language.RUSSIAN: "Не могли бы Вы сообщить нам новый номер телефона?",
    Language.SPANISH: "¿Podría indicarnos su nuevo número de teléfono?",
}
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


def letters(domain: SigningDomain) -> Iterator[bytes]:
    """Officers' emails and courtesy emails in each language."""
    its = settings(inbox_by_pipe=True)
    known: dict[str, Any] = {
        "message_id": MESSAGE,
        "attempts": 0,
        "ping_id": PING,
        "exercise_id": 1,
        "reference": "CC-2026-01",
    }
    for language in Language:
        to = known | {"address": "poc@mfa.example", "language": language, "in_reply_to": "x@mfa.example"}
        ping = Ping(role=Role.TECHNICAL, language=language, state_name="Kenya", state_name_en="Kenya")
        text = text_of(its, ping, "CC-2026-01", MESSAGE, OfficerWords(ASKED[language], NOON))
        subject = subject_of(ping, "CC-2026-01")
        letter = OfficerLetter(ticket=None, written_at=NOON, subject=subject, text=text, thread="", **to)
        composed = [OfficerMails(its).compose(letter, NOON)]
        composed += [CourtesyMails(its).compose(CourtesyLetter(says=says, **to), NOON) for says in CourtesyKind]
        for mail in composed:
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


def judged(sent: Iterable[bytes], folder: Path, *network: str) -> list[dict[str, float]]:
    """What each of our mails gets, in an order of its own. Among them is what every such filter takes for spam, so that
    one may see that it judges."""
    ours = [b"From check@poc.example Mon Mar  2 12:00:01 2026\n" + mail + b"\n" for mail in sent]
    spam = b"Subject: spam\n\nXJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X\n"
    mailbox = b"".join([*ours, b"From x Mon Mar  2 12:00:01 2026\n" + spam])
    *found, of_spam = sorted(points(mailbox, folder, *network), key=against)
    assert against(of_spam) > MOST_POINTS
    assert len(found) == len(ours)
    return found


def test_no_word_of_ours_counts_against_a_mail(tmp_path: Path) -> None:
    domain = make_domain("poc.example", tmp_path)
    sent = [*mails(domain, STEPS), *letters(domain)]
    assert len(sent) == len(Language) * (len(Role) * len(STEPS) + 1 + len(CourtesyKind))
    for rules in judged(sent, tmp_path, "--local"):
        assert against(rules) <= MOST_POINTS, rules


def test_nothing_counts_against_a_mail_whose_signature_is_valid_and_its_sender_aligned(tmp_path: Path) -> None:
    """Its rules that ask the network ask a name server of the tests, which knows the key of our domain and no list of
    senders: what the world's lists say of a sender's machine, no test can tell."""
    domain = make_domain("poc.example", tmp_path)
    with name_server(domain) as port:
        there = (f"--cf=dns_server [127.0.0.1]:{port}", "--cf=dns_available yes")
        for rules in judged(mails(domain, [StepKind.CALL]), tmp_path, *there):
            assert rules.keys() >= {"DKIM_VALID", "DKIM_VALID_AU"}
            assert against(rules) <= MOST_POINTS, rules
