"""One-time codes of an authenticator app: six digits that change every 30 seconds (TOTP, RFC 6238). Pure."""

import hmac
import re
from datetime import datetime

import pyotp

PERIOD_S = 30
DRIFT = 1  # periods by which a telephone's clock may be off (RFC 6238 §5.2)
DIGITS = 6
ISSUER = "Pingcheck"


def new_secret() -> str:
    """A random secret of 160 bits in base32, as authenticator apps take it (RFC 4226 §4)."""
    return pyotp.random_base32()


def period_of(secret: str, code: str, now: datetime, after: int = 0) -> int | None:
    """The period that a code is for, counted from 1970, if the app shows it now or did so just before; None if the code
    is wrong. `after`: the last period whose code was used; it and those before are refused, so that a code which
    somebody saw opens nothing (RFC 6238 §5.2)."""
    present = int(now.timestamp()) // PERIOD_S
    if not re.fullmatch(rf"[0-9]{{{DIGITS}}}", code):
        return None
    app = pyotp.TOTP(secret, digits=DIGITS, interval=PERIOD_S)
    found = None
    for period in range(present - DRIFT, present + DRIFT + 1):  # all of them, so that the time tells nothing
        if hmac.compare_digest(app.generate_otp(period), code) and period > after and found is None:
            found = period
    return found


def setup_address(secret: str, name: str, host: str) -> str:
    """What the QR code says to an authenticator app: the secret, and whose it is."""
    app = pyotp.TOTP(secret, digits=DIGITS, interval=PERIOD_S)
    return app.provisioning_uri(name=name, issuer_name=f"{ISSUER} {host}")


def plain_code(typed: str) -> str:
    """A code as it was typed, in the form in which codes are compared."""
    return re.sub(r"[\s-]", "", typed[:40]).lower()
