"""Ports to listen on: a free one; and one that cannot be had, said in a sentence with the setting to change."""

import contextlib
import errno
import os
import socket

from directory.errors import Refused

LOOPBACK = "127.0.0.1"
REASONS = {
    errno.EADDRINUSE: "another program listens there already, perhaps another `pingcheck serve`; end that one, or set "
    "{port} to a free port",
    errno.EADDRNOTAVAIL: "that is no address of this machine; set {host} to one, such as 127.0.0.1",
    errno.EACCES: "ports below 1024 are not for every user; set {port} to a higher one",
}


def port_refused(host: str, port: int, setting: str, error: OSError) -> Refused:
    """Says why `host:port` cannot be had. `setting`: what the names of its two settings begin with."""
    if isinstance(error, socket.gaierror):
        reason = "no such host is known; set {host} to an address of this machine, such as 127.0.0.1"
    else:
        reason = REASONS.get(error.errno or 0, os.strerror(error.errno or 0).lower() + "; set {port} to another port")
    names = {"host": f"{setting}HOST", "port": f"{setting}PORT"}
    return Refused(f"{host}:{port} cannot be listened on: {reason.format(**names)}.")


def free_port(host: str, *wanted: int) -> int:
    """The first of the wanted ports that is free; if none is, any free one. Raises Refused if there is none."""
    for port in (*wanted, 0):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
            return int(probe.getsockname()[1])
    raise Refused("There is no free port on this machine; name one by --port.")
