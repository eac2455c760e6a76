"""The journal's file: locked while its process lives, nobody's but its installation's, and never half written."""

import os
from pathlib import Path
from uuid import UUID

import pytest

from pingcheck.exercises.message import Delivery
from pingcheck.sending.handover import Handover
from pingcheck.sending.journal import (
    Journal,
    JournalBroken,
    JournalPlace,
    create_journal,
    journal_files,
    taken_over,
)
from pingcheck.sending.journal_format import BEGUN, JournalLine, JournalStory, replay
from tests.cast import NOON

HERE, ELSEWHERE = UUID(int=1), UUID(int=2)
WORKER, OTHER = UUID(int=3), UUID(int=4)
LINE = JournalLine(UUID(int=5), 0, NOON, BEGUN)
ACCEPTED = Handover(Delivery.ACCEPTED, None, "data", 250, "OK")


@pytest.fixture
def place(tmp_path: Path) -> JournalPlace:
    return JournalPlace(tmp_path / "state", "mx.tests.example")


def found(place: JournalPlace, installation: UUID = HERE) -> list[JournalStory | None]:
    """What the journals say that are free to be taken over."""
    stories = []
    for file in journal_files(place.folder, installation):
        with taken_over(file) as words:
            if words is not None:
                stories.append(replay(words))
    return stories


def test_it_is_read_by_the_next_once_its_process_is_gone(place: JournalPlace) -> None:
    journal = create_journal(place, HERE, WORKER)
    journal.write(LINE)
    assert found(place) == []
    journal.let_go()
    [story] = found(place)
    assert story is not None
    assert (story.head.installation, story.head.worker, story.head.host) == (HERE, WORKER, "mx.tests.example")
    assert story.last == {LINE.message_id: LINE}


def test_only_one_takes_it_over(place: JournalPlace) -> None:
    create_journal(place, HERE, WORKER).let_go()
    [file] = journal_files(place.folder, HERE)
    with taken_over(file) as first:
        assert first is not None
        assert found(place) == []
        file.unlink()
    with taken_over(file) as second:
        assert second is None


def test_several_live_side_by_side_and_each_installation_sees_its_own(place: JournalPlace) -> None:
    journals = [
        create_journal(place, where, who) for where, who in ((HERE, WORKER), (HERE, OTHER), (ELSEWHERE, WORKER))
    ]
    for journal in journals:
        journal.let_go()
    assert {story and story.head.worker for story in found(place)} == {WORKER, OTHER}
    assert len(found(place, ELSEWHERE)) == 1


def test_what_it_says_is_dropped_when_it_is_cleared_and_the_file_when_it_ends(place: JournalPlace) -> None:
    journal = create_journal(place, HERE, WORKER)
    journal.write(LINE)
    journal.clear()
    journal.write(LINE._replace(handover=ACCEPTED))
    story = replay(journal.read())
    assert story is not None
    assert [line.handover for line in story.last.values()] == [ACCEPTED]
    journal.remove()
    assert list(place.folder.iterdir()) == []


def test_a_forked_child_does_not_keep_the_lock_of_its_dead_parent(place: JournalPlace) -> None:
    journal = create_journal(place, HERE, WORKER)
    (reads, writes), (parent_reads, child_writes) = os.pipe(), os.pipe()
    child = os.fork()
    if child == 0:  # says that it is there, and lives until its parent lets it end
        os.close(writes)
        os.write(child_writes, b"!")
        os.read(reads, 1)
        os._exit(0)
    os.read(parent_reads, 1)
    journal.let_go()  # as the kernel does for the dead
    try:
        os.close(reads)
        assert len(found(place)) == 1
    finally:
        for descriptor in (writes, parent_reads, child_writes):
            os.close(descriptor)
        os.waitpid(child, 0)


def test_nobody_else_may_read_it(place: JournalPlace) -> None:
    create_journal(place, HERE, WORKER)
    [file] = journal_files(place.folder, HERE)
    assert file.stat().st_mode & 0o077 == 0


def test_once_a_line_cannot_be_written_it_takes_no_more(place: JournalPlace) -> None:
    full = Journal(os.open("/dev/full", os.O_WRONLY), place.folder / "full")
    with pytest.raises(JournalBroken, match=r"PINGCHECK_STATE_DIR cannot be written \(No space left on device\)"):
        full.write(LINE)
    assert full.broken is not None
    with pytest.raises(JournalBroken):
        full.write(LINE)
    full.let_go()


def test_after_its_end_nothing_is_written_into_whatever_file_is_opened_next(place: JournalPlace) -> None:
    journal = create_journal(place, HERE, WORKER)
    journal.remove()
    with pytest.raises(JournalBroken):
        journal.write(LINE)


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(JournalBroken, match="PINGCHECK_STATE_DIR"):
        create_journal(JournalPlace(tmp_path / "file" / "state", "mx"), HERE, WORKER)
    assert journal_files(tmp_path / "file", HERE) == []


def test_a_link_put_in_its_place_is_not_followed(place: JournalPlace, tmp_path: Path) -> None:
    journal = create_journal(place, HERE, WORKER)
    [file] = journal_files(place.folder, HERE)
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    journal.let_go()
    assert found(place) == []
