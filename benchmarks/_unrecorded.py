"""`pingcheck serve --only web` that thanks for answers and records none: what a request costs before any database.

Usage: as `pingcheck serve`, with its settings in the environment.
"""

import sys
from collections.abc import Sequence

from pingcheck.cli.main import main
from pingcheck.conversation.answer_effect import AnswerOutcome
from pingcheck.conversation.answers import NewAnswer
from pingcheck.web.contact_batches import ContactBatches


async def thank_for_nothing(_: ContactBatches, given: Sequence[NewAnswer]) -> list[AnswerOutcome | None]:
    return [AnswerOutcome.RECORDED] * len(given)


if __name__ == "__main__":
    ContactBatches._take = thank_for_nothing  # type: ignore[assignment, method-assign]
    sys.argv = ["pingcheck", "serve", "--only", "web"]
    main()
