"""Which visits look like a machine's: named, hurried, or asking for the heading only. Nobody else's."""

import time
from uuid import UUID

import pytest

from pingcheck.conversation import scanners
from pingcheck.conversation.scanners import MANY, Suspicions, names_itself_a_machine
from pingcheck.conversation.visits import VisitKind

PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X) AppleWebKit/605.1.15 Version/18.2 Safari/604.1"
DESK = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"


@pytest.mark.parametrize(
    "named",
    [
        "Mozilla/5.0 (compatible; Googlebot/2.1)", "python-requests/2.32", "Barracuda Sentinel (EE)",
        "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/141.0", "curl/8.5.0", "facebookexternalhit/1.1", "Wget/1.21",
        "Mozilla/5.0 (Windows NT 6.1) BingPreview/1.0b", "Go-http-client/2.0",
    ],
)  # fmt: skip
def test_machines_that_name_themselves_are_known(named: str) -> None:
    assert names_itself_a_machine(named)


@pytest.mark.parametrize("named", [PHONE, DESK, "Lynx/2.9.0dev.12 libwww-FM/2.14SSL-MM/1.4.1", "w3m/0.5.3", ""])
def test_people_are_not_taken_for_machines(named: str) -> None:
    assert not names_itself_a_machine(named)


def test_one_office_with_a_few_roles_is_not_a_machine_but_one_that_opens_many_links_is() -> None:
    suspicions = Suspicions()
    kinds = [suspicions.of_visit("198.51.100.7", "GET", DESK, UUID(int=number)) for number in range(MANY)]
    assert kinds == [VisitKind.LOOKED] * (MANY - 1) + [VisitKind.MANY_LINKS]
    assert suspicions.of_choice("198.51.100.7", DESK, UUID(int=1))
    assert suspicions.of_visit("198.51.100.8", "GET", DESK, UUID(int=0)) is VisitKind.LOOKED


def test_the_same_link_opened_again_and_again_is_a_person() -> None:
    suspicions = Suspicions()
    kinds = {suspicions.of_visit("198.51.100.7", "GET", PHONE, UUID(int=1)) for _ in range(50)}
    assert kinds == {VisitKind.LOOKED}


def test_a_visitor_is_forgotten_after_some_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    suspicions, now = Suspicions(), [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    for number in range(3 * MANY):
        assert suspicions.of_visit("198.51.100.7", "GET", DESK, UUID(int=number)) is VisitKind.LOOKED
        now[0] += scanners.WITHIN_S / 2


def test_behind_a_proxy_that_is_not_trusted_yet_nobody_is_suspected() -> None:
    suspicions = Suspicions()
    for visitor in ("127.0.0.1", "::1", ""):
        for number in range(3 * MANY):
            assert suspicions.of_visit(visitor, "GET", DESK, UUID(int=number)) is VisitKind.LOOKED


def test_asking_for_the_heading_only_is_the_plainest_sign() -> None:
    assert Suspicions().of_visit("198.51.100.7", "HEAD", "curl/8.5.0", UUID(int=1)) is VisitKind.PROBED
