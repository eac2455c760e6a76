"""Notes verbales on their way into the directory: lines, documents, and who did what with them."""

import sqlalchemy as sa
from alembic import op

from directory.database import UtcDateTime

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "notes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("state_code", sa.String(length=3), nullable=True),
        sa.Column("number", sa.String(length=100), nullable=False),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.Column("received_by", sa.String(length=24), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("stage", sa.String(length=24), nullable=False),
        sa.Column("in_force_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("origin", sa.String(length=100), nullable=True),
        sa.ForeignKeyConstraint(["state_code"], ["states.code"], name=op.f("fk_notes_state_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes")),
        sa.UniqueConstraint("origin", name=op.f("uq_notes_origin")),
    )
    op.create_index("ix_notes_stage_received_at", "notes", ["stage", "received_at"])
    op.create_index(op.f("ix_notes_state_code"), "notes", ["state_code"])
    op.create_table(
        "note_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("act", sa.String(length=24), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("seen", sa.Integer(), nullable=True),
        sa.Column("written", sa.JSON(), nullable=False),
        sa.Column("handover_on", sa.Date(), nullable=True),
        sa.Column("last_in_role_acknowledged", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=True),
        sa.Column("made_contact_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_note_lines_contact_id")),
        sa.ForeignKeyConstraint(["made_contact_id"], ["contacts.id"], name=op.f("fk_note_lines_made_contact_id")),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_note_lines_note_id")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_note_lines_proposal_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note_lines")),
        sa.UniqueConstraint("note_id", "contact_id", name=op.f("uq_note_lines_note_id_contact_id")),
    )
    op.create_index(op.f("ix_note_lines_note_id"), "note_lines", ["note_id"])
    op.create_table(
        "note_documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("added_by", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_note_documents_note_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note_documents")),
        sa.UniqueConstraint("note_id", "sha256", name=op.f("uq_note_documents_note_id_sha256")),
    )
    op.create_index(op.f("ix_note_documents_sha256"), "note_documents", ["sha256"])
    op.create_table(
        "note_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_note_steps_note_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note_steps")),
    )
    op.create_index(op.f("ix_note_steps_note_id"), "note_steps", ["note_id"])


def downgrade() -> None:
    for table in ("note_steps", "note_documents", "note_lines", "notes"):
        op.drop_table(table)
