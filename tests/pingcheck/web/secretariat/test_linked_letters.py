"""Letters that are named in the words of a case."""

from pingcheck.web.secretariat.case_story import linked_pieces


def test_a_letter_is_a_link_wherever_it_is_named() -> None:
    hrefs = {"LV-2026-0001": "/letters/1", "LV-2026-00012": "/letters/9"}
    assert list(linked_pieces("Letter LV-2026-0001 <b>.", hrefs)) == [
        ("Letter ", ""),
        ("LV-2026-0001", "/letters/1"),
        (" <b>.", ""),
    ]
    assert list(linked_pieces("LV-2026-00012, XLV-2026-0001", hrefs)) == [
        ("LV-2026-00012", "/letters/9"),
        (", XLV-2026-0001", ""),
    ]
    assert list(linked_pieces("LV-2026-0002", {})) == [("LV-2026-0002", "")]
