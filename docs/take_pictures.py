"""Takes the pictures of README and docs/secretariat.md from the running demo: `make picture`."""

import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

PINGCHECK = Path(sys.executable).parent / "pingcheck"
DOCS = Path(__file__).parent
MANUAL = DOCS / "secretariat"
CHROMIUM = "/usr/bin/chromium"
DESK, PHONE = 1280, 360
SCREEN, HIGHEST = 760, 1060  # a picture's usual height, and the most
NOTE = ("NV/2026/31", "2026-03-02")


class Studio:
    """A browser in which an officer is signed in, and the demo's database, which says where there is what to show."""

    def __init__(self, browser: Browser, address: str, password: str, database: Path) -> None:
        self._browser, self._address, self._password = browser, address, password
        self._database = sqlite3.connect(f"file:{database}?mode=ro", uri=True)

    def one(self, question: str) -> str:
        """The first value that the database answers."""
        return str(self._database.execute(question).fetchone()[0])

    @contextmanager
    def page(self, path: str, width: int = DESK) -> Iterator[Page]:
        context = self._browser.new_context(viewport={"width": width, "height": SCREEN}, bypass_csp=True)
        page = context.new_page()
        page.goto(f"{self._address}sign-in")
        page.fill("#name", "officer")
        page.fill("#password", self._password)
        page.click("main button")
        page.goto(self._address + path.lstrip("/"))
        yield page
        context.close()

    def take(
        self,
        name: str,
        path: str,
        prepare: Callable[[Page], object] = lambda _: None,
        width: int = DESK,
        left: int = 0,
    ) -> None:
        """Takes the page from its top, or from where `prepare` has scrolled to, down to its foot. `left`: so much is
        cut off on the left."""
        with self.page(path, width) as page:
            prepare(page)
            foot = page.locator("body > footer").evaluate("foot => Math.ceil(foot.getBoundingClientRect().top)")
            clip = FloatRect(x=left, y=0, width=width - left, height=min(foot, SCREEN))
            page.screenshot(path=MANUAL / f"{name}.png", clip=clip)


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        a_demo(Path(folder)) as (address, password),
        sync_playwright() as play,
    ):
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        MANUAL.mkdir(exist_ok=True)
        take_all(Studio(browser, address, password, Path(folder) / "demo.db"))
        browser.close()


@contextmanager
def a_demo(folder: Path) -> Iterator[tuple[str, str]]:
    """Its address, and the administrator's password."""
    demo = subprocess.Popen([PINGCHECK, "demo", "--speed", "1", "--keep", folder], stdout=subprocess.PIPE, text=True)
    assert demo.stdout is not None
    told = ""
    while "╰" not in told:
        told += demo.stdout.readline()
    address, password = re.search(r"The pages\s+(\S+)", told), re.search(r"officer +password (\S+)", told)
    assert address, told
    assert password, told
    try:
        yield address[1], password[1]
    finally:
        demo.send_signal(signal.SIGINT)
        demo.wait(30)


def take_all(studio: Studio) -> None:
    check = studio.one("select reference from exercises where phase = 'open'")
    planned = studio.one("select reference from exercises where phase = 'draft'")
    changed = studio.one("select contact_id from history group by 1 having count(*) > 2 order by count(*) desc, 1")
    submitted = studio.one("select id from notes where stage = 'submitted'")
    draft = studio.one("select id from notes where stage = 'draft'")
    ended = studio.one(
        "select c.id from contacts c join states s on s.code = c.state_code "
        "where c.rank = 'alternate' and c.status = 'nominated' and s.mission_language = 'en' order by 1"
    )
    reply = studio.one("select r.id from incoming_readings r where r.outcome = 'to_read' order by r.id")
    state = studio.one(f"select state_code from contacts where id = {changed}")
    with studio.page("/") as page:
        page.set_viewport_size({"width": DESK, "height": HIGHEST})
        page.screenshot(path=DOCS / "today.png")
    studio.take("today", "/", width=PHONE)
    studio.take("find", "/directory?q=okoro", show("#q"))
    studio.take("state", f"/states/{state}")
    studio.take("correct", f"/contacts/P-{int(changed):06d}/correct", correct_a_telephone)
    studio.take("withdraw", f"/contacts/P-{int(ended):06d}/withdraw", rest_on_a_note)
    studio.take("nomination", f"/nominations/{draft}")
    studio.take("approve", f"/nominations/{submitted}", show("#decide"), left=DESK // 2)
    studio.take("proposals", "/proposals")
    studio.take("reply", f"/replies/{reply}")
    studio.take("plan", f"/exercises/{planned}/plan", show("#steps"))
    studio.take("running", f"/exercises/{check}")
    studio.take("stop", f"/exercises/{check}/stop", width=PHONE)
    studio.take("invite", "/accounts/invite")
    studio.take("history", f"/contacts/P-{int(changed):06d}", show("#history"))
    studio.take("download", "/directory", lambda page: page.click("details.downloads summary"))


def show(selector: str) -> Callable[[Page], object]:
    """Scrolls until this is in the upper part of the screen."""
    return lambda page: page.locator(selector).first.evaluate("found => scrollTo(0, found.offsetTop - 120)")


def correct_a_telephone(page: Page) -> None:
    page.fill("[name=phones]", "+12025550177")
    rest_on_a_note(page)


def rest_on_a_note(page: Page) -> None:
    page.check("[name=ground][value=note]")
    for name, value in zip(("note_reference", "note_date"), NOTE, strict=True):
        page.fill(f"[name={name}]", value)
    page.click("button[value=look]")


if __name__ == "__main__":
    main()
