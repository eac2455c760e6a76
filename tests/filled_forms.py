"""Forms of the secretariat's pages, filled in and sent as a browser without scripts would."""

from bs4 import BeautifulSoup, Tag

from tests.officer import Browser, page

ON_NOTE = {"ground": "note", "note_reference": "NV/77", "note_date": "2026-02-20"}


def filled(form: Tag | None) -> dict[str, str]:
    """The fields as the page offers them; of radio buttons and boxes, none is chosen."""
    assert form is not None
    values = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        name, kind = str(field["name"]), str(field.get("type", ""))
        if kind in {"radio", "checkbox"}:
            continue
        if field.name == "select":
            chosen = field.select_one("option[selected]")
            values[name] = str(chosen["value"]) if chosen else ""
        else:
            values[name] = field.get_text().removeprefix("\n") if field.name == "textarea" else str(field["value"])
    return values


async def form_at(browser: Browser, path: str, action: str) -> dict[str, str]:
    """The fields of the form of a page that is sent to where `action` ends."""
    return filled((await page(browser, path)).select_one(f'main form[action$="{action}"][method="post"]'))


async def post(browser: Browser, path: str, values: object, status: int) -> BeautifulSoup:
    """Sends a form, and follows no redirect."""
    answer = await browser.post(path, data=values, allow_redirects=False)
    assert answer.status == status, await answer.text()
    return BeautifulSoup(await answer.text(), "lxml")


def problem_at(shown: BeautifulSoup, field: str) -> str:
    """What the page says is wrong with a field; empty if nothing is."""
    problem = shown.select_one(f"#{field}-problem")
    return problem.get_text() if problem is not None else ""
