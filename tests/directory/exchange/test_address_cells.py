"""Cells of addresses and numbers as offices fill them: what is certain is taken, what is not is said."""

import pytest

from directory.exchange.address_cells import emails, is_doubtful, is_rounded, listed, phones, typeset_sign
from directory.exchange.cells import WrongValue, clean

POC, DUTY = "poc@ke.example", "duty@ke.example"
SEPARATORS = (";", ",", "; ", " ; ", ",\n", "\n", "\r\n", "\r", "\n\n", "\u2028", " ", "\t", "\u00a0", ";;", "; ;")
ENDS = ("", ";", ",", "; ", "\n", "\r\n", " ;\n", "\t", "\u00a0", ";,")
INVISIBLE = {
    "zero-width space": "\u200b", "byte-order mark": "\ufeff", "soft hyphen": "\u00ad", "word joiner": "\u2060",
    "left-to-right mark": "\u200e", "embedding": "\u202a", "isolate": "\u2066", "arabic mark": "\u061c",
}  # fmt: skip


def mail_cell(cell: str) -> tuple[str, ...]:
    return emails(clean(listed(cell)))


def phone_cell(cell: str) -> tuple[str, ...]:
    return phones(clean(listed(cell)))


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("separator", SEPARATORS)
def test_two_addresses_are_two_whatever_stands_between_and_behind_them(separator: str, end: str) -> None:
    assert mail_cell(f"{end}{POC}{separator}{DUTY}{end}") == (POC, DUTY)
    assert mail_cell(f"{POC}{end}") == (POC,)


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("separator", [mark for mark in SEPARATORS if mark.strip(" \t\u00a0")])
def test_two_numbers_are_two_whatever_stands_between_and_behind_them(separator: str, end: str) -> None:
    assert phone_cell(f"+44 20 7946 0110{separator}+33 1 99 00 51 23{end}")[0] == "+442079460110"
    assert len(phone_cell(f"+44 20 7946 0110{separator}+33 1 99 00 51 23{end}")) == 2


@pytest.mark.parametrize("form", ["mailto:{}", "<{}>", "<mailto:{}>", "MAILTO:{}", "mailto:<{}>", " <{}> ;"])
def test_brackets_and_schemes_around_an_address_are_left_out(form: str) -> None:
    assert mail_cell(form.format(POC)) == (POC,)
    assert mail_cell(f"{form.format(POC)};{form.format(DUTY)}") == (POC, DUTY)


@pytest.mark.parametrize("sign", INVISIBLE.values(), ids=INVISIBLE)
def test_what_nobody_sees_is_no_part_of_an_address(sign: str) -> None:
    for cell in (f"{sign}{POC}", f"{POC}{sign}", f"{sign}{POC}{sign};{DUTY}", POC.replace("po", f"po{sign}")):
        assert mail_cell(cell)[0] == POC
    assert phone_cell(f"{sign}+44 20 7946 0110{sign}") == ("+442079460110",)


@pytest.mark.parametrize(
    "cell", ["n/a", "N/A", "n.a.", "-", "–", "—", "--", "/", ".", "none", "Nil", "néant", "Ninguno"]
)
def test_a_cell_that_says_there_is_none_is_empty(cell: str) -> None:
    assert mail_cell(cell) == phone_cell(cell) == ()


@pytest.mark.parametrize(
    "cell",
    [
        "poc(at)ke.example", "poc @ke.example", "Duty Officer <poc@ke.example>", f"{POC}/{DUTY}", f"{POC} or {DUTY}",
        f"{POC}\r\nBcc: {DUTY}", "poc@[192.0.2.1]", "poc..x@ke.example", "poc\u00a0@ke.example", "<>", "mailto:",
    ],
)  # fmt: skip
def test_what_is_not_certain_is_refused_with_what_would_be_right(cell: str) -> None:
    with pytest.raises(WrongValue, match="write"):
        mail_cell(cell)


@pytest.mark.parametrize(
    "number", ["4,479E+11", "4.479E+11", "4479E8", "4,479e+11", "+4.479E+11", "4E11", "3,3123E+010"]
)
def test_a_number_that_a_spreadsheet_rounded_stays_one_and_is_known_for_it(number: str) -> None:
    assert phone_cell(number) == (number,)
    assert phone_cell(f"+442079460110, {number}") == ("+442079460110", number)
    assert phone_cell(f"{number};+442079460110,") == (number, "+442079460110")
    assert is_doubtful(number)
    assert is_rounded(number)


@pytest.mark.parametrize("number", ["447900900123", "+442079460110", "1,2", "ext. 11", "E11", "office"])
def test_other_numbers_are_not_taken_for_rounded(number: str) -> None:
    assert not is_rounded(number)


@pytest.mark.parametrize("sign", ["’", "‘", "´", "ʼ", "′", "–", "‑", "…"])
def test_a_sign_of_a_word_processor_is_seen(sign: str) -> None:
    assert typeset_sign(f"first.o{sign}neil@ke.example") == sign


@pytest.mark.parametrize(
    "email", ["o'neil@ke.example", "POC+Duty@ke.example", "почта@пример.example", "poc@bücher.example"]
)
def test_letters_of_any_script_and_plain_signs_are_nothing_odd(email: str) -> None:
    assert typeset_sign(email) == ""
