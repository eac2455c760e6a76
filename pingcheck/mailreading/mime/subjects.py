"""What stands before a subject: tags of gateways and desks, and the marks of replies in many languages."""

import re

# What gateways and desks put before a subject: [EXTERNAL], [cert.example #48213].
TAGS = re.compile(r"^(?:\s{0,3}\[[^\[\]]{1,60}\]){1,6}\s{0,3}")
REPLY_MARK = re.compile(
    r"^\s{0,3}(re|aw|antw|antwort|sv|vs|odp|ynt|ref|rif|res|ré|r|rép|на|отв|ответ|回复|回覆|答复|返信|رد|الرد|vá|ατ"
    r"|תגובה)(\[\d{1,3}\])?\s{0,2}[:：]",
    re.IGNORECASE,
)
FORWARD_MARK = re.compile(r"^\s{0,3}(fwd?|wg|tr|rv|enc|i|пересл|转发|轉寄|転送|إعادة توجيه)\s{0,2}[:：]", re.IGNORECASE)


def without_tags(subject: str) -> str:
    """The subject without what gateways and desks put before it."""
    return TAGS.sub("", subject)


def is_reply_subject(subject: str) -> bool:
    """Behind "Re:" in any of many languages. "رد تلقائي:" is not one: its colon comes later."""
    return REPLY_MARK.match(without_tags(subject)) is not None


def is_passed_on(subject: str) -> bool:
    """Behind "Re:" or "Fwd:": a person did something with it."""
    return is_reply_subject(subject) or FORWARD_MARK.match(without_tags(subject)) is not None
