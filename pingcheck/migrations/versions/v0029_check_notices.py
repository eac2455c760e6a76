"""Letters of an exercise that are no ladder mails of a ping, and their texts as they were first sent."""

import sqlalchemy as sa
from alembic import op

from directory.database import UtcDateTime

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "check_notices",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("exercise_id", sa.Integer(), nullable=False),
        sa.Column("step_id", sa.Integer(), nullable=True),
        sa.Column("says", sa.String(length=24), nullable=False),
        sa.Column("occasion", sa.String(length=32), nullable=False),
        sa.Column("about", sa.String(length=24), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("state_code", sa.String(length=3), nullable=False),
        sa.Column("address_id", sa.Integer(), nullable=True),
        sa.Column("mailbox", sa.String(length=320), nullable=False),
        sa.Column("language", sa.String(length=24), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        # Both rows are made in one transaction, the letter first.
        sa.ForeignKeyConstraint(
            ["id"], ["messages.id"], name=op.f("fk_check_notices_id"), deferrable=True, initially="DEFERRED"
        ),
        sa.ForeignKeyConstraint(["exercise_id"], ["exercises.id"], name=op.f("fk_check_notices_exercise_id")),
        sa.ForeignKeyConstraint(["step_id"], ["steps.id"], name=op.f("fk_check_notices_step_id")),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_check_notices_contact_id")),
        sa.ForeignKeyConstraint(["state_code"], ["states.code"], name=op.f("fk_check_notices_state_code")),
        sa.ForeignKeyConstraint(["address_id"], ["addresses.id"], name=op.f("fk_check_notices_address_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_notices")),
    )
    columns = ["exercise_id", "says", "occasion", "mailbox"]
    op.create_index("ix_check_notices_once", "check_notices", columns, unique=True)
    op.create_index("ix_check_notices_contact_id", "check_notices", ["contact_id"])
    op.create_index("ix_check_notices_address_id", "check_notices", ["address_id"])
    op.create_table(
        "check_notice_texts",
        sa.Column("exercise_id", sa.Integer(), nullable=False),
        sa.Column("says", sa.String(length=24), nullable=False),
        sa.Column("about", sa.String(length=24), nullable=False),
        sa.Column("names_at", UtcDateTime(), nullable=False),
        sa.Column("language", sa.String(length=24), nullable=False),
        sa.Column("subject", sa.String(length=500), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["exercise_id"], ["exercises.id"], name=op.f("fk_check_notice_texts_exercise_id")),
        sa.PrimaryKeyConstraint(
            "exercise_id", "says", "about", "names_at", "language", name=op.f("pk_check_notice_texts")
        ),
    )


def downgrade() -> None:
    op.drop_table("check_notice_texts")
    op.drop_table("check_notices")
    # What was sent stays sent; the version before knows no such mails, and would never send what waits.
    op.execute("DELETE FROM attempts WHERE message_id IN (SELECT id FROM messages WHERE kind = 'check')")
    op.execute("DELETE FROM incoming_readings WHERE message_id IN (SELECT id FROM messages WHERE kind = 'check')")
    op.execute("DELETE FROM messages WHERE kind = 'check'")
