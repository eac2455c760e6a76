"""The signs by which mails are told apart. Their words stand in the files beside this module, a section each."""

import re
from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache
from pathlib import Path

from pingcheck.mailreading.reading import Reason
from pingcheck.mailreading.signs.sign_files import Section, SignFile, sign_file

FOLDER = Path(__file__).parent
Found = re.Match[str]


class Sign(Enum):
    """A file and a section of it. Read, checked and compiled when it is first looked for."""

    AUTOMATIC_SUBJECT = "automatic_replies.automatic_subject"
    MACHINE_STATEMENT = "automatic_replies.machine_statement"
    DO_NOT_REPLY = "automatic_replies.do_not_reply"
    REPLY_PROGRAM = "automatic_replies.reply_program"
    BULK_PRECEDENCE = "automatic_replies.bulk_precedence"
    YES = "automatic_replies.yes"

    ABSENT = "absences.absent"
    LEFT = "absences.left"
    BACK = "absences.back"
    INSTEAD = "absences.instead"
    FIRST_PERSON = "absences.first_person"

    RECEIVED_BY_A_DESK = "desks.received_by_a_desk"
    TICKET_NAME = "desks.ticket_name"
    FORMAL_ACKNOWLEDGEMENT = "desks.formal_acknowledgement"
    THANKS_FOR_A_MAIL = "desks.thanks_for_a_mail"
    ANSWER_TO_COME = "desks.answer_to_come"
    DESK_AT_WORK = "desks.desk_at_work"

    ASKING_PROGRAM = "challenges.asking_program"
    PROVE = "challenges.prove"
    HELD = "challenges.held"
    DO_IT = "challenges.do_it"
    HELD_BY_A_MODERATOR = "challenges.held_by_a_moderator"

    ENCRYPTED_NOTICE = "wordless.encrypted_notice"
    OPENED_BY = "wordless.opened_by"
    FAX = "wordless.fax"
    CALENDAR_SUBJECT = "wordless.calendar_subject"
    REACTION = "wordless.reaction"

    MAIL_SYSTEM = "notices.mail_system"
    NEVER_A_PERSON = "notices.never_a_person"
    FAILED_SUBJECT = "notices.failed_subject"
    FAILED_TEXT = "notices.failed_text"

    ONLY_A_WARNING = "outcomes.only_a_warning"
    DELAYED = "outcomes.delayed"
    GIVEN_UP = "outcomes.given_up"
    SUCCEEDED = "outcomes.succeeded"
    ADVICE = "outcomes.advice"

    READ_SUBJECT = "receipts.read_subject"
    READ_RECEIPT = "receipts.read_receipt"
    NOT_READ_SUBJECT = "receipts.not_read_subject"
    DOMAIN_REPORT_SUBJECT = "receipts.domain_report_subject"
    COMPLAINT_SUBJECT = "receipts.complaint_subject"

    NOT_IN_DIRECTORY = "refusals.not_in_directory"
    TAKES_NO_MAIL = "refusals.takes_no_mail"
    TRY_LATER = "refusals.try_later"
    HAS_NO_ACCOUNT = "refusals.has_no_account"
    PLAINLY_NOBODY = "refusals.plainly_nobody"

    STAGE_RCPT = "recipients.stage_rcpt"
    STAGE_MAIL = "recipients.stage_mail"
    STAGE_DATA = "recipients.stage_data"
    ANNOUNCES_RECIPIENT = "recipients.announces_recipient"
    ANNOUNCES_HELPER = "recipients.announces_helper"
    BEHIND_RECIPIENT = "recipients.behind_recipient"
    EXPANDED_FROM = "recipients.expanded_from"
    RECIPIENT_LIST = "recipients.recipient_list"
    TOLD_HEADER = "recipients.told_header"
    TOLD_HEADER_REST = "recipients.told_header_rest"

    SEPARATOR = "returned_mail.separator"

    REPLY_MARK = "subjects.reply_mark"
    FORWARD_MARK = "subjects.forward_mark"

    MACHINE_ADDRESS = "mailboxes.machine_address"
    ROLE_ADDRESS = "mailboxes.role_address"
    DESK_MAILBOX = "mailboxes.desk_mailbox"
    NO_REPLY_MAILBOX = "mailboxes.no_reply_mailbox"

    OWN_OPENING = "own_mails.own_opening"
    OWN_RETURN_ADDRESS = "own_mails.own_return_address"
    OWN_REFERENCE = "own_mails.own_reference"

    BANNER_TAG = "boilerplate.banner_tag"
    BANNER = "boilerplate.banner"
    DISCLAIMER = "boilerplate.disclaimer"
    DEVICE = "boilerplate.device"
    CLOSING = "boilerplate.closing"
    POSTSCRIPT = "boilerplate.postscript"
    ABBREVIATION = "boilerplate.abbreviation"

    @property
    def section(self) -> Section:
        return _section(self)

    @property
    def pattern(self) -> re.Pattern[str]:
        return _pattern(self)

    def search(self, text: str) -> Found | None:
        return _pattern(self).search(text)

    def match(self, text: str) -> Found | None:
        return _pattern(self).match(text)

    def finditer(self, text: str, begin: int = 0) -> Iterator[Found]:
        return _pattern(self).finditer(text, begin)

    def sub(self, written: str | Callable[[Found], str], text: str) -> str:
        return _pattern(self).sub(written, text)


class ReasonList(Enum):
    """Files whose sections are reasons of refusal, in the order in which they are tried."""

    AGAINST_DEAD = "reasons_against_dead"
    IN_WORDS = "reasons_in_words"

    def first_in(self, text: str) -> Reason | None:
        """The reason that the text gives, by the first section that fits."""
        return next((reason for reason in _reasons(self) if _reason_pattern(self, reason).search(text)), None)


def all_patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every sign and every reason's words, compiled, with their names. Raises WrongSigns."""
    yield from ((sign.value, _pattern(sign)) for sign in Sign)
    for reasons in ReasonList:
        yield from ((f"{reasons.value}.{reason}", _reason_pattern(reasons, reason)) for reason in _reasons(reasons))


@cache
def _pattern(sign: Sign) -> re.Pattern[str]:
    return _section(sign).pattern()


@cache
def _section(sign: Sign) -> Section:
    file, _, name = sign.value.partition(".")
    return _complete_file(file).sections[name]


@cache
def _complete_file(name: str) -> SignFile:
    found = sign_file(FOLDER / f"{name}.toml")
    wanted = [sign.value.partition(".")[2] for sign in Sign if sign.value.startswith(f"{name}.")]
    found.check_names(wanted)
    found.check_complete(wanted)
    return found


@cache
def _reasons(reasons: ReasonList) -> tuple[Reason, ...]:
    found = sign_file(FOLDER / f"{reasons.value}.toml")
    found.check_names(Reason)
    return tuple(map(Reason, found.sections))


@cache
def _reason_pattern(reasons: ReasonList, reason: Reason) -> re.Pattern[str]:
    return sign_file(FOLDER / f"{reasons.value}.toml").sections[reason].pattern()
