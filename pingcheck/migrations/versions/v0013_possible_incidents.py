"""Words that may speak of a real incident are marked, and officers are mailed: they have addresses, and alerts."""

import sqlalchemy as sa
from alembic import op

from directory.database import BIG_ID, UtcDateTime

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

ON_SQLITE, ON_POSTGRESQL = sa.text("possible_incident = 1"), sa.text("possible_incident")


def upgrade() -> None:
    op.add_column("accounts", sa.Column("mail", sa.String(length=320), nullable=True))
    op.add_column("incoming_readings", _mark())
    op.create_index(
        "ix_incoming_readings_possible_incident",
        "incoming_readings",
        ["outcome", "id"],
        sqlite_where=ON_SQLITE,
        postgresql_where=ON_POSTGRESQL,
    )
    op.add_column("answers", _mark())
    op.add_column("answers", sa.Column("incident_read_by", sa.String(length=100), nullable=False, server_default=""))
    op.create_index(
        "ix_answers_possible_incident", "answers", ["id"], sqlite_where=ON_SQLITE, postgresql_where=ON_POSTGRESQL
    )
    with op.batch_alter_table("messages") as messages:
        messages.alter_column("ping_id", existing_type=sa.Uuid(), nullable=True)
    _make_alerts()


def _mark() -> sa.Column[bool]:
    return sa.Column("possible_incident", sa.Boolean(), nullable=False, server_default=sa.false())


def _make_alerts() -> None:
    op.create_table(
        "incident_alerts",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("incoming_id", BIG_ID, nullable=True),
        sa.Column("answer_id", BIG_ID, nullable=True),
        sa.Column("extent", sa.String(length=24), nullable=False),
        sa.Column("proved", sa.Boolean(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("subject", sa.String(length=300), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["incoming_id"], ["incoming.id"], name=op.f("fk_incident_alerts_incoming_id")),
        sa.ForeignKeyConstraint(["answer_id"], ["answers.id"], name=op.f("fk_incident_alerts_answer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident_alerts")),
        sa.UniqueConstraint("incoming_id", name=op.f("uq_incident_alerts_incoming_id")),
        sa.UniqueConstraint("answer_id", name=op.f("uq_incident_alerts_answer_id")),
    )
    op.create_index("ix_incident_alerts_made_at", "incident_alerts", ["made_at"])
    op.create_table(
        "alert_mails",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("alert_id", BIG_ID, nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["messages.id"], name=op.f("fk_alert_mails_id")),
        sa.ForeignKeyConstraint(["alert_id"], ["incident_alerts.id"], name=op.f("fk_alert_mails_alert_id")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_alert_mails_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alert_mails")),
        sa.UniqueConstraint("alert_id", "account_id", name=op.f("uq_alert_mails_alert_id_account_id")),
    )


def downgrade() -> None:
    op.drop_table("alert_mails")
    op.drop_table("incident_alerts")
    op.execute("DELETE FROM attempts WHERE message_id IN (SELECT id FROM messages WHERE kind = 'alert')")
    op.execute("DELETE FROM messages WHERE kind = 'alert'")
    with op.batch_alter_table("messages") as messages:
        messages.alter_column("ping_id", existing_type=sa.Uuid(), nullable=False)
    op.drop_index("ix_answers_possible_incident", "answers")
    op.drop_column("answers", "incident_read_by")
    op.drop_column("answers", "possible_incident")
    op.drop_index("ix_incoming_readings_possible_incident", "incoming_readings")
    op.drop_column("incoming_readings", "possible_incident")
    op.drop_column("accounts", "mail")
