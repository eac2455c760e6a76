"""A port that cannot be listened on: said in a sentence, with the setting to change."""

import errno
import os
import socket

from directory.errors import Refused

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
