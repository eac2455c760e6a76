"""The pace that the mail server can take: how many connections to open, and how many messages to have in flight."""

SLOW_S = 10.0
QUIET_MAILS_A_CONNECTION = 20
BETWEEN_CUTS_S = 2.0

SENT_IN_S = 0.5
FEWEST_A_CONNECTION, MOST_A_CONNECTION = 4, 400
WEIGHT_OF_THE_LATEST = 0.05
EXPECTED_S = 0.02


class Pace:
    """Halves the connections when the server is strained, and tries one more after each quiet spell: additive increase,
    multiplicative decrease, as in TCP (RFC 5681). Times are seconds of a monotonic clock."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.allowed = most
        self._quiet = 0
        self._cut_at = float("-inf")
        self._usual_s = EXPECTED_S  # how long one mail usually takes on one connection

    def strained(self, now: float) -> None:
        """The server closed or refused a connection. If it does so to many connections at once, that counts once."""
        self._quiet = 0
        if now - self._cut_at >= BETWEEN_CUTS_S:
            self.allowed = max(1, self.allowed // 2)
            self._cut_at = now

    def delivered(self, took_s: float, now: float) -> None:
        """A mail was accepted, or properly refused, in this many seconds."""
        self._usual_s += (took_s - self._usual_s) * WEIGHT_OF_THE_LATEST
        if took_s > SLOW_S:
            self.strained(now)
            return
        self._quiet += 1
        if self._quiet >= self.allowed * QUIET_MAILS_A_CONNECTION and self.allowed < self.most:
            self.allowed += 1
            self._quiet = 0

    @property
    def wanted_in_flight(self) -> int:
        """How many messages to have in flight: what the connections send in half a second. With more, more would be in
        doubt if this process died; with fewer, a fast server would have to wait."""
        each = min(max(int(SENT_IN_S / max(self._usual_s, 0.001)), FEWEST_A_CONNECTION), MOST_A_CONNECTION)
        return self.allowed * each
