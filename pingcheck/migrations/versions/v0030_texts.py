"""Texts that officers change for an exercise, texts without a link, rehearsals, and who was told of a lacking approval.

What runs has the texts that were frozen with it, and no ping of it is link-free.
"""

import sqlalchemy as sa
from alembic import op

from directory.database import UtcDateTime

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "exercise_texts",
        sa.Column("exercise_id", sa.Integer(), nullable=False),
        sa.Column("step_kind", sa.String(length=24), nullable=False),
        sa.Column("language", sa.String(length=24), nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("changed_by", sa.String(length=100), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["exercise_id"], ["exercises.id"], name=op.f("fk_exercise_texts_exercise_id")),
        sa.PrimaryKeyConstraint("exercise_id", "step_kind", "language", name=op.f("pk_exercise_texts")),
    )
    op.add_column("frames", sa.Column("text_link_free", sa.Text(), nullable=True))
    op.add_column("frames", sa.Column("html_link_free", sa.Text(), nullable=True))
    op.add_column("pings", sa.Column("is_link_free", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table(
        "rehearsal_mails",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("exercise_id", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("language", sa.String(length=24), nullable=False),
        sa.Column("subject", sa.String(length=500), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["exercise_id"], ["exercises.id"], name=op.f("fk_rehearsal_mails_exercise_id")),
        sa.ForeignKeyConstraint(["id"], ["messages.id"], name=op.f("fk_rehearsal_mails_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rehearsal_mails")),
    )
    op.create_index("ix_rehearsal_mails_exercise_id", "rehearsal_mails", ["exercise_id"])
    op.add_column("states", sa.Column("links_by", sa.String(length=100), nullable=True))
    op.add_column("states", sa.Column("links_at", UtcDateTime(), nullable=True))
    op.add_column("states", sa.Column("links_reason", sa.String(length=500), nullable=True))
    op.add_column("exercises", sa.Column("told_unapproved_at", UtcDateTime(), nullable=True))


def downgrade() -> None:
    op.drop_table("rehearsal_mails")
    # The version before knows no other alert that tells of no incident.
    op.execute("UPDATE incident_alerts SET extent = 'unread' WHERE extent = 'unapproved'")
    op.execute("DELETE FROM attempts WHERE message_id IN (SELECT id FROM messages WHERE kind = 'rehearsal')")
    op.execute("DELETE FROM messages WHERE kind = 'rehearsal'")
    for column in ("links_reason", "links_at", "links_by"):
        op.drop_column("states", column)
    op.drop_column("exercises", "told_unapproved_at")
    op.drop_column("pings", "is_link_free")
    op.drop_column("frames", "html_link_free")
    op.drop_column("frames", "text_link_free")
    op.drop_table("exercise_texts")
