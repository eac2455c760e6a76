"""A browser is known by a mark that only we can make, for one name."""

import pytest

from pingcheck.accounts.known_browsers import KnownBrowsers

OURS = KnownBrowsers(["the secret of the tests, long enough"])


def test_a_mark_names_one_browser_for_one_account() -> None:
    first, second = OURS.mark("amina"), OURS.mark("amina")
    assert OURS.browser("amina", first) not in {None, OURS.browser("amina", second)}
    assert OURS.browser("boris", first) is None
    rotated = KnownBrowsers(["a newer secret of the tests", "the secret of the tests, long enough"])
    assert rotated.browser("amina", first) == OURS.browser("amina", first)


@pytest.mark.parametrize("mark", ["", "x", "A" * 64, "\udcff", "\x00", "é"])
def test_what_we_did_not_make_names_none(mark: str) -> None:
    assert OURS.browser("amina", mark) is None
    assert OURS.browser("\udcff", mark) is None


def test_what_another_installation_made_names_none() -> None:
    assert OURS.browser("amina", KnownBrowsers(["another"]).mark("amina")) is None
