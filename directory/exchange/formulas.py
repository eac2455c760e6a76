"""Cells that a spreadsheet would run as formulas: made harmless on the way out, given back unharmed on the way in.

A cell that begins with one of these characters can call programs or send data away when somebody opens the file
(owasp.org/www-community/attacks/CSV_Injection). A leading apostrophe makes it text.
"""

_STARTS = frozenset("=+-@\t\r\n＝＋－＠")


def looks_like_formula(cell: str) -> bool:
    """True if a spreadsheet might run the cell; spaces and apostrophes before the sign hide nothing."""
    return cell.lstrip("' ")[:1] in _STARTS


def neutralised(cell: str) -> str:
    """The cell as it may be written to a file."""
    return "'" + cell if looks_like_formula(cell) else cell


def restored(cell: str) -> str:
    """The cell as it was before `neutralised`; exact for every text."""
    return cell[1:] if cell.startswith("'") and looks_like_formula(cell[1:]) else cell
