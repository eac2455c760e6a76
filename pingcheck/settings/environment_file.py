"""Files of variables, `NAME=value` a line, as systemd reads them by `EnvironmentFile=`."""

import re

_LINE = re.compile(r"(?:export\s+)?([A-Za-z_]\w*)\s*=(.*)", re.ASCII)
_ESCAPED = re.compile(r"\\(.)")


def read_variables(text: str) -> dict[str, str]:
    """The variables in order; of two with one name the later counts. Blank lines and those with # or ; are comments.

    A value is the rest of its line, so that it may hold spaces; quotation marks around all of it are left out. Raises
    ValueError, which names the line and shows nothing of it, for it may hold a password.
    """
    variables = {}
    for number, line in enumerate(text.splitlines(), start=1):
        written = line.strip()
        if not written or written[0] in "#;":
            continue
        found = _LINE.fullmatch(written)
        if found is None:
            raise ValueError(f"line {number} is not of the form NAME=value")
        variables[found[1]] = _unquoted(found[2].strip())
    return variables


def _unquoted(value: str) -> str:
    if len(value) < 2 or value[0] != value[-1] or value[0] not in "\"'":
        return value
    return value[1:-1] if value[0] == "'" else _ESCAPED.sub(r"\1", value[1:-1])
