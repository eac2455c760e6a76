"""One delivery for every kind of mail: officers' mails and courtesy mails get a message each."""

import sqlalchemy as sa
from alembic import op

from directory.database import BIG_ID, UtcDateTime

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

WAITS = "delivery IN ('waiting', 'deferred', 'in_doubt')"
LETTER_WAITS = sa.text(f"kind <> 'step' AND {WAITS}")
HAS_RECIPIENT = sa.text("recipient IS NOT NULL")
ONLY_OF_STEPS = {"step_id": sa.Integer(), "frame_step_id": sa.Integer(), "roster_address_id": BIG_ID}
DELIVERY_OF_OFFICER_MAILS = (
    "ping_id", "recipient", "delivery", "cause", "due_at", "attempts", "claimed_by", "accepted_at", "possibly_twice",
    "returned_at",
)  # fmt: skip

# What had been claimed was perhaps sent, and is never sent again.
COURTESY_DELIVERIES = "CASE state WHEN 'waiting' THEN 'waiting' WHEN 'sent' THEN 'accepted' ELSE 'refused' END"
COURTESY_CAUSES = "CASE state WHEN 'claimed' THEN 'unreachable' END"


def upgrade() -> None:
    _let_messages_belong_to_no_step()
    _give_officer_mails_messages()
    _give_courtesies_messages()


def _let_messages_belong_to_no_step() -> None:
    with op.batch_alter_table("messages") as messages:
        messages.add_column(sa.Column("kind", sa.String(length=24), nullable=False, server_default="step"))
        messages.add_column(sa.Column("recipient", sa.String(length=320), nullable=True))
        for column, kind in ONLY_OF_STEPS.items():
            messages.alter_column(column, existing_type=kind, nullable=True)
    op.create_index(
        "ix_messages_letters_to_send", "messages", ["due_at"], sqlite_where=LETTER_WAITS, postgresql_where=LETTER_WAITS
    )
    op.create_index(
        "ix_messages_recipient", "messages", ["recipient"], sqlite_where=HAS_RECIPIENT, postgresql_where=HAS_RECIPIENT
    )


def _give_officer_mails_messages() -> None:
    columns = ", ".join(DELIVERY_OF_OFFICER_MAILS)
    op.execute(f"INSERT INTO messages (id, kind, {columns}) SELECT id, 'officer', {columns} FROM officer_mails")  # noqa: S608
    op.execute(
        "INSERT INTO attempts (message_id, at, host, stage, code, reply) "
        "SELECT id, COALESCE(accepted_at, due_at), '', 'data', NULL, reply FROM officer_mails WHERE reply <> ''"
    )
    op.drop_index("ix_officer_mails_to_send", "officer_mails")
    op.drop_index("ix_officer_mails_claimed_by", "officer_mails")
    op.drop_index(op.f("ix_officer_mails_ping_id"), "officer_mails")
    with op.batch_alter_table("officer_mails") as mails:
        mails.drop_constraint(op.f("fk_officer_mails_ping_id"), type_="foreignkey")
        for column in (*DELIVERY_OF_OFFICER_MAILS, "reply"):
            mails.drop_column(column)
        mails.create_foreign_key(op.f("fk_officer_mails_id"), "messages", ["id"], ["id"])


def _give_courtesies_messages() -> None:
    op.execute(
        "INSERT INTO messages (id, kind, ping_id, recipient, delivery, cause, due_at, attempts, accepted_at, "  # noqa: S608
        f"possibly_twice) SELECT id, 'courtesy', ping_id, recipient, {COURTESY_DELIVERIES}, {COURTESY_CAUSES}, "
        "made_at, CASE state WHEN 'waiting' THEN 0 ELSE 1 END, CASE state WHEN 'sent' THEN made_at END, FALSE "
        "FROM courtesies"
    )
    op.execute(
        "INSERT INTO attempts (message_id, at, host, stage, code, reply) "
        "SELECT id, made_at, '', 'data', NULL, reply FROM courtesies WHERE reply <> ''"
    )
    op.drop_index("ix_courtesies_recipient_made_at", "courtesies")
    op.drop_index(op.f("ix_courtesies_ping_id"), "courtesies")
    op.drop_index(op.f("ix_courtesies_state"), "courtesies")
    with op.batch_alter_table("courtesies") as courtesies:
        courtesies.drop_constraint(op.f("fk_courtesies_ping_id"), type_="foreignkey")
        for column in ("ping_id", "recipient", "state", "reply"):
            courtesies.drop_column(column)
        courtesies.create_foreign_key(op.f("fk_courtesies_id"), "messages", ["id"], ["id"])


def downgrade() -> None:
    _take_messages_of_officer_mails()
    _take_messages_of_courtesies()
    op.execute("DELETE FROM attempts WHERE message_id IN (SELECT id FROM messages WHERE kind <> 'step')")
    op.execute("DELETE FROM messages WHERE kind <> 'step'")
    op.drop_index("ix_messages_recipient", "messages")
    op.drop_index("ix_messages_letters_to_send", "messages")
    with op.batch_alter_table("messages") as messages:
        messages.drop_column("recipient")
        messages.drop_column("kind")
        for column, kind in ONLY_OF_STEPS.items():
            messages.alter_column(column, existing_type=kind, nullable=False)


def _take_messages_of_officer_mails() -> None:
    with op.batch_alter_table("officer_mails") as mails:
        mails.drop_constraint(op.f("fk_officer_mails_id"), type_="foreignkey")
        mails.add_column(sa.Column("ping_id", sa.Uuid(), nullable=True))
        mails.add_column(sa.Column("recipient", sa.String(length=320), nullable=True))
        mails.add_column(sa.Column("delivery", sa.String(length=24), nullable=True))
        mails.add_column(sa.Column("cause", sa.String(length=24), nullable=True))
        mails.add_column(sa.Column("due_at", UtcDateTime(), nullable=True))
        mails.add_column(sa.Column("attempts", sa.Integer(), nullable=True))
        mails.add_column(sa.Column("claimed_by", sa.Uuid(), nullable=True))
        mails.add_column(sa.Column("accepted_at", UtcDateTime(), nullable=True))
        mails.add_column(sa.Column("possibly_twice", sa.Boolean(), nullable=True))
        mails.add_column(sa.Column("returned_at", UtcDateTime(), nullable=True))
        mails.add_column(sa.Column("reply", sa.Text(), nullable=True))
    columns = ", ".join(f"{name} = messages.{name}" for name in DELIVERY_OF_OFFICER_MAILS)
    op.execute(f"UPDATE officer_mails SET {columns} FROM messages WHERE messages.id = officer_mails.id")  # noqa: S608
    op.execute(f"UPDATE officer_mails SET reply = {_last_said('officer_mails')}")  # noqa: S608
    with op.batch_alter_table("officer_mails") as mails:
        mails.alter_column("ping_id", existing_type=sa.Uuid(), nullable=False)
        mails.alter_column("recipient", existing_type=sa.String(length=320), nullable=False)
        mails.alter_column("delivery", existing_type=sa.String(length=24), nullable=False)
        mails.alter_column("due_at", existing_type=UtcDateTime(), nullable=False)
        mails.alter_column("attempts", existing_type=sa.Integer(), nullable=False)
        mails.alter_column("possibly_twice", existing_type=sa.Boolean(), nullable=False)
        mails.alter_column("reply", existing_type=sa.Text(), nullable=False)
        mails.create_foreign_key(op.f("fk_officer_mails_ping_id"), "pings", ["ping_id"], ["id"])
    waits, claimed = sa.text(WAITS), sa.text("claimed_by IS NOT NULL")
    op.create_index("ix_officer_mails_to_send", "officer_mails", ["due_at"], sqlite_where=waits, postgresql_where=waits)
    op.create_index("ix_officer_mails_claimed_by", "officer_mails", ["claimed_by"], postgresql_where=claimed)
    op.create_index(op.f("ix_officer_mails_ping_id"), "officer_mails", ["ping_id"])


def _take_messages_of_courtesies() -> None:
    with op.batch_alter_table("courtesies") as courtesies:
        courtesies.drop_constraint(op.f("fk_courtesies_id"), type_="foreignkey")
        courtesies.add_column(sa.Column("ping_id", sa.Uuid(), nullable=True))
        courtesies.add_column(sa.Column("recipient", sa.String(length=320), nullable=True))
        courtesies.add_column(sa.Column("state", sa.String(length=24), nullable=True))
        courtesies.add_column(sa.Column("reply", sa.Text(), nullable=True))
    op.execute(
        "UPDATE courtesies SET ping_id = messages.ping_id, recipient = messages.recipient, state = "
        "CASE messages.delivery WHEN 'waiting' THEN 'waiting' WHEN 'accepted' THEN 'sent' ELSE 'failed' END "
        "FROM messages WHERE messages.id = courtesies.id"
    )
    op.execute(f"UPDATE courtesies SET reply = {_last_said('courtesies')}")  # noqa: S608
    with op.batch_alter_table("courtesies") as courtesies:
        courtesies.alter_column("ping_id", existing_type=sa.Uuid(), nullable=False)
        courtesies.alter_column("recipient", existing_type=sa.String(length=320), nullable=False)
        courtesies.alter_column("state", existing_type=sa.String(length=24), nullable=False)
        courtesies.alter_column("reply", existing_type=sa.Text(), nullable=False)
        courtesies.create_foreign_key(op.f("fk_courtesies_ping_id"), "pings", ["ping_id"], ["id"])
    op.create_index("ix_courtesies_recipient_made_at", "courtesies", ["recipient", "made_at"])
    op.create_index(op.f("ix_courtesies_ping_id"), "courtesies", ["ping_id"])
    op.create_index(op.f("ix_courtesies_state"), "courtesies", ["state"])


def _last_said(table: str) -> str:
    return (
        f"COALESCE((SELECT reply FROM attempts WHERE attempts.message_id = {table}.id "  # noqa: S608
        "ORDER BY attempts.id DESC LIMIT 1), '')"
    )
