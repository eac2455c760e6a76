"""Labels of nominations for officers, in English; `labels_in` has them in the language of a page."""

from directory.errors import N_
from directory.notes.note import DocumentKind, LineAct, ReceivedBy
from directory.notes.stages import NoteStepKind, Stage
from directory.phrases import Phrase, plural_phrase

STAGE = {
    Stage.DRAFT: N_("Draft"),
    Stage.SUBMITTED: N_("Submitted, waits for approval"),
    Stage.APPROVED: N_("Approved, its day has not come"),
    Stage.IN_FORCE: N_("In force"),
    Stage.SENT_BACK: N_("Sent back"),
    Stage.DISCARDED: N_("Discarded"),
}
RECEIVED_BY = {
    ReceivedBy.EMAIL: N_("by email"),
    ReceivedBy.PAPER: N_("on paper"),
    ReceivedBy.HAND: N_("by hand"),
    ReceivedBy.PORTAL: N_("by a portal"),
}
LINE_ACT = {
    LineAct.CREATE: N_("Nominate somebody new"),
    LineAct.CORRECT: N_("Correct an entry"),
    LineAct.REPLACE: N_("Replace somebody"),
    LineAct.SUSPEND: N_("Suspend an entry"),
    LineAct.RESUME: N_("End a suspension"),
    LineAct.WITHDRAW: N_("Withdraw an entry"),
}
DOCUMENT_KIND = {
    DocumentKind.PDF: N_("PDF"),
    DocumentKind.MAIL: N_("Email"),
    DocumentKind.PNG: N_("Picture (PNG)"),
    DocumentKind.JPEG: N_("Picture (JPEG)"),
    DocumentKind.TABLE: N_("File of nominations"),
}
NOTE_STEP = {
    NoteStepKind.BEGUN: N_("began it"),
    NoteStepKind.EDITED: N_("changed it"),
    NoteStepKind.SUBMITTED: N_("submitted it"),
    NoteStepKind.SENT_BACK: N_("sent it back"),
    NoteStepKind.APPROVED: N_("approved it"),
    NoteStepKind.PUT_IN_FORCE: N_("put it in force"),
    NoteStepKind.DISCARDED: N_("discarded it"),
}


def lines_of(act: LineAct, count: int) -> Phrase:
    """So many lines of a nomination, by what they do; a language may have another word for several."""
    match act:
        case LineAct.CREATE:
            return plural_phrase(count, "{number} new", "{number} new")
        case LineAct.CORRECT:
            return plural_phrase(count, "{number} corrected", "{number} corrected")
        case LineAct.REPLACE:
            return plural_phrase(count, "{number} replaced", "{number} replaced")
        case LineAct.SUSPEND:
            return plural_phrase(count, "{number} suspended", "{number} suspended")
        case LineAct.RESUME:
            return plural_phrase(count, "{number} resumed", "{number} resumed")
        case LineAct.WITHDRAW:
            return plural_phrase(count, "{number} withdrawn", "{number} withdrawn")
