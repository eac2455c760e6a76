"""An officer who reads a reply and says what it is, on its own page."""

from bs4 import BeautifulSoup

from tests.officer import Browser, submit


async def say(browser: Browser, answer: str, reading_id: int = 1, reason: str = "It is plain.") -> BeautifulSoup:
    """Presses the button under the five answers, or the one that sets it aside; the page that comes of it."""
    form = "form.aside" if answer == "none" else "form.decision"
    return await submit(browser, f"/replies/{reading_id}", form, {"answer": answer, "reason": reason})
