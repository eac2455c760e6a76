"""Letters to Permanent Missions: the letters as made, their cases, their answers, and texts that officers changed.

Changes of a Mission's details are kept, and it may have a name. What the version before cannot know goes with its
tables; the Mission's address and language stay as they stand.
"""

import sqlalchemy as sa
from alembic import op

from directory.database import BIG_ID, UtcDateTime

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("states", sa.Column("mission_name", sa.String(length=300), server_default="", nullable=False))
    op.create_table(
        "mission_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("state_code", sa.String(length=3), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("ground", sa.String(length=24), nullable=False),
        sa.Column("note_reference", sa.String(length=100), nullable=False),
        sa.Column("note_date", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["state_code"], ["states.code"], name=op.f("fk_mission_changes_state_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mission_changes")),
    )
    op.create_index("ix_mission_changes_state_code", "mission_changes", ["state_code"])
    _letters()
    op.create_table(
        "letter_cases",
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["letter_id"], ["mission_letters.id"], name=op.f("fk_letter_cases_letter_id")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_letter_cases_case_id")),
        sa.PrimaryKeyConstraint("letter_id", "case_id", name=op.f("pk_letter_cases")),
    )
    op.create_index("ix_letter_cases_case_id", "letter_cases", ["case_id"])
    op.create_table(
        "letter_templates",
        sa.Column("language", sa.String(length=24), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("language", name=op.f("pk_letter_templates")),
    )


def _letters() -> None:
    op.create_table(
        "mission_letters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("state_code", sa.String(length=3), nullable=False),
        sa.Column("language", sa.String(length=24), nullable=False),
        sa.Column("dated", sa.Date(), nullable=False),
        sa.Column("reply_by", sa.Date(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("answer_address", sa.String(length=320), nullable=False),
        sa.Column("stage", sa.String(length=24), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=100), nullable=False),
        sa.Column("way", sa.String(length=24), nullable=True),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.Column("settled_by", sa.String(length=100), nullable=False),
        sa.Column("settled_words", sa.String(length=2000), nullable=False),
        sa.ForeignKeyConstraint(["state_code"], ["states.code"], name=op.f("fk_mission_letters_state_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mission_letters")),
        sa.UniqueConstraint("year", "serial", name=op.f("uq_mission_letters_year_serial")),
    )
    op.create_index("ix_mission_letters_state_code", "mission_letters", ["state_code"])
    op.create_index("ix_mission_letters_stage", "mission_letters", ["stage"])
    op.create_table(
        "letter_answers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("incoming_id", BIG_ID, nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("number", sa.String(length=100), nullable=False),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("read_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["letter_id"], ["mission_letters.id"], name=op.f("fk_letter_answers_letter_id")),
        sa.ForeignKeyConstraint(["incoming_id"], ["incoming.id"], name=op.f("fk_letter_answers_incoming_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_answers")),
        sa.UniqueConstraint("letter_id", "incoming_id", name=op.f("uq_letter_answers_letter_id_incoming_id")),
    )
    op.create_index("ix_letter_answers_letter_id", "letter_answers", ["letter_id"])
    op.create_index("ix_letter_answers_incoming_id", "letter_answers", ["incoming_id"])


def downgrade() -> None:
    for table in ("letter_templates", "letter_cases", "letter_answers", "mission_letters", "mission_changes"):
        op.drop_table(table)
    with op.batch_alter_table("states") as states:
        states.drop_column("mission_name")
