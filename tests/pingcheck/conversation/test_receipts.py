"""Receipts: what we gave is ours for years, whatever was changed in it is not."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pingcheck.conversation.receipts import Receipt, ReceiptKeys

OLD, NEW = "the secret of last year, long enough", "the secret of this year, long enough"
AT = datetime(2026, 3, 2, 12, 0, 5, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


@given(MOMENTS, st.from_regex(r"CC-20[0-9]{2}-[0-9]{2}", fullmatch=True))
def test_a_receipt_says_to_the_second_what_was_signed(at: datetime, reference: str) -> None:
    receipt = ReceiptKeys([NEW]).receipt(reference, at)
    assert ReceiptKeys([NEW]).read(receipt) == Receipt(reference, at.replace(microsecond=0))


def test_it_may_be_typed_from_paper() -> None:
    receipt = ReceiptKeys([NEW]).receipt("CC-2026-01", AT)
    for typed in (receipt.lower(), f"  {receipt[:20]} \n {receipt[20:]} ", receipt.replace("1", "I").replace("0", "O")):
        read = ReceiptKeys([NEW]).read(typed)
        # The reference's and the time's own digits are not letters; only the signature forgives look-alikes.
        assert read == Receipt("CC-2026-01", AT) or "O" in typed


def test_receipts_outlive_a_change_of_the_secret_but_not_its_loss() -> None:
    receipt = ReceiptKeys([OLD]).receipt("CC-2026-01", AT)
    assert ReceiptKeys([NEW, OLD]).read(receipt) is not None
    assert ReceiptKeys([NEW]).read(receipt) is None


@given(st.integers(0, 45), st.sampled_from("ABCDEFGHJKMNPQRSTVWXYZ23456789/-"))
def test_no_letter_of_it_can_be_changed(place: int, letter: str) -> None:
    receipt = ReceiptKeys([NEW]).receipt("CC-2026-01", AT)
    forged = receipt[:place] + letter + receipt[place + 1 :]
    read = ReceiptKeys([NEW]).read(forged)
    assert read is None or (read == Receipt("CC-2026-01", AT) and letter in (receipt[place], "-"))


@given(st.text(max_size=80))
def test_nothing_that_is_typed_is_an_error(typed: str) -> None:
    assert ReceiptKeys([NEW]).read(typed) is None


def test_another_time_is_another_signature() -> None:
    keys = ReceiptKeys([NEW])
    first, second = (keys.receipt("CC-2026-01", at) for at in (AT, AT + timedelta(seconds=1)))
    assert first.rpartition("/")[2] != second.rpartition("/")[2]
