"""A private authority for the tests: it vouches for servers on this machine, and nobody else has heard of it."""

import ssl
import subprocess
from pathlib import Path

EXTENSIONS = """
subjectAltName = {name}
basicConstraints = CA:FALSE
"""


class Authority:
    """Keeps its key, and what it signed, in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        subject: list[str | Path] = [
            "-subj",
            "/CN=Authority of the tests",
            "-addext",
            "basicConstraints=critical,CA:TRUE",
        ]
        _openssl("req", "-x509", *_new_key(folder / "authority.key"), *subject, "-out", self.file)

    @property
    def file(self) -> Path:
        return self._folder / "authority.pem"

    @property
    def pem(self) -> str:
        return self.file.read_text()

    def certificate(self, name: str = "IP:127.0.0.1") -> str:
        """Certificate and key of a server (PEM); a name is written as in a certificate: IP:…, DNS:…"""
        asked, key, made, extensions = (self._folder / f"server.{end}" for end in ("csr", "key", "pem", "cnf"))
        extensions.write_text(EXTENSIONS.format(name=name))
        _openssl("req", *_new_key(key), "-subj", "/CN=server", "-out", asked)
        signer: list[str | Path] = ["-CA", self.file, "-CAkey", self._folder / "authority.key", "-CAcreateserial"]
        _openssl("x509", "-req", "-in", asked, *signer, "-days", "2", "-extfile", extensions, "-out", made)
        return made.read_text() + key.read_text()

    def server_side(self, name: str = "IP:127.0.0.1") -> ssl.SSLContext:
        """A server's side of TLS with such a certificate."""
        both = self._folder / "both.pem"
        both.write_text(self.certificate(name))
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(both)
        return context


def _new_key(file: Path) -> list[str | Path]:
    return ["-newkey", "rsa:2048", "-nodes", "-keyout", file, "-days", "2"]


def _openssl(*words: str | Path) -> None:
    subprocess.run(["openssl", *words], check=True, capture_output=True)
