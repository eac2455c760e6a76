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
COLOURS, LOOK_ALIKE = "128", "70-95"  # pngquant's: how many are kept, and how well
IS_OPEN = "c.ended_at is null and c.kind = 'unreached'"


class Studio:
    """A browser in which an officer is signed in, and the demo's database, which says where there is what to show."""

    def __init__(self, browser: Browser, address: str, password: str, database: Path) -> None:
        self._browser, self._address, self._password = browser, address, password
        self._database = sqlite3.connect(f"file:{database}?mode=ro", uri=True)

    def one(self, question: str) -> str:
        """The first value that the database answers."""
        row = self._database.execute(question).fetchone()
        assert row is not None, question
        return str(row[0])

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
        height: int = SCREEN,
    ) -> None:
        """Takes the page from its top, or from where `prepare` has scrolled to, down to its foot. `left`: so much is
        cut off on the left; `height`: the most."""
        with self.page(path, width) as page:
            page.set_viewport_size({"width": width, "height": height})
            prepare(page)
            foot = page.locator("body > footer").evaluate("foot => Math.ceil(foot.getBoundingClientRect().top)")
            clip = FloatRect(x=left, y=0, width=width - left, height=min(foot, height))
            page.screenshot(path=MANUAL / f"{name}.png", clip=clip)


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        a_demo(Path(folder)) as (address, password),
        sync_playwright() as play,
    ):
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        MANUAL.mkdir(exist_ok=True)
        studio = Studio(browser, address, password, Path(folder) / "demo.db")
        take_all(studio)
        take_follow_up(studio)
        browser.close()
    shrink([DOCS / "today.png", *sorted(MANUAL.glob("*.png"))])


def shrink(pictures: list[Path]) -> None:
    """Keeps the colours that matter: a third of the size, and no difference to the eye."""
    options = ["--force", "--skip-if-larger", "--strip", "--ext", ".png", "--quality", LOOK_ALIKE, COLOURS]
    # 98 and 99: this one would not become smaller, or not look the same; it stays as it is.
    for picture in pictures:
        code = subprocess.run(["pngquant", *options, picture], check=False).returncode
        assert code in (0, 98, 99), picture


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
    """Today, the directory, nominations, and checks."""
    check = studio.one("select reference from exercises where phase = 'open'")
    planned = studio.one("select reference from exercises where phase = 'draft'")
    changed = studio.one("select contact_id from history group by 1 having count(*) > 2 order by count(*) desc, 1")
    submitted = studio.one("select id from notes where stage = 'submitted'")
    draft = studio.one("select id from notes where stage = 'draft'")
    reply = studio.one("select r.id from incoming_readings r where r.outcome = 'to_read' order by r.id")
    state = studio.one(f"select state_code from contacts where id = {changed}")
    with studio.page("/") as page:
        page.set_viewport_size({"width": DESK, "height": HIGHEST})
        page.screenshot(path=DOCS / "today.png")
    studio.take("today", "/", width=PHONE, height=HIGHEST)
    studio.take("find", "/directory?q=okoro", show("#q"))
    studio.take("state", f"/states/{state}")
    studio.take("correct", f"/contacts/P-{int(changed):06d}/correct", correct_a_telephone)
    studio.take("withdraw", f"/contacts/P-{int(changed):06d}/withdraw")
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


def take_follow_up(studio: Studio) -> None:
    """What comes after the closing: cases, a call, a letter, a dispute, a correction."""
    held = "from cases c join pings p on p.id = c.ping_id join exercises e on e.id = c.exercise_id"
    case = studio.one(f"select c.id {held} where {IS_OPEN} and c.owner = 'officer' order by c.due_at, c.id")
    english = f"{held} join contacts o on o.id = p.contact_id where {IS_OPEN} and o.preferred_language = 'en'"
    listed = "exists (select 1 from call_attempts a where a.ping_id = p.id)"
    reference = studio.one(f"select e.reference {english} and {listed} order by c.id")
    ping = studio.one(f"select p.id {english} and {listed} order by c.id")
    disputed = studio.one("select state_code from cases where kind = 'dispute'")
    letter = studio.one("select id from mission_letters")
    corrected = studio.one("select ping_id || '/corrections/' || id from corrections")
    studio.take("cases", "/cases")
    studio.take("case", f"/cases/{case}")
    studio.take("call", f"/exercises/{reference}/pings/{ping}/call")
    studio.take("letter", f"/letters/{letter}")
    studio.take("evidence", f"/states/{disputed}/evidence?check={reference}", show("text=No answer → Reached"))
    studio.take("correction", f"/exercises/{reference}/pings/{corrected}")


def show(selector: str) -> Callable[[Page], object]:
    """Scrolls until this is in the upper part of the screen."""
    return lambda page: page.locator(selector).first.evaluate("found => scrollTo(0, found.offsetTop - 120)")


def correct_a_telephone(page: Page) -> None:
    """The demo asks for a second officer where a note says so; a confirmation from an address on file needs none."""
    page.fill("[name=phones]", "+12025550177")
    page.check("[name=ground][value=address_on_file]")
    page.select_option("[name=confirmed_from]", index=1)
    page.fill("[name=reason]", "An email of Monday from there confirmed the number.")
    page.click("button[value=look]")


if __name__ == "__main__":
    main()
