"""Labels of meetings for officers, in English; `labels_in` has them in the language of a page."""

from directory.errors import N_
from pingcheck.planning.meeting_move import MoveKind

MOVE = {
    MoveKind.MOVED: N_("Moved"),
    MoveKind.RENAMED: N_("Another title or place"),
    MoveKind.CANCELLED: N_("Cancelled in its calendar"),
    MoveKind.VANISHED: N_("No longer in its calendar"),
}
