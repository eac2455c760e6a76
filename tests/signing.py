"""A sender's domain as the world sees it: a key that signs its mail (DKIM, RFC 6376), and a name server that has it."""

import base64
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import dkim
from dns import message, rcode, rrset
from dns.rdatatype import TXT

SELECTOR = "check"
LONGEST_STRING = 255  # of a TXT record, which may have several (RFC 1035 §3.3)


@dataclass(frozen=True)
class SigningDomain:
    name: str
    key: bytes
    records: dict[str, str]

    def signed(self, mail: bytes) -> bytes:
        """A mail with CRLF, as a relay signs it: relaxed, and aligned with its From."""
        domain, asked = self.name.encode(), (b"relaxed", b"relaxed")
        signature: bytes = dkim.sign(mail, SELECTOR.encode(), domain, self.key, canonicalize=asked)
        assert dkim.verify(signature + mail, dnsfunc=lambda name, timeout=5: self.records[name.decode()].encode())
        return signature + mail


def make_domain(name: str, folder: Path) -> SigningDomain:
    """With a new key, and what its name server says: the key, who may send for it, and what to do with all else."""
    file = folder / "domain.key"
    _openssl("genrsa", "-traditional", "-out", str(file), "2048")
    public = base64.b64encode(_openssl("rsa", "-in", str(file), "-pubout", "-outform", "DER")).decode()
    records = {
        f"{SELECTOR}._domainkey.{name}.": f"v=DKIM1; k=rsa; p={public}",
        f"_dmarc.{name}.": "v=DMARC1; p=reject; adkim=s",
        f"{name}.": "v=spf1 ip4:20.30.40.50 -all",
    }
    return SigningDomain(name, file.read_bytes(), records)


def _openssl(*words: str) -> bytes:
    return subprocess.run(["openssl", *words], check=True, capture_output=True).stdout


@contextmanager
def name_server(domain: SigningDomain) -> Iterator[int]:
    """Its port. It knows this domain's texts, and that there is nothing else in the world."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.bind(("127.0.0.1", 0))
        serving = threading.Thread(target=_serve, args=(line, domain.records))
        serving.start()
        try:
            yield line.getsockname()[1]
        finally:
            line.sendto(b"", line.getsockname())
            serving.join()


def _serve(line: socket.socket, records: dict[str, str]) -> None:
    """Until an empty packet comes."""
    while True:
        packet, whoever = line.recvfrom(4096)
        if not packet:
            return
        asked = message.from_wire(packet)
        [question] = asked.question
        answer = message.make_response(asked)
        text = records.get(question.name.to_text()) if question.rdtype == TXT else None
        if text is None:
            answer.set_rcode(rcode.NXDOMAIN)
        else:
            pieces = [text[at : at + LONGEST_STRING] for at in range(0, len(text), LONGEST_STRING)]
            answer.answer.append(
                rrset.from_text(question.name, 60, "IN", "TXT", " ".join(f'"{each}"' for each in pieces))
            )
        line.sendto(answer.to_wire(), whoever)
