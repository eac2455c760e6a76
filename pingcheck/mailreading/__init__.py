"""Reads mail: bytes in, what the mail says out. A library that imports nothing of the rest of pingcheck.

Everything for use from outside stands here; README.md says what it does and how sure it is.
"""

from pingcheck.mailreading.folding import folded, plain_digits, without_excess
from pingcheck.mailreading.mime.addresses import addresses_in, is_role_address, without_addresses
from pingcheck.mailreading.mime.html_text import html_to_text
from pingcheck.mailreading.mime.part import LONGEST_HEAD, LONGEST_MAIL, Part, parse, parse_header
from pingcheck.mailreading.mime.reports import smtp_code
from pingcheck.mailreading.notices.machine_words import holds_machine_words
from pingcheck.mailreading.notices.refusals import Refusal, reason_of, status_in
from pingcheck.mailreading.notices.returned_mail import message_ids_in
from pingcheck.mailreading.people.boilerplate import is_closing, sentences, unwrapped, without_own_mail
from pingcheck.mailreading.people.reply_parts import ReplyParts, reply_parts
from pingcheck.mailreading.reader import prepare, read_mail, read_parsed
from pingcheck.mailreading.reading import DEAD_REASONS, Kind, Reading, Reason
from pingcheck.mailreading.signs.sign_files import SignFile, WrongSigns

__all__ = [
    "DEAD_REASONS",
    "LONGEST_HEAD",
    "LONGEST_MAIL",
    "Kind",
    "Part",
    "Reading",
    "Reason",
    "Refusal",
    "ReplyParts",
    "SignFile",
    "WrongSigns",
    "addresses_in",
    "folded",
    "holds_machine_words",
    "html_to_text",
    "is_closing",
    "is_role_address",
    "message_ids_in",
    "parse",
    "parse_header",
    "plain_digits",
    "prepare",
    "read_mail",
    "read_parsed",
    "reason_of",
    "reply_parts",
    "sentences",
    "smtp_code",
    "status_in",
    "unwrapped",
    "without_addresses",
    "without_excess",
    "without_own_mail",
]
