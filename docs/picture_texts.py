"""Takes pictures of the contact's side, six languages side by side: mails as a mail client shows them, the chat's pages
on a phone. `make texts` runs it; the pictures are looked at, and not kept."""

import html
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from directory.contacts import Role
from directory.languages import Language
from docs.review_mails import values_of
from docs.review_pages import PROBLEMS, whole_page
from docs.review_samples import EXERCISE, OPENS, SETTINGS, STEPS
from docs.write_texts import main
from pingcheck.conversation.script import Choice, Topic
from pingcheck.conversation.understanding.interpretation import Interpretation
from pingcheck.exercises.exercise import Frame, Step
from pingcheck.exercises.status import Answer
from pingcheck.sending.frames import render_frames
from pingcheck.sending.prepared_frames import escaped, fill_shared
from pingcheck.web.contact.bubbles import Bubble, Speaker
from pingcheck.web.contact.chat_view import Typed, WordsReadBack
from pingcheck.wording.templates import template_folder

FOLDER = Path(__file__).parent.parent / "dist" / "texts"
CHROMIUM = "/usr/bin/chromium"
PHONE = (360, 640)
CLIENT_WIDTH = 640
# A page is at least as tall as its screen; where all of it is shown it has none.
NO_SCREEN = ".page { min-block-size: 0 !important }"
TALLEST = 6000
STYLE = """
body { margin: 12px; background: #777; font: 14px system-ui, "Noto Sans", sans-serif }
h1 { font-size: 18px; color: #fff; margin: 8px 0 } .row { display: flex; gap: 12px; margin-bottom: 12px }
iframe { border: 0; background: #fff; flex: none } pre { margin: 0; padding: 12px; background: #fff; flex: none }
pre { inline-size: 72ch; font: 14px "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; white-space: pre }
"""
# A mail client shows the HTML part in a font of its own.
MAIL = '<html lang="{language}"><meta charset="utf-8"><body style="font: 15px Arial, Noto Sans, sans-serif">'
READ = Bubble(Speaker.YOU, Topic.REACHED, Answer.RECEIVED)
ANSWERED = {"recorded": "received", "page_form": True, "introduces": False}
MOVED = Interpretation(Answer.NO_LONGER_ME, True, "", "anna.berg@cert.kestria.example", "Anna Berg")
WORDS = "Anna Berg, anna.berg@cert.kestria.example"
LATE = Bubble(Speaker.YOU, Topic.REACHED, Answer.RECEIVED, late=True)
CHECKED = [READ, *(Bubble(Speaker.YOU, topic, Choice.YES) for topic in (Topic.ROLE, Topic.DETAILS))]

# Each state of the pages, by the name of its picture.
STATES: Mapping[str, tuple[str, dict[str, Any]]] = {
    "chat-1-question": ("chat.html", {"topic": "reached"}),
    "chat-2-nothing-chosen": ("chat.html", {"topic": "reached", "outcome": "nothing_chosen"}),
    "chat-3-own-words-read-back": ("chat.html", {"topic": "reached", "words": WordsReadBack(WORDS, MOVED, 1)}),
    "chat-4-recorded-next-question": (
        "chat.html",
        {"topic": "role", "outcome": "recorded", "latest": [READ], **ANSWERED},
    ),
    "chat-5-call-back": (
        "chat.html",
        {
            "topic": "call",
            "latest": [Bubble(Speaker.YOU, Topic.REACHED, Answer.CALL_ME)],
            **ANSWERED,
            "recorded": "call_me",
        },
    ),
    "chat-6-details": ("chat.html", {"topic": "details", "latest": CHECKED[:2], **ANSWERED}),
    "chat-7-corrections": ("chat.html", {"topic": "corrections", "latest": CHECKED[:2], **ANSWERED}),
    "chat-8-successor": (
        "chat.html",
        {
            "topic": "successor",
            "latest": [Bubble(Speaker.YOU, Topic.REACHED, Answer.NO_LONGER_ME)],
            **ANSWERED,
            "recorded": "no_longer_me",
        },
    ),
    "chat-9-telling": ("chat.html", {"topic": "telling", "latest": CHECKED, "may_wish_call": True, **ANSWERED}),
    "chat-10-finished": ("chat.html", {"outcome": "finished", "latest": CHECKED, **ANSWERED}),
    "chat-11-late": ("chat.html", {"topic": "reached", "late": True}),
    "chat-12-recorded-late": ("chat.html", {"topic": "role", "outcome": "recorded", "latest": [LATE], **ANSWERED}),
    "chat-13-over": ("chat.html", {"outcome": "over", "introduces": False}),
    "chat-14-called-off": ("chat.html", {"outcome": "called_off", "introduces": False}),
    "trouble": ("trouble.html", {"chosen": "received", "typed": Typed(words=WORDS)}),
    "code": ("code.html", {}),
    **{f"code-{problem}": ("code.html", {"problem": problem}) for problem in PROBLEMS},
    "verify": ("verify.html", {}),
    **{f"verify-{one}": ("verify.html", {"outcome": one}) for one in ("genuine", "receipt", *PROBLEMS)},
    "unknown": ("unknown.html", {}),
    "privacy": ("privacy.html", {}),
    "start": ("start.html", {}),
}


def take_pictures(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 6 * (CLIENT_WIDTH + 12) + 12, "height": 800}, color_scheme="light")
        for name, rows, width in (*mail_pictures(), *page_pictures()):
            page.set_viewport_size({"width": 6 * (width + 12) + 12, "height": 800})
            page.set_content(f"<style>{STYLE}</style><h1>{name}</h1>{rows}", wait_until="load")
            _unfold(page)
            page.screenshot(path=folder / f"{name}.png", full_page=True)
        browser.close()


def page_pictures() -> Iterator[tuple[str, str, int]]:
    """The first screen of each state, and below it the whole page."""
    style = (template_folder() / "contact" / "contact.css").read_text(encoding="utf-8")
    usual = {"earlier": (), "latest": (), "others": (), "languages": list(Language)}
    for name, (template, turn) in STATES.items():

        def shown(language: Language, more: str, template: str = template, turn: dict[str, Any] = turn) -> str:
            return whole_page(template, usual | turn, language).replace(
                "</head>", f"<style>{style}{more}</style></head>"
            )

        yield name, _row(partial(shown, more=""), *PHONE) + _row(partial(shown, more=NO_SCREEN), PHONE[0]), PHONE[0]


def mail_pictures() -> Iterator[tuple[str, str, int]]:
    """Each mail as a client shows its HTML part on a desk and on a phone, and the text part at 72 columns."""
    for kind, after in STEPS.items():
        step = Step(id=1, exercise_id=1, kind=kind, due_at=OPENS + timedelta(hours=after))
        frames = {
            frame.language: frame for frame in render_frames(SETTINGS, EXERCISE, step) if frame.role is Role.TECHNICAL
        }

        def shown(language: Language, frames: dict[Language, Frame] = frames) -> str:
            frame = frames[language]
            return MAIL.format(language=language.value) + fill_shared(frame.html, escaped(values_of(frame)))

        texts = "".join(_text_part(frame) for frame in frames.values())
        yield f"mail-{kind}-html", _row(shown, CLIENT_WIDTH) + _row(shown, PHONE[0]), CLIENT_WIDTH
        yield f"mail-{kind}-text", f'<div class="row">{texts}</div>', CLIENT_WIDTH


def _text_part(frame: Frame) -> str:
    text = html.escape(fill_shared(frame.text, values_of(frame)))
    return f'<pre dir="auto" lang="{frame.language.value}">{text}</pre>'


def _row(shown: Callable[[Language], str], width: int, height: int = 0) -> str:
    """A frame for each language; without a height as tall as what is in it."""
    tall = "" if height else " class=tall"
    frames = (
        f'<iframe{tall} width="{width}" height="{height or PHONE[1]}" srcdoc="{html.escape(shown(language))}"></iframe>'
        for language in Language
    )
    return f'<div class="row">{"".join(frames)}</div>'


def _unfold(page: Page) -> None:
    page.evaluate(
        """most => document.querySelectorAll('iframe.tall').forEach(
            frame => { frame.height = Math.min(most, frame.contentDocument.documentElement.scrollHeight) })""",
        TALLEST,
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    main()
    take_pictures(folder)
    print(f"Pictures: {folder}")
