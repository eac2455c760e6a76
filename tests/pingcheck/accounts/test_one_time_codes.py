"""One-time codes: as RFC 6238 has them, a little early or late, and each once."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pyotp
import pytest

from pingcheck.accounts.one_time_codes import PERIOD_S, new_secret, period_of, plain_code, setup_address

SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # the seed of RFC 6238, appendix B, in base32
AT = datetime(2026, 3, 2, 9, 0, 10, tzinfo=UTC)
NOW = int(AT.timestamp()) // PERIOD_S


def shown(at: datetime) -> str:
    return pyotp.TOTP(SECRET).at(at)


@pytest.mark.parametrize(
    ("seconds", "code"), [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")]
)
def test_the_examples_of_the_rfc(seconds: int, code: str) -> None:
    assert period_of(SECRET, code, datetime.fromtimestamp(seconds, UTC)) == seconds // PERIOD_S


@pytest.mark.parametrize(
    ("off_by_s", "period"),
    [
        (-70, None),
        (-45, None),
        (-30, NOW - 1),
        (-10, NOW),
        (0, NOW),
        (19, NOW),
        (20, NOW + 1),
        (49, NOW + 1),
        (50, None),
    ],
)
def test_a_clock_may_be_off_by_one_period(off_by_s: int, period: int | None) -> None:
    assert period_of(SECRET, shown(AT + timedelta(seconds=off_by_s)), AT) == period


def test_a_used_code_and_those_before_it_open_nothing() -> None:
    before, present, after = (shown(AT + timedelta(seconds=PERIOD_S * n)) for n in (-1, 0, 1))
    assert period_of(SECRET, present, AT, after=NOW) is None
    assert period_of(SECRET, before, AT, after=NOW) is None
    assert period_of(SECRET, after, AT, after=NOW) == NOW + 1


@pytest.mark.parametrize("code", ["", "12345", "1234567", "12345a", "１２３４５６", "-12345", "0x1234"])
def test_what_is_no_code(code: str) -> None:
    assert period_of(SECRET, code, AT) is None


def test_another_secret_has_other_codes() -> None:
    other = new_secret()
    assert other != new_secret()
    assert len(other) == 32
    assert period_of(other, pyotp.TOTP(other).at(AT), AT) == NOW


@pytest.mark.parametrize("typed", ["287 082", "287082", " 287-082\n", "2 8 7 0 8 2"])
def test_a_code_may_be_typed_in_groups(typed: str) -> None:
    assert plain_code(typed) == "287082"


def test_the_app_learns_the_secret_and_whose_it_is() -> None:
    address = urlsplit(setup_address(SECRET, "amina o+t@poc.example", "check.poc.example"))
    assert (address.scheme, address.netloc) == ("otpauth", "totp")
    asked = parse_qs(address.query)
    assert asked["secret"] == [SECRET]
    assert asked["issuer"] == ["Pingcheck check.poc.example"]
