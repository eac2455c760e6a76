"""A token from a token endpoint, by the client credentials grant of OAuth 2.0 (RFC 6749 §4.4)."""

import asyncio
import json
import re
from base64 import b64encode
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote_plus, urlsplit

from aiohttp import ClientError, ClientResponse, ClientSession, DummyCookieJar, TCPConnector

from pingcheck.sending import tokens
from pingcheck.sending.certificates import tls_context, why_unusable
from pingcheck.sending.tokens import Granted, TokenTrouble, is_token

LONGEST_REPLY = 64 * 1024  # bytes
ERROR_CODE = re.compile(r"[a-z_]{1,40}")
MICROSOFT_ERROR = re.compile(r"AADSTS\d{1,10}\b")
DEFAULT_LIFE_S = 600.0  # if the endpoint does not say how long its token is good
LONGEST_LIFE_S = 86_400.0


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A token endpoint, and our client id and secret there."""

    url: str
    client_id: str
    client_secret: str = field(repr=False)
    scope: str = ""
    ca: str = ""  # more authorities to trust (PEM), beside those that the system trusts

    async def ask(self) -> Granted:
        """A new token. Raises TokenTrouble."""
        where = f"the token endpoint {urlsplit(self.url).hostname}"
        try:
            async with asyncio.timeout(tokens.PATIENCE_S):
                status, body = await self._post()
        except TimeoutError as late:
            raise TokenTrouble(f"{where} does not answer within {tokens.PATIENCE_S:.0f} seconds") from late
        except (OSError, ValueError) as error:
            raise TokenTrouble(f"{where} cannot be used: {why_unusable(error)}") from None
        except ClientError as error:  # its text may quote the endpoint
            raise TokenTrouble(f"{where} cannot be used: {type(error).__name__}") from None
        reply = _fields(body)
        if status != 200:
            raise TokenTrouble(f"{where} refuses: {_refusal(status, reply)}")
        return _granted(where, reply)

    async def _post(self) -> tuple[int, bytes]:
        """The reply's status and the start of its body. Never follows a redirect: our secret is only for this URL."""
        asked = {"grant_type": "client_credentials"} | ({"scope": self.scope} if self.scope else {})
        connector = TCPConnector(ssl=tls_context(self.ca))
        headers = {"Authorization": self._credentials(), "Accept": "application/json", "Accept-Encoding": "identity"}
        async with (
            ClientSession(connector=connector, cookie_jar=DummyCookieJar(), auto_decompress=False) as session,
            session.post(self.url, data=asked, headers=headers, allow_redirects=False) as response,
        ):
            return response.status, await _read_beginning(response)

    def _credentials(self) -> str:
        """The Basic credentials. Each part is form-encoded, because it may contain a colon (RFC 6749 §2.3.1)."""
        pair = f"{quote_plus(self.client_id)}:{quote_plus(self.client_secret)}"
        return "Basic " + b64encode(pair.encode()).decode()


async def _read_beginning(response: ClientResponse) -> bytes:
    body = b""
    while len(body) <= LONGEST_REPLY and (piece := await response.content.read(LONGEST_REPLY + 1 - len(body))):
        body += piece
    return body


def _fields(body: bytes) -> dict[str, Any]:
    """The reply's JSON object; empty if it is not one."""
    if len(body) > LONGEST_REPLY:
        return {}
    try:
        reply = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return reply if isinstance(reply, dict) else {}


def _refusal(status: int, reply: dict[str, Any]) -> str:
    """The endpoint's error code (RFC 6749 §5.2) and Microsoft's error number; none of its sentences."""
    error, sentence = (reply.get(name) for name in ("error", "error_description"))
    named = error if isinstance(error, str) and ERROR_CODE.fullmatch(error) else f"HTTP status {status}"
    number = MICROSOFT_ERROR.match(sentence) if isinstance(sentence, str) else None
    return f"{named}, {number[0]}" if number else named


def _granted(where: str, reply: dict[str, Any]) -> Granted:
    token, kind = reply.get("access_token"), reply.get("token_type", "Bearer")
    if not isinstance(token, str) or not is_token(token):
        raise TokenTrouble(f"{where} answers without a token that could be used")
    if not isinstance(kind, str) or kind.lower() != "bearer":
        raise TokenTrouble(f"{where} gives a token that is not of the type Bearer")
    return Granted(token, _lifetime_s(reply.get("expires_in")))


def _lifetime_s(expires_in: Any) -> float:
    """How long the token is good, in seconds. Some endpoints write the number as a string."""
    try:
        lifetime_s = float(expires_in)
    except (TypeError, ValueError, OverflowError):
        return DEFAULT_LIFE_S
    return min(lifetime_s, LONGEST_LIFE_S) if lifetime_s > 0 else DEFAULT_LIFE_S
