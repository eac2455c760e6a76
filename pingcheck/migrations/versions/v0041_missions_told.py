"""Missions are told when their address changes; what comes to a letter's address is told apart; letters have reminders.

The version before takes every answer for the Mission's; what came back, or was not the Mission's, it shows as read.
"""

import sqlalchemy as sa
from alembic import op

from directory.database import UtcDateTime

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "mission_mails",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("state_code", sa.String(length=3), nullable=False),
        sa.Column("language", sa.String(length=24), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["messages.id"], name=op.f("fk_mission_mails_id")),
        sa.ForeignKeyConstraint(["state_code"], ["states.code"], name=op.f("fk_mission_mails_state_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mission_mails")),
    )
    op.create_index("ix_mission_mails_state_code", "mission_mails", ["state_code"])
    with op.batch_alter_table("letter_answers") as answers:
        answers.add_column(sa.Column("kind", sa.String(length=24), server_default="answer", nullable=False))
    with op.batch_alter_table("mission_letters") as letters:
        letters.add_column(sa.Column("returned_at", UtcDateTime(), nullable=True))
        letters.add_column(sa.Column("reminds_id", sa.Integer(), nullable=True))
        letters.create_foreign_key(op.f("fk_mission_letters_reminds_id"), "mission_letters", ["reminds_id"], ["id"])
        letters.create_index("ix_mission_letters_reminds_id", ["reminds_id"])


def downgrade() -> None:
    op.drop_table("mission_mails")
    op.execute("DELETE FROM attempts WHERE message_id IN (SELECT id FROM messages WHERE kind = 'mission')")
    op.execute("DELETE FROM incoming_readings WHERE message_id IN (SELECT id FROM messages WHERE kind = 'mission')")
    op.execute("DELETE FROM messages WHERE kind = 'mission'")
    with op.batch_alter_table("mission_letters") as letters:
        letters.drop_index("ix_mission_letters_reminds_id")
        letters.drop_constraint(op.f("fk_mission_letters_reminds_id"), type_="foreignkey")
        letters.drop_column("reminds_id")
        letters.drop_column("returned_at")
    with op.batch_alter_table("letter_answers") as answers:
        answers.drop_column("kind")
