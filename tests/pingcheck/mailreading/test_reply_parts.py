# ruff: noqa: E501 - others' words stay in the lines in which they are written
"""A reply falls into its writer's own words and what is set aside, and no word of it is lost."""

import re

import pytest

from pingcheck.mailreading import html_to_text, reply_parts
from pingcheck.mailreading.people.reply_parts import MOST_CHARACTERS, MOST_LINES
from tests.pingcheck.mailreading.quotation_heads import DETAILS, HEADERS, INTRODUCTIONS

OURS = """This is a communication check. There is no incident.

The secretariat of the directory of points of contact is writing to you
because your State has listed you in it as technical point of contact.

Please tell us that this message has reached you, by Sunday.

Secretariat of the directory of points of contact
"""
ANOTHERS = "Dear all,\nI am not the right person for this.\nPlease ask somebody else.\n"
SAID = "Received, thank you."
MARKED_OURS = "".join(f"> {line}\n" for line in OURS.splitlines())


def _named(table: list[tuple[str, str]]) -> list[object]:
    return [pytest.param(text, id=name) for name, text in table]


@pytest.mark.parametrize("header", _named(HEADERS))
def test_a_header_above_a_quotation_is_known_in_any_language(header: str) -> None:
    """By its shape alone, whoever wrote what stands below."""
    for below in (OURS, ANOTHERS):
        parts = reply_parts(f"{SAID}\n\n{header}\n\n{below}", [])
        assert parts.own.rstrip("\n_") == SAID
        assert below.splitlines()[1] in parts.set_aside


@pytest.mark.parametrize("header", _named(HEADERS))
def test_of_our_mail_below_it_only_the_header_is_set_aside(header: str) -> None:
    parts = reply_parts(f"{SAID}\n\n{header}\n\n{OURS}", [OURS])
    assert parts.own == SAID
    assert "secretariat of the directory of points of contact is writing" not in parts.set_aside
    assert header.splitlines()[-1] in parts.set_aside


@pytest.mark.parametrize("introduction", _named(INTRODUCTIONS))
def test_an_introduction_is_known_in_any_language(introduction: str) -> None:
    for text in (f"{SAID}\n\n{introduction}\n{MARKED_OURS}", f"{introduction}\n{MARKED_OURS}\n{SAID}\n"):
        parts = reply_parts(text, [OURS])
        assert parts.own == SAID
        assert parts.set_aside == introduction


@pytest.mark.parametrize("details", _named(DETAILS))
def test_details_that_look_like_a_header_are_the_writers(details: str) -> None:
    for end in ("", "Best regards,\nJohn Doe\n", f"On 26 Nov 2026 at 07:16, X <x@poc.example> wrote:\n{MARKED_OURS}"):
        assert details in reply_parts(f"{SAID}\n\n{details}\n\n{end}", [OURS]).own


@pytest.mark.parametrize("line", ["1", "Yes", "My address is soc@cert.example", "Received on 26.11.2026"])
def test_a_line_right_above_an_introduction_is_no_part_of_it(line: str) -> None:
    for introduction in dict(INTRODUCTIONS[:2]).values():
        assert reply_parts(f"{line}\n{introduction}\n{MARKED_OURS}", [OURS]).own == line


DIVIDERS = ["---", "***", "___", "===", "— — —", "--", "—", "-----------------------------", "* * *", "~~~~"]
LABELS = ["TLP:GREEN", "TLP:AMBER+STRICT", "TLP: CLEAR", "[TLP:RED]", "*** TLP:GREEN ***"]
SENTENCE = "Please note that I am no longer the point of contact for technical matters."


@pytest.mark.parametrize("divider", DIVIDERS)
def test_what_stands_above_and_below_a_divider_is_the_writers(divider: str) -> None:
    parts = reply_parts(f"{SAID}\n\n{divider}\n\n{SENTENCE}\n\n{divider}\n\nJohn Doe\nCERT-XX\n", [OURS])
    assert re.split(r"\n+", parts.own) == [SAID, SENTENCE]
    assert parts.set_aside.split() == [*divider.split(), *divider.split(), "John", "Doe", "CERT-XX"]


@pytest.mark.parametrize("divider", DIVIDERS)
@pytest.mark.parametrize("label", LABELS)
def test_an_answer_within_labels_is_the_writers(label: str, divider: str) -> None:
    assert reply_parts(f"{label}\n{divider}\nWe got it\n{divider}\n{label}\n", [OURS]).own == "We got it"
    assert reply_parts(f"{label}\n\nWe got it\n\n{label}\n{MARKED_OURS}", [OURS]).own == "We got it"


def test_only_the_mark_of_the_standard_ends_the_writers_words() -> None:
    """RFC 3676 §4.3: two dashes and a blank."""
    parts = reply_parts(f"{SAID}\n-- \nJohn Doe\n{SENTENCE}\n")
    assert (parts.own, parts.set_aside) == (SAID, f"-- \nJohn Doe\n{SENTENCE}")
    parts = reply_parts(html_to_text(f"<p>{SAID}</p><div>-- <br>John Doe<br>{SENTENCE}</div>"))
    assert (parts.own, parts.set_aside) == (SAID, f"-- \nJohn Doe\n{SENTENCE}")


ASIDE = [
    ("signature", f"{SAID}\n\nBest regards,\nJohn Doe\nNo longer in office", "No longer in office"),
    ("a quotation of another", f"{SAID}\n\n> I am not the contact any more.", "> I am not the contact any more."),
    ("a disclaimer", f"{SAID}\n\nIf you have received this in error, delete it.", "received this in error"),
    ("a banner", f"[EXTERNAL] Do not click on links.\n\n{SAID}", "Do not click"),
    ("a device", f"{SAID}\n\nSent from my phone. Wrong person.", "Wrong person."),
    ("a rule of words", f"{SAID}\n\n----- Original Message -----\n\nI have left this post.", "I have left this post."),
    ("between our lines", f"{SAID}\n\n{OURS.replace('because', 'it is not me' + chr(10) + 'because')}", "it is not me"),
    ("a field of a header", f"{SAID}\nReceived: from a.example by b.example with ESMTP", "Received: from"),
    (
        "beyond what is judged",
        f"{SAID}\n{'> x' + chr(10)}" + "> y\n" * MOST_LINES + "at the very end",
        "at the very end",
    ),
    ("in the longest text", f"{SAID}\n" + "> y z\n" * (MOST_CHARACTERS // 6) + "at the very end", "at the very end"),
    ("at the end of a long line", f"{SAID}\n> {'a ' * 3000} at the very end", "at the very end"),
]


@pytest.mark.parametrize(("text", "kept"), [pytest.param(*case, id=name) for name, *case in ASIDE])
def test_what_is_not_the_writers_is_set_aside_and_not_lost(text: str, kept: str) -> None:
    parts = reply_parts(text, [OURS])
    assert parts.own == SAID
    assert kept in parts.set_aside


@pytest.mark.parametrize("marks", ["> ", ">> ", "JD> ", "| "])
@pytest.mark.parametrize("width", [34, 60, 300])
def test_of_our_own_mail_nothing_is_set_aside_however_its_lines_are_broken(width: int, marks: str) -> None:
    broken = [line[at : at + width] for line in OURS.splitlines() for at in range(0, max(1, len(line)), width)]
    quoted = "".join(f"{marks}{line}\n" for line in broken)
    parts = reply_parts(f"{SAID}\n\n{quoted}", [OURS])
    assert (parts.own, re.sub(r"[\s>|JD]", "", parts.set_aside)) == (SAID, "")


def test_replies_between_our_lines_and_below_them_are_the_writers() -> None:
    above, below = MARKED_OURS.split("> Please")
    parts = reply_parts(f"On 26 Nov 2026 X <x@poc.example> wrote:\n{above}\n{SAID}\n\n> Please{below}\nBye now", [OURS])
    assert re.split(r"\n+", parts.own) == [SAID, "Bye now"]


PAGES = [
    ("Gmail", '<div dir="ltr">{said}</div><br><div class="gmail_quote"><div class="gmail_attr">On Thu, 26 Nov 2026 at 06:16, &lt;<a href="mailto:check@poc.example">check@poc.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote">{ours}</blockquote></div>'),
    ("Apple", '<div>{said}</div><div><blockquote type="cite"><div>On 26 Nov 2026, at 07:16, check@poc.example wrote:</div>{ours}</blockquote></div>'),
    ("Outlook", '<p>{said}</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b>Fra:</b> check@poc.example<br><b>Sendt:</b> 26. november 2026 07:16<br><b>Til:</b> SOC<br><b>Emne:</b> Check</p></div></div>{ours}'),
    ("Outlook, written by another program", '<p>{said}</p><div style="border-top: 1pt solid rgb(225, 225, 225);"><p><b>Von:</b> check@poc.example<br><b>Gesendet:</b> Donnerstag, 26. November 2026 07:16<br><b>An:</b> SOC</p></div>{ours}'),
    ("Yahoo", '<div>{said}</div><div id="yahoo_quoted_12" class="yahoo_quoted"><div>On Thursday, November 26, 2026 at 07:16:00 AM, check@poc.example wrote:</div><div>{ours}</div></div>'),
]  # fmt: skip


@pytest.mark.parametrize("page", _named(PAGES))
@pytest.mark.parametrize("quoted", [OURS, ANOTHERS], ids=["ours", "another's"])
def test_what_a_page_quotes_is_set_aside_unless_it_is_ours(page: str, quoted: str) -> None:
    drawn = "".join(f"<p>{line}</p>" for line in quoted.splitlines())
    parts = reply_parts(html_to_text(page.format(said=SAID, ours=drawn)), [OURS])
    assert parts.own == SAID
    assert "check@poc.example" in parts.set_aside
    assert ("not the right person" in parts.set_aside) == (quoted is ANOTHERS)
    assert "writing to you" not in parts.set_aside


@pytest.mark.parametrize("above", [True, False], ids=["above", "below"])
def test_a_greeting_that_we_use_too_belongs_to_the_letter_in_which_it_stands(above: bool) -> None:
    ours = f"Madam, Sir,\n\n{OURS}\nYours sincerely,\n"
    letter = f"Madam, Sir,\n\n{SAID}\n\nYours sincerely,\n"
    parts = reply_parts(f"{letter}\n{ours}" if above else f"{ours}\n{letter}", [ours])
    assert SAID in parts.own
    assert "secretariat" not in parts.own
