"""Files of signs: what is wrong in one is said with file and line before any mail is read by it."""

from pathlib import Path

import pytest

from pingcheck.mailreading.signs.sign import FOLDER, ReasonList, Sign, all_patterns
from pingcheck.mailreading.signs.sign_files import SignFile, WrongSigns

WRONG = {
    "no TOML": ("[a]\nwords = x\n", "line 2"),
    "a key that nobody knows": ("[a]\nwords = ['x']\nbehind = 'y'\n", "line 3: [a] has a key 'behind'"),
    "no words": ("[a]\nbefore = 'x'\n", "line 1: 'a' needs a list of words"),
    "words that are none": ("[a]\nwords = ['x', 3]\n", "line 1: 'a' needs a list of words"),
    "the same twice": ("[a]\nwords = [\n'full',\n'over',\n'full',\n]\n", "line 5: 'full' stands twice"),
    "a bracket left open": ("[a]\nwords = [\n'(x',\n'y)',\n]\n", "line 3: '(x' opens or closes a bracket"),
    "a bracket closed first": ("[a]\nwords = ['x)(y']\n", "line 2: 'x)(y' opens or closes a bracket"),
    "a star": ("[a]\nwords = ['x', '\\w*y']\n", "line 2: '\\\\w*y' repeats without a bound"),
    "a plus behind a class": ("[a]\nwords = ['[*]+']\n", "repeats without a bound"),
    "no upper bound": ("[a]\nwords = ['x{2,}']\n", "repeats without a bound"),
    "no bound before the words": ("[a]\nbefore = '.*'\nwords = ['x']\n", "line 2: '.*' repeats without a bound"),
    "a part that is not there": ("[a]\nwords = ['{who} left']\n", "line 2: there is no part 'who'"),
    "a capital class in folded text": (
        "[a]\nfolded = true\nwords = ['\\W']\n",
        "line 3: '\\\\W' has a class in a capital",
    ),
}


def written(folder: Path, text: str) -> Path:
    file = folder / "signs.toml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(("text", "problem"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(WrongSigns) as caught:
        SignFile(written(tmp_path, text))
    assert str(caught.value).startswith("signs.toml")
    assert problem in str(caught.value)


def test_what_python_cannot_compile_is_named_with_its_line(tmp_path: Path) -> None:
    file = SignFile(written(tmp_path, "[a]\nwords = [\n'x',\n'(?<y',\n]\n".replace("(?<y", "(?<y)")))
    with pytest.raises(WrongSigns, match=r"signs\.toml, line 4: "):
        file.sections["a"].pattern()


def test_a_section_that_nothing_looks_for_and_one_that_is_missing_are_named(tmp_path: Path) -> None:
    file = SignFile(written(tmp_path, "[a]\nwords = ['x']\n\n[b]\nwords = ['y']\n"))
    with pytest.raises(WrongSigns, match=r"line 4: nothing looks for a section \[b\]"):
        file.check_names(["a"])
    with pytest.raises(WrongSigns, match=r"the section \[c\] is missing"):
        file.check_complete(["a", "b", "c"])


@pytest.mark.parametrize(
    ("section", "text", "fits"),
    [
        ("words = ['gone~home']", "He has GONE back home", True),
        ("words = ['gone~home']", "He has gone. Go home", False),
        ("words = ['gone~home']", "gone to mx.example at home", True),
        ("before = '^'\nafter = ':'\nwords = ['re', 'aw']", "Aw: x", True),
        ("before = '^'\nafter = ':'\nwords = ['re', 'aw']", "then re: x", False),
        ("before = '^'\nlines = true\nwords = ['re']", "then\nre", True),
        ("folded = true\nwords = ['été']", "ete", True),
        ("words = ['{who} left']\n[parts]\nwho = ['he', 'she']", "She left", True),
        ("words = ['x']\n[[a.either_way]]\nnouns = ['boîte']\ngone = ['inconnue']", "inconnue cette boîte", True),
        ("words = ['x']\n[[a.either_way]]\nnouns = ['boîte']\ngone = ['inconnue']", "boîte ici inconnue", True),
    ],
)
def test_a_section_finds_what_its_words_say(tmp_path: Path, section: str, text: str, fits: bool) -> None:
    pattern = SignFile(written(tmp_path, f"[a]\n{section}\n")).sections["a"].pattern()
    assert (pattern.search(text) is not None) is fits


def test_every_file_beside_the_signs_is_read_and_compiles() -> None:
    assert all(pattern.pattern for _, pattern in all_patterns())
    named = {sign.value.partition(".")[0] for sign in Sign} | {reasons.value for reasons in ReasonList}
    assert {file.stem for file in FOLDER.glob("*.toml")} == named | {"no_such_mailbox"}
