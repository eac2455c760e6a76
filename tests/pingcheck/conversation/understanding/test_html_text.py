"""An HTML mail becomes the text that its reader sees, with the quotations marked."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pingcheck.mailreading.mime.html_text import html_to_text

GMAIL = (
    '<div dir="ltr">Oui, bien re&ccedil;u.<br>Merci</div><br><div class="gmail_quote"><div class="gmail_attr">Le lun. '
    '1 mars, A &lt;a@b.example&gt; a &eacute;crit&nbsp;:<br></div><blockquote class="gmail_quote"><div>Did <b>this</b> '
    "reach you?</div><blockquote>earlier</blockquote></blockquote></div><div>and below</div>"
)
OUTLOOK = (
    "<html><head><style>p{}</style><title>no</title></head><p class=MsoNormal>OK merci<o:p></o:p></p>"
    '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b>De&nbsp;:</b> x</p></div>'
    "<p>Bonjour</p>"
)


def lines(html: str) -> list[str]:
    return [line for line in html_to_text(html).splitlines() if line.strip("> ")]


def test_quotations_carry_their_depth_and_what_stands_after_them_does_not() -> None:
    assert lines(GMAIL) == [
        "Oui, bien reçu.",
        "Merci",
        "Le lun. 1 mars, A <a@b.example> a écrit :",
        "> Did this reach you?",
        "> > earlier",
        "and below",
    ]


def test_all_below_outlooks_rule_is_quoted() -> None:
    assert lines(OUTLOOK) == ["OK merci", "> De : x", "> Bonjour"]


@pytest.mark.parametrize(
    "quoted",
    [
        '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr">Bonjour</div>',
        '<div id="yahoo_quoted_1" class="yahoo_quoted"><div>Bonjour</div></div>',
        '<blockquote type="cite"><div>Bonjour</div></blockquote>',
        '<div class="ms-outlook-mobile-reference-message">Bonjour</div>',
    ],
)
def test_every_programs_quotation_is_known(quoted: str) -> None:
    assert lines(f"<p>Received</p>{quoted}") == ["Received", "> Bonjour"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>seen</p><!-- yes --><script>yes</script><style>yes</style>",
        '<div style="display: none">yes<div>yes</div></div>seen',
        "<span hidden>yes</span>seen",
        '<img alt="yes">seen',
    ],
)
def test_what_is_not_shown_is_not_read(html: str) -> None:
    assert html_to_text(html) == "seen\n"


def test_signs_drawn_as_pictures_and_addresses_behind_names_are_kept() -> None:
    assert (
        html_to_text('<img alt="👍"> ask <a href="mailto:x@y.example?subject=1">Bo</a>') == "👍 ask Bo <x@y.example>\n"
    )


@given(st.lists(st.sampled_from([*'<>"=!-/&; \n', "a", "<div ", "<blockquote>", "</p>", "<!--", "]]>", "&#x", "é"])))
def test_nothing_makes_it_fail(parts: list[str]) -> None:
    assert html_to_text("".join(parts)).count("\n") <= len(parts) + 1


BROKEN = [
    *"<>=\"'!-/&; \n\t",
    "a",
    "é",
    "<div ",
    "<blockquote>",
    "</p>",
    "<!--",
    "-->",
    "]]>",
    "&#x",
    "<a href='mailto:x@y'>",
    "</a>",
    "<style>",
    "</style>",
    "<script ",
    "style='",
    "display:none",
    "<span hidden>",
    "<pre>",
    "<td>",
    "<br>",
    " " * 30,
    "a" * 60,
]


@settings(max_examples=60)
@given(
    *(st.lists(st.sampled_from(BROKEN), max_size=most).map("".join) for most in (3, 6, 3)),
)
def test_whatever_is_repeated_costs_no_more_than_its_length(before: str, unit: str, after: str) -> None:
    """What repeats is what makes a reader slow: all that is given of one part of a mail, in far below a second."""
    html = (before + unit * 60_000)[:60_000] + after
    started = time.process_time()
    html_to_text(html)
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "part", ["<!--", '<a "', "<a '>", '<a b="', "<", "<![", "</", "&#", "<blockquote>", "<a x='>\""]
)
def test_a_megabyte_of_broken_markup_is_read_in_a_second_or_two(part: str) -> None:
    started = time.process_time()
    html_to_text((part * 1_000_000)[:1_000_000])
    assert time.process_time() - started < 3
