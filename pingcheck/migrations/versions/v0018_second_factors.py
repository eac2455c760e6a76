"""Second factors, recovery codes, links that let somebody set a password, and what each session last did.

The version before writes none of these columns, so each may be empty.
"""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from directory.database import UtcDateTime

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sign_ins", sa.Column("seen_at", UtcDateTime(), nullable=True))
    op.add_column("sign_ins", sa.Column("proved_at", UtcDateTime(), nullable=True))
    # Nobody knows when these sessions were used last. The upgrade signs nobody out.
    sign_ins = sa.table("sign_ins", sa.column("seen_at", UtcDateTime()))
    op.execute(sign_ins.update().values(seen_at=datetime.now(UTC)))
    _make_second_factors()
    _make_links()


def _make_second_factors() -> None:
    op.create_table(
        "waiting_sign_ins",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_waiting_sign_ins_account_id")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_waiting_sign_ins")),
    )
    op.create_index("ix_waiting_sign_ins_account_id", "waiting_sign_ins", ["account_id"])
    op.create_table(
        "second_factors",
        sa.Column("account_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("confirmed_at", UtcDateTime(), nullable=True),
        sa.Column("last_step", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_second_factors_account_id")),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_second_factors")),
    )
    op.create_table(
        "recovery_codes",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("used_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_recovery_codes_account_id")),
        sa.PrimaryKeyConstraint("account_id", "code_hash", name=op.f("pk_recovery_codes")),
    )


def _make_links() -> None:
    op.create_table(
        "account_links",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("use", sa.String(length=24), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=100), nullable=False),
        sa.Column("mailed_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["id"], ["messages.id"], name=op.f("fk_account_links_id")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_account_links_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_links")),
    )
    op.create_index("ix_account_links_account_id", "account_links", ["account_id"])


def downgrade() -> None:
    op.drop_table("account_links")
    op.execute("DELETE FROM attempts WHERE message_id IN (SELECT id FROM messages WHERE kind = 'account')")
    op.execute("DELETE FROM messages WHERE kind = 'account'")
    op.drop_table("recovery_codes")
    op.drop_table("second_factors")
    op.drop_table("waiting_sign_ins")
    op.drop_column("sign_ins", "proved_at")
    op.drop_column("sign_ins", "seen_at")
