"""Labels of the directory's entries, for officers: what pages call their fields, and what was done to them and why."""

from directory.acts.verification import VERIFIED
from directory.contacts import ConfirmedBy, ContactStatus
from directory.errors import N_
from directory.history import ChangeKind, Ground
from directory.search.attention import Attention

# In the order in which pages show them.
HISTORY_FIELD = {
    "state": N_("State"),
    "role": N_("Role"),
    "rank": N_("Rank"),
    "form_of_address": N_("Form of address"),
    "name": N_("Name"),
    "name_latin": N_("Name in Latin letters"),
    "position": N_("Position"),
    "entity": N_("Office"),
    "emails": N_("Email"),
    "phones": N_("Telephone"),
    "languages": N_("Languages"),
    "time_zone": N_("Time zone"),
    "hours": N_("Hours"),
    "note_reference": N_("Note"),
    "note_date": N_("Date of the note"),
    "status": N_("Status"),
    "succession": N_("Successor"),
    VERIFIED: N_("Confirmed address"),
}
CHANGE = {
    ChangeKind.ADDED: N_("nominated"),
    ChangeKind.CHANGED: N_("changed"),
    ChangeKind.CORRECTED: N_("corrected"),
    ChangeKind.SUSPENDED: N_("suspended"),
    ChangeKind.RESUMED: N_("resumed"),
    ChangeKind.WITHDRAWN: N_("ended"),
    ChangeKind.REPLACED: N_("replaced"),
    ChangeKind.VERIFIED: N_("address confirmed"),
}
HISTORY_GROUND = {
    Ground.NOTE: N_("on a note verbale"),
    Ground.MISSION: N_("on the Mission’s word"),
    Ground.ADDRESS_ON_FILE: N_("confirmed from an address on file"),
    Ground.CALL: N_("after a call"),
    Ground.CLERICAL: N_("to correct a clerical error"),
    Ground.PRECAUTION: N_("as a precaution"),
    Ground.IMPORT: N_("by an imported file"),
}
CONFIRMED_BY = {
    ConfirmedBy.ANSWER: N_("by an answer"),
    ConfirmedBy.NOTE: N_("by a note verbale"),
    ConfirmedBy.MISSION: N_("by the Mission"),
    ConfirmedBy.ADDRESS_ON_FILE: N_("from an address on file"),
    ConfirmedBy.IMPORT: N_("by an imported file"),
    ConfirmedBy.VERIFICATION: N_("by a verification email"),
}
CONTACT_STATUS = {
    ContactStatus.NOMINATED: N_("nominated"),
    ContactStatus.ACTIVE: N_("active"),
    ContactStatus.SUSPENDED: N_("suspended"),
    ContactStatus.WITHDRAWN: N_("ended"),
}
ATTENTION = {
    Attention.UNREACHABLE: N_("Unreachable"),
    Attention.DEAD_ADDRESS: N_("Dead address"),
    Attention.NO_MAIL: N_("No email"),
    Attention.STALE: N_("Not confirmed lately"),
    Attention.NO_ALTERNATE: N_("No alternate"),
    Attention.NO_TELEPHONE: N_("No telephone"),
    Attention.SHARED_MAILBOX: N_("Shared mailbox"),
}
# What says that a working week is usual, by the words of the table of working weeks.
WEEK_SOURCE = {
    source: source
    for source in (
        N_("Central Government, five-day week"),
        N_("Federal Government, announced on 7 December 2021"),
        N_("Friday and Saturday are free (CLDR week data)"),
        N_("Friday and Saturday are free (CLDR week data); hours usual in the public service"),
        N_("Friday and Saturday are free (national practice; python-holidays)"),
        N_("Friday and Sunday are free in the public service"),
        N_("Friday is free, Thursday half (CLDR week data)"),
        N_("Friday is free; hours usual in the public service"),
        N_("Saturday is free; hours of the civil service"),
        N_("Sunday is free"),
        N_("Thursday and Friday are free in ministries; Friday alone by law (CLDR week data)"),
        N_("hours usual in the public service"),
    )
}
