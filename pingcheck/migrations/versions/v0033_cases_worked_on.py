"""Cases are worked on: each has a kind, its State and exercise, an outcome with a reason, and entries of what was done.

A case of the version before had notes, which become its first entry. Its outcomes said when the answer came; that is
the reason now. On the way down entries but notes, and outcomes but these two, have no place: such a case is open again.
"""

import sqlalchemy as sa
from alembic import op

from directory.database import BIG_ID, UtcDateTime

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

REASONS = {
    "answered": "Answered in time; the answer was read after the closing.",
    "answered_late": "Answered late.",
}


def upgrade() -> None:
    _make_entries()
    with op.batch_alter_table("cases") as cases:
        cases.add_column(sa.Column("kind", sa.String(length=24), server_default="unreached", nullable=False))
        cases.add_column(sa.Column("exercise_id", sa.Integer(), nullable=True))
        cases.add_column(sa.Column("state_code", sa.String(length=3), nullable=True))
        cases.add_column(sa.Column("excused_until", UtcDateTime(), nullable=True))
        cases.add_column(sa.Column("reason", sa.String(length=2000), server_default="", nullable=False))
        cases.add_column(sa.Column("ended_by", sa.String(length=100), server_default="", nullable=False))
    for column in ("exercise_id", "state_code"):
        op.execute(f"UPDATE cases SET {column} = (SELECT {column} FROM pings WHERE pings.id = cases.ping_id)")  # noqa: S608
    for outcome, reason in REASONS.items():
        op.execute(
            sa.text("UPDATE cases SET outcome = 'reached', reason = :reason WHERE outcome = :outcome").bindparams(
                reason=reason, outcome=outcome
            )
        )
    with op.batch_alter_table("cases") as cases:
        cases.alter_column("kind", existing_type=sa.String(length=24), server_default=None)
        cases.alter_column("reason", existing_type=sa.String(length=2000), server_default=None)
        cases.alter_column("ended_by", existing_type=sa.String(length=100), server_default=None)
        cases.alter_column("exercise_id", existing_type=sa.Integer(), nullable=False)
        cases.alter_column("state_code", existing_type=sa.String(length=3), nullable=False)
        cases.alter_column("ping_id", existing_type=sa.Uuid(), nullable=True)
        cases.create_foreign_key(op.f("fk_cases_exercise_id"), "exercises", ["exercise_id"], ["id"])
        cases.create_foreign_key(op.f("fk_cases_state_code"), "states", ["state_code"], ["code"])
        cases.drop_constraint("uq_cases_ping_id", type_="unique")
        cases.create_unique_constraint(op.f("uq_cases_ping_id_kind"), ["ping_id", "kind"])
        cases.drop_column("notes")
    op.create_index("ix_cases_ended_at_due_at", "cases", ["ended_at", "due_at"])
    op.create_index("ix_cases_state_code", "cases", ["state_code"])
    op.create_index("ix_cases_exercise_id", "cases", ["exercise_id"])


def _make_entries() -> None:
    op.create_table(
        "case_entries",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("act", sa.String(length=24), nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_entries_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_entries")),
    )
    op.create_index("ix_case_entries_case_id", "case_entries", ["case_id"])
    op.execute(
        'INSERT INTO case_entries (case_id, kind, at, "by", words) '
        "SELECT id, 'noted', opened_at, coalesce(owner, ''), notes FROM cases WHERE notes <> '' ORDER BY id"
    )


def downgrade() -> None:
    notes = _notes()
    op.drop_index("ix_case_entries_case_id", table_name="case_entries")
    op.drop_table("case_entries")
    for index in ("ix_cases_exercise_id", "ix_cases_state_code", "ix_cases_ended_at_due_at"):
        op.drop_index(index, table_name="cases")
    op.execute("DELETE FROM cases WHERE ping_id IS NULL OR kind != 'unreached'")
    # The version before knows two outcomes. A case that ended otherwise is open there again.
    for outcome, reason in REASONS.items():
        op.execute(
            sa.text("UPDATE cases SET outcome = :outcome WHERE outcome = 'reached' AND reason = :reason").bindparams(
                reason=reason, outcome=outcome
            )
        )
    op.execute("UPDATE cases SET outcome = 'answered_late' WHERE outcome = 'reached'")
    op.execute("UPDATE cases SET outcome = NULL, ended_at = NULL WHERE outcome NOT IN ('answered', 'answered_late')")
    with op.batch_alter_table("cases") as cases:
        cases.drop_constraint(op.f("uq_cases_ping_id_kind"), type_="unique")
        cases.create_unique_constraint("uq_cases_ping_id", ["ping_id"])
        cases.drop_constraint(op.f("fk_cases_exercise_id"), type_="foreignkey")
        cases.drop_constraint(op.f("fk_cases_state_code"), type_="foreignkey")
        cases.alter_column("ping_id", existing_type=sa.Uuid(), nullable=False)
        cases.add_column(sa.Column("notes", sa.Text(), server_default="", nullable=False))
        for column in ("kind", "exercise_id", "state_code", "excused_until", "reason", "ended_by"):
            cases.drop_column(column)
    with op.batch_alter_table("cases") as cases:
        cases.alter_column("notes", existing_type=sa.Text(), server_default=None)
    for case_id, words in notes.items():
        kept = sa.text("UPDATE cases SET notes = :words WHERE id = :id").bindparams(words=words, id=case_id)
        op.execute(kept)


def _notes() -> dict[int, str]:
    """What was noted of each case, the earliest first."""
    noted = sa.text("SELECT case_id, words FROM case_entries WHERE kind = 'noted' ORDER BY id")
    found: dict[int, str] = {}
    for case_id, words in op.get_bind().execute(noted):
        found[case_id] = f"{found[case_id]}\n{words}" if case_id in found else words
    return found
