"""The terms by which entries are found; those of the entries that are there are filled in after the migrations."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

FOLDED_TEXT = sa.String(length=100).with_variant(sa.String(length=100, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "directory_terms",
        sa.Column("term", FOLDED_TEXT, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_directory_terms_contact_id")),
        sa.PrimaryKeyConstraint("term", "contact_id", name=op.f("pk_directory_terms")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_directory_terms_contact_id_term", "directory_terms", ["contact_id", "term"], unique=False)


def downgrade() -> None:
    op.drop_table("directory_terms")
