"""Writes every mail and page for contacts, in six languages side by side, on one page for review: `make texts`."""

import html
from collections.abc import Mapping
from pathlib import Path

from directory.languages import Language
from docs.review_mails import mails
from docs.review_pages import pages

WRITTEN = Path(__file__).parent.parent / "dist" / "texts.html"
STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; margin: 1.5rem }
section { display: grid; grid-auto-flow: column; grid-auto-columns: 36rem; gap: 1rem; overflow-x: auto }
article { border: 1px solid #bbb; border-radius: 4px; padding: 0 1rem 1rem; overflow-wrap: anywhere }
h3 { font-size: 1rem }
pre { font-size: 13px; white-space: pre-wrap; unicode-bidi: plaintext; text-align: start }
"""


def main(written: Path = WRITTEN) -> None:
    shown = "\n".join(side_by_side(title, texts) for title, texts in (*mails(), *pages()))
    written.parent.mkdir(exist_ok=True)
    written.write_text(
        f'<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Every text</title><style>{STYLE}</style>'
        f"<h1>Every mail and page for contacts</h1>\n{shown}\n",
        encoding="utf-8",
    )
    print(f"Written: {written}")


def side_by_side(title: str, shown: Mapping[Language, str]) -> str:
    each = [f'<article lang="{to.value}" dir="{to.direction}">{what}</article>' for to, what in shown.items()]
    return f"<h2>{html.escape(title)}</h2>\n<section>{''.join(each)}</section>"


if __name__ == "__main__":
    main()
