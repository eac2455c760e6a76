"""The page to go on to after a sign-in."""

from urllib.parse import urlsplit

from pingcheck.runtime.token_guard import looks_like_a_token
from pingcheck.web.forms import HOME


def own_path(wanted: str) -> str:
    """The path to go on to, if it is on this site and holds nothing that looks like a token; else the start. Browsers
    take `//host`, `/\\\\host` and paths with control characters for other sites."""
    is_plain = wanted.isascii() and wanted.isprintable() and "\\" not in wanted
    if not is_plain or looks_like_a_token(wanted) or not wanted.startswith("/") or wanted.startswith(("//", "/sign-")):
        return HOME
    parts = urlsplit(wanted)
    return HOME if parts.scheme or parts.netloc else wanted
