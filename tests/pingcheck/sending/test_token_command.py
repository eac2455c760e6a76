"""A command that prints a token: no shell, no secrets of ours, an end in time, and none of its words repeated."""

import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import psutil
import pytest

from pingcheck.sending.token_command import TokenCommand
from pingcheck.sending.tokens import Granted, TokenTrouble
from tests.cast import until


async def said(ask: Callable[[], Awaitable[Granted]]) -> str:
    """Why there is no token."""
    with pytest.raises(TokenTrouble) as trouble:
        await ask()
    return str(trouble.value)


def program(folder: Path, text: str) -> TokenCommand:
    file = folder / "give token.py"
    file.write_text(text)
    return TokenCommand(f"{sys.executable} -I '{file}' 'two words' $HOME")


async def test_a_command_prints_a_token_and_is_given_no_shell_and_none_of_our_secrets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PINGCHECK_SECRET_KEY", "the secret of the tests")
    command = program(
        tmp_path,
        "import os, sys\n"
        "assert sys.argv[1:] == ['two words', '$HOME'] and sys.stdin.read() == ''\n"
        "assert 'PATH' in os.environ and not [name for name in os.environ if name.startswith('PINGCHECK')]\n"
        "print('ya29.a-token_of~its/own+=')\n",
    )
    assert await command.ask() == Granted("ya29.a-token_of~its/own+=", 300)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("print('a-secret'); raise SystemExit(3)", "the token command fails with exit code 3"),
        ("", "prints something that is no token"),
        ("print('Your token is: a-secret')", "prints something that is no token"),
        ("import sys; sys.stdout.buffer.write(bytes([255, 0, 10]))", "prints something that is no token"),
        ("print('a-secret' * 2000)", "prints more than a token"),
        ("while True: print('a-secret' * 1000)", "prints more than a token"),
    ],
)
async def test_a_command_that_fails_or_prints_anything_else_is_said_without_its_words(
    tmp_path: Path, text: str, words: str
) -> None:
    sentence = await said(program(tmp_path, text).ask)
    assert words in sentence
    assert "a-secret" not in sentence


async def test_a_command_that_hangs_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pingcheck.sending.tokens.PATIENCE_S", 1.0)
    child = f"import subprocess, time\nsubprocess.Popen(['sleep', '600'], cwd={str(tmp_path)!r})\ntime.sleep(600)\n"
    assert await said(program(tmp_path, child).ask) == "the token command does not end within 1 seconds"

    async def nothing_runs() -> bool:
        here = [each for each in psutil.process_iter(["cwd", "status"]) if each.info["cwd"] == str(tmp_path)]
        return all(each.info["status"] == psutil.STATUS_ZOMBIE for each in here)

    await until(nothing_runs)


async def test_a_command_that_is_not_there_is_said() -> None:
    assert await said(TokenCommand("/no/such/program").ask) == (
        "the token command cannot be run: No such file or directory"
    )
