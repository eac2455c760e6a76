"""The program pingcheck, loaded once and forked for each command, since loading it takes a second each time.

What is forked is a process of its own as any other: it has its own environment and streams, can be killed, and knows
nothing of its siblings. The server itself opens no database, no connection and no thread that a fork could inherit.
Run by `forked_program`, which speaks with it through the socket that is its standard input.
"""

import gc
import importlib
import json
import os
import signal
import socket
import sys
from typing import Any

from directory.languages import Language
from pingcheck.cli.main import COMMANDS, main
from pingcheck.runtime import clock, fault_points, heartbeat
from pingcheck.sending.mail_templates import mail_environment
from pingcheck.service import service

LARGEST_REQUEST = 1 << 18

# They read the environment once, when they are loaded. A test in test_house_rules says if one is missing here.
READ_THE_ENVIRONMENT = (fault_points, clock, heartbeat, service)


def load() -> None:
    """All that a command may need: its module, and the templates."""
    for _, module, _ in COMMANDS.values():
        importlib.import_module(module)
    spoken = mail_environment(Language.ENGLISH)  # what is compiled for it serves all others
    for template in spoken.list_templates(extensions=["html", "txt"]):
        spoken.get_template(template)
    gc.collect()
    gc.freeze()  # else every fork copies what its first look for garbage touches


def serve(requests: socket.socket) -> None:
    """One command for each request, until the other side ends."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits here for those that watch
    while True:
        request, files, _, _ = socket.recv_fds(requests, LARGEST_REQUEST, 4)
        if not request:
            return
        if os.fork() == 0:
            requests.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            watch(json.loads(request), *files)
            return
        for file in files:
            os.close(file)


def watch(request: dict[str, Any], stdin: int, stdout: int, stderr: int, news: int) -> None:
    """Forks the command, says its process id, and once it has ended its exit code, as subprocess knows them."""
    pid = os.fork()
    if pid == 0:
        os.close(news)
        become(request, (stdin, stdout, stderr))
        return
    for file in (stdin, stdout, stderr):
        os.close(file)
    os.write(news, b"%d\n" % pid)
    _, status = os.waitpid(pid, 0)
    os.write(news, b"%d\n" % os.waitstatus_to_exitcode(status))
    os._exit(0)


def become(request: dict[str, Any], streams: tuple[int, int, int]) -> None:
    """Runs the command as if it had just been started. Ends by SystemExit, or as `main` does."""
    for place, file in enumerate(streams):
        os.dup2(file, place)
        os.close(file)
    os.environ.clear()
    os.environ.update(request["env"])
    sys.argv = ["pingcheck", *request["words"]]
    for module in READ_THE_ENVIRONMENT:
        importlib.reload(module)
    for _, module_of_command, _ in COMMANDS.values():
        importlib.reload(sys.modules[module_of_command])
    main()


if __name__ == "__main__":
    load()
    with socket.socket(fileno=os.dup(0)) as from_tests:
        serve(from_tests)
