"""What a visitor of the demo reads on its pages."""

from aiohttp import ClientSession
from bs4 import BeautifulSoup


async def text_of(web: ClientSession, path: str) -> str:
    page = BeautifulSoup(await (await web.get(path)).text(), "html.parser")
    return " ".join(page.get_text(" ").split())


async def mailbox_path(web: ClientSession, address: str) -> str:
    page = BeautifulSoup(await (await web.get("/demo", params={"q": address})).text(), "html.parser")
    [found] = page.select("tbody a.address")
    return str(found["href"])
