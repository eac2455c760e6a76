"""A stored mail with one of its readings: whom it is about, and what follows."""

from dataclasses import dataclass

from pingcheck.inbox.consequences import Consequence
from pingcheck.inbox.identification import Identification
from pingcheck.inbox.incoming import StoredMail
from pingcheck.inbox.mail_reader import ReadHeader
from pingcheck.mailreading import Reading


@dataclass(frozen=True, slots=True)
class ReadMail:
    """`position`: the place of this reading in its mail. A report about several recipients has one reading for each."""

    incoming: StoredMail
    mail: ReadHeader
    position: int
    reading: Reading
    about: Identification
    consequence: Consequence
