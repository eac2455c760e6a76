"""The guard against tokens where they must not be: in an address, a redirect or a log.

It knows reply links, sessions, return addresses and codes by their look alone. That is the last line of defence, where
something was written down that should not have been.
"""

import re
from urllib.parse import unquote

# A reply link's token has 44 characters of base64url, a session's 43, a return address 44 of base32 behind its letter.
# What we ourselves write there is shorter: an id of a ping has 36 characters.
TOKEN = re.compile(r"[A-Za-z0-9_\-]{40,}={0,2}")
CODE = re.compile(r"(?<![0-9A-Za-z])[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{3}(?![0-9A-Za-z])")
HIDDEN = "(hidden)"
MOST_ESCAPINGS = 3


def looks_like_a_token(address: str) -> bool:
    """Whether something in an address looks like a token or a code, however often it is escaped."""
    for _ in range(MOST_ESCAPINGS):
        if TOKEN.search(address) or CODE.search(address):
            return True
        address = unquote(address)
    return False


def without_tokens(text: str) -> str:
    """The text, with whatever looks like a token or a code hidden."""
    return CODE.sub(HIDDEN, TOKEN.sub(HIDDEN, text))
