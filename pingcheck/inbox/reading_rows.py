"""The row that is kept of a reading: values cut to length and storable, with the version of the reading rules."""

from datetime import datetime

from directory.database.statements import storable
from pingcheck.inbox.incoming import IncomingReading, Outcome
from pingcheck.inbox.read_mail import ReadMail
from pingcheck.inbox.reply_language import language_of

RULES = 4  # raise it whenever the reading of mail changes; `pingcheck inbox reread` then reads stored mail again
LONGEST_AUTHOR = 320
LONGEST_SUBJECT = 300
LONGEST_WHY = 1000
LONGEST_WORDS = 4000
LONGEST_SET_ASIDE = 20_000
LONGEST_TICKET = 80


def row_of(read: ReadMail, outcome: Outcome, now: datetime) -> IncomingReading:
    """The row for a reading and what the rules did about it at `now`."""
    reading, about, what = read.reading, read.about, read.consequence
    why = " ".join(filter(None, (reading.why, _sentence(what.understood.why))))
    return IncomingReading(
        incoming_id=read.incoming.id,
        position=read.position,
        rules=RULES,
        kind=reading.kind,
        author=storable(read.mail.header("from"))[:LONGEST_AUTHOR],
        subject=storable(read.mail.header("subject"))[:LONGEST_SUBJECT],
        recipient=storable(reading.recipient)[:320],
        status=storable(reading.status)[:20],
        reason=reading.reason,
        why=storable(why)[:LONGEST_WHY],
        ping_id=about.ping_id,
        message_id=about.message_id,
        found_by=about.found_by,
        mismatch=what.mismatch,
        words=storable(what.words)[:LONGEST_WORDS],
        language=language_of(what.words),
        set_aside=storable(what.set_aside)[:LONGEST_SET_ASIDE],
        proposed=what.understood.answer,
        sure=what.understood.sure,
        possible_incident=what.understood.incident,
        returns_on=reading.returns_on,
        stand_in=storable(reading.stand_in)[:320],
        ticket=storable(reading.ticket)[:LONGEST_TICKET],
        outcome=outcome,
        by="",
        at=now,
        note="",
    )


def _sentence(why: str) -> str:
    """Why the words are understood as they are, as a sentence of its own."""
    return f"Its words: {why}." if why else ""
