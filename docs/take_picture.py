"""Takes the picture for README from the running demo: `make picture`."""

import re
import signal
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

PINGCHECK = Path(sys.executable).parent / "pingcheck"
PICTURE = Path(__file__).parent / "board.png"
CHROMIUM = "/usr/bin/chromium"
REACHED_ENOUGH = 45


def main() -> None:
    demo = subprocess.Popen([PINGCHECK, "demo", "--speed", "600"], stdout=subprocess.PIPE, text=True)
    assert demo.stdout is not None
    told = ""
    while "╰" not in told:
        told += demo.stdout.readline()
    address = re.search(r"The board\s+(\S+)", told)
    password = re.search(r"with password\s+(\S+)", told)
    assert address, told
    assert password, told
    try:
        take(address[1], password[1])
    finally:
        demo.send_signal(signal.SIGINT)
        demo.wait(30)


def take(address: str, password: str) -> None:
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 1060}, color_scheme="light", bypass_csp=True)
        page.goto(f"{address}sign-in")
        page.fill("#name", "officer")
        page.fill("#password", password)
        page.click("main button")
        page.wait_for_function(
            f"+document.querySelector('.headline b').textContent > {REACHED_ENOUGH}", timeout=120_000
        )
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
