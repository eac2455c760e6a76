"""Whether a letter of an exercise still makes sense when a courier looks at it."""

from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import aliased

from directory.addresses import Address
from directory.contacts import REACHABLE, PointOfContact
from pingcheck.correspondence.check_notices import NOT_ANSWERED
from pingcheck.correspondence.check_steps import SETTLED
from pingcheck.exercises.check_notices import CheckNotice, NoticeSays
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.message import Message, MessageKind
from pingcheck.exercises.ping import Ping, RosterAddress


def still_wanted() -> ColumnElement[bool]:
    """True if the exercise stands as the letter says, nobody answered whose silence it speaks of, and its reader's
    address may still be mailed. A subquery for each message, as for the mails of steps."""
    notice = CheckNotice
    ping = aliased(Ping)
    of_its_state = ping.exercise_id == notice.exercise_id, ping.state_code == notice.state_code
    settled = ping.status.in_(SETTLED)
    role_settled = exists().where(*of_its_state, ping.role == notice.about, settled)
    state_settled = exists().where(*of_its_state, settled)
    asked = exists().where(
        ping.exercise_id == notice.exercise_id, ping.contact_id == notice.contact_id, ping.status.in_(NOT_ANSWERED)
    )
    is_open = Exercise.phase == Phase.OPEN
    holds = or_(
        and_(notice.says == NoticeSays.ANNOUNCED, Exercise.phase == Phase.SCHEDULED),
        and_(notice.says == NoticeSays.OTHER_ROLE, is_open, ~role_settled),
        and_(notice.says == NoticeSays.MISSION, is_open, ~state_settled),
        and_(notice.says == NoticeSays.EXTENDED, is_open, asked),
        and_(notice.says == NoticeSays.STOPPED, Exercise.phase == Phase.CANCELLED),
    )
    may_be_read = or_(
        notice.contact_id.is_(None), and_(PointOfContact.status.in_(REACHABLE), Address.removed_at.is_(None))
    )
    return (
        select(notice.id)
        .join(Exercise, Exercise.id == notice.exercise_id)
        .outerjoin(PointOfContact, PointOfContact.id == notice.contact_id)
        .outerjoin(Address, Address.id == notice.address_id)
        .where(notice.id == Message.id, holds, may_be_read)
        .correlate(Message)
        .exists()
    )


def first_mail_to_this_address() -> Any:
    """The id of the ladder's first mail to the letter's reader at the same address that a server took."""
    mail = aliased(Message)
    return (
        select(mail.id)
        .join(RosterAddress, RosterAddress.id == mail.roster_address_id)
        .join(Ping, Ping.id == mail.ping_id)
        .where(RosterAddress.address_id == CheckNotice.address_id, Ping.exercise_id == CheckNotice.exercise_id)
        .where(
            Ping.contact_id == CheckNotice.contact_id, CheckNotice.says.in_((NoticeSays.EXTENDED, NoticeSays.STOPPED))
        )
        .where(mail.accepted_at.is_not(None), mail.kind == MessageKind.STEP)
        .order_by(mail.accepted_at)
        .limit(1)
        .correlate(CheckNotice)
        .scalar_subquery()
    )
