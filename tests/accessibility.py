"""What every page is looked at for: the rules of accessibility, what is cut off, and names that say where they lead."""

from playwright.async_api import Page

from tests.test_house_rules import ROOT

AXE = ROOT / ".cache/axe/node_modules/axe-core/axe.min.js"
AXE_IS_HERE = AXE.exists()

SAME_NAMES = """
() => {
  const visible = (element) => element.checkVisibility();
  const name = (element) => (element.getAttribute("aria-label") || element.textContent).replace(/\\s+/g, " ").trim();
  const target = (element) => element.tagName === "A"
    ? element.getAttribute("href")
    : `${element.getAttribute("formaction") || element.form?.getAttribute("action")} ${element.name} ${element.value}`;
  const targets = {};
  for (const element of document.querySelectorAll("a[href], button[type=submit]")) {
    if (!visible(element)) continue;
    (targets[`${element.tagName} ${name(element)}`] ||= new Set()).add(target(element));
  }
  return Object.entries(targets).filter(([, found]) => found.size > 1).map(([name]) => name);
}
"""
IDS = """[...document.querySelectorAll("[id]")].map((element) => element.id)
    .filter((id, place, ids) => ids.indexOf(id) !== place)"""
BEYOND = "document.documentElement.scrollWidth - window.innerWidth"


async def no_findings_here(page: Page, address: str) -> None:
    """The rules of accessibility, with every fold open."""
    await page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    found = await page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert found["passes"], address
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == [], address


async def ids_are_unique(page: Page, address: str) -> None:
    """A label of an id that stands twice leads to the wrong field, and no rule above says so."""
    assert await page.evaluate(IDS) == [], address


async def nothing_is_cut_off(page: Page, address: str) -> None:
    assert await page.evaluate(BEYOND) <= 0, address


async def names_differ_where_they_lead_elsewhere(page: Page, address: str) -> None:
    """Links and buttons of one name lead to one place: a screen reader lists them without what stands around them."""
    alike = await page.evaluate(SAME_NAMES)
    assert alike == [], f"{address}: {alike}"


async def is_whole(page: Page, address: str) -> None:
    """All of these."""
    await nothing_is_cut_off(page, address)
    await names_differ_where_they_lead_elsewhere(page, address)
    await no_findings_here(page, address)
