"""The first tables: directory, exercises, messages, answers, cases, accounts."""

import sqlalchemy as sa
from alembic import op

from directory.database import BIG_ID, UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TO_SEND = sa.text("delivery IN ('waiting', 'deferred', 'in_doubt')")


def upgrade() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=100), nullable=False),
        sa.Column("disabled_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("name", name=op.f("uq_accounts_name")),
    )
    op.create_table(
        "exercises",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("phase", sa.String(24), nullable=False),
        sa.Column("scope", sa.JSON(), nullable=False),
        sa.Column("window_minutes", sa.Integer(), nullable=False),
        sa.Column("opens_at_local", sa.String(length=16), nullable=True),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("opens_at", UtcDateTime(), nullable=True),
        sa.Column("opened_at", UtcDateTime(), nullable=True),
        sa.Column("closes_at", UtcDateTime(), nullable=True),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("grace_days", sa.Integer(), nullable=False),
        sa.Column("planned_by", sa.String(length=100), nullable=False),
        sa.Column("planned_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exercises")),
        sa.UniqueConstraint("reference", name=op.f("uq_exercises_reference")),
    )
    op.create_index("ix_exercises_phase", "exercises", ["phase"], unique=False)

    op.create_table(
        "states",
        sa.Column("code", sa.String(length=3), nullable=False),
        sa.Column("regional_group", sa.String(24), nullable=False),
        sa.Column("mission_language", sa.String(24), nullable=False),
        sa.Column("mission_address", sa.String(length=320), nullable=True),
        sa.Column("name_ar", sa.String(length=200), nullable=False),
        sa.Column("name_en", sa.String(length=200), nullable=False),
        sa.Column("name_es", sa.String(length=200), nullable=False),
        sa.Column("name_fr", sa.String(length=200), nullable=False),
        sa.Column("name_ru", sa.String(length=200), nullable=False),
        sa.Column("name_zh", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_states")),
    )
    op.create_table(
        "workers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("host", sa.String(length=255), nullable=False),
        sa.Column("pid", sa.Integer(), nullable=False),
        sa.Column("beat", sa.Integer(), nullable=False),
        sa.Column("enlisted_at", UtcDateTime(), nullable=False),
        sa.Column("alarm", sa.String(length=300), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workers")),
    )
    op.create_table(
        "contacts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("state_code", sa.String(length=3), nullable=False),
        sa.Column("role", sa.String(24), nullable=False),
        sa.Column("rank", sa.String(24), nullable=False),
        sa.Column("entity", sa.String(length=300), nullable=False),
        sa.Column("position", sa.String(length=300), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("languages", sa.String(length=100), nullable=False),
        sa.Column("preferred_language", sa.String(24), nullable=True),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.Column("hours", sa.String(length=100), nullable=False),
        sa.Column("note_reference", sa.String(length=100), nullable=False),
        sa.Column("note_date", sa.Date(), nullable=True),
        sa.Column("status", sa.String(24), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["state_code"], ["states.code"], name=op.f("fk_contacts_state_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
    )
    op.create_index("ix_contacts_state_role_rank", "contacts", ["state_code", "role", "rank"], unique=False)

    op.create_table(
        "exercise_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("exercise_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("what", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(["exercise_id"], ["exercises.id"], name=op.f("fk_exercise_log_exercise_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exercise_log")),
    )
    op.create_index("ix_exercise_log_exercise_id", "exercise_log", ["exercise_id"], unique=False)

    op.create_table(
        "sign_ins",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_sign_ins_account_id")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_sign_ins")),
    )
    op.create_index("ix_sign_ins_account_id", "sign_ins", ["account_id"], unique=False)

    op.create_table(
        "steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("exercise_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("after_minutes", sa.Integer(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=True),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["exercise_id"], ["exercises.id"], name=op.f("fk_steps_exercise_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_steps")),
        sa.UniqueConstraint("exercise_id", "ordinal", name=op.f("uq_steps_exercise_id_ordinal")),
    )
    op.create_index("ix_steps_due_at", "steps", ["due_at"], unique=False)

    op.create_table(
        "addresses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(length=320), nullable=False),
        sa.Column("standing", sa.String(24), nullable=False),
        sa.Column("removed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_addresses_contact_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addresses")),
        sa.UniqueConstraint("contact_id", "kind", "value", name=op.f("uq_addresses_contact_id_kind_value")),
    )
    op.create_index("ix_addresses_value", "addresses", ["value"], unique=False)

    op.create_table(
        "frames",
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(24), nullable=False),
        sa.Column("role", sa.String(24), nullable=False),
        sa.Column("subject", sa.String(length=500), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["step_id"], ["steps.id"], name=op.f("fk_frames_step_id")),
        sa.PrimaryKeyConstraint("step_id", "language", "role", name=op.f("pk_frames")),
    )
    op.create_table(
        "history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("change", sa.String(24), nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("document", sa.String(length=255), nullable=False),
        sa.Column("document_hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_history_contact_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history")),
    )
    op.create_index("ix_history_contact_id", "history", ["contact_id"], unique=False)

    op.create_table(
        "pings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("exercise_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("state_code", sa.String(length=3), nullable=False),
        sa.Column("regional_group", sa.String(24), nullable=False),
        sa.Column("role", sa.String(24), nullable=False),
        sa.Column("rank", sa.String(24), nullable=False),
        sa.Column("entity", sa.String(length=300), nullable=False),
        sa.Column("position", sa.String(length=300), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("language", sa.String(24), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.Column("state_name", sa.String(length=200), nullable=False),
        sa.Column("state_name_en", sa.String(length=200), nullable=False),
        sa.Column("status", sa.String(24), nullable=False),
        sa.Column("called_at", UtcDateTime(), nullable=True),
        sa.Column("answered_at", UtcDateTime(), nullable=True),
        sa.Column("contradicted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_pings_contact_id")),
        sa.ForeignKeyConstraint(["exercise_id"], ["exercises.id"], name=op.f("fk_pings_exercise_id")),
        sa.ForeignKeyConstraint(["state_code"], ["states.code"], name=op.f("fk_pings_state_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pings")),
        sa.UniqueConstraint("exercise_id", "contact_id", name=op.f("uq_pings_exercise_id_contact_id")),
    )
    op.create_index("ix_pings_exercise_status", "pings", ["exercise_id", "status"], unique=False)

    op.create_table(
        "answers",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("ping_id", sa.Uuid(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("channel", sa.String(24), nullable=False),
        sa.Column("answer", sa.String(24), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(["ping_id"], ["pings.id"], name=op.f("fk_answers_ping_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answers")),
    )
    op.create_index("ix_answers_ping_id", "answers", ["ping_id"], unique=False)

    op.create_table(
        "cases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ping_id", sa.Uuid(), nullable=False),
        sa.Column("cause", sa.String(24), nullable=False),
        sa.Column("owner", sa.String(length=100), nullable=True),
        sa.Column("due_at", UtcDateTime(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("outcome", sa.String(24), nullable=True),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["ping_id"], ["pings.id"], name=op.f("fk_cases_ping_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("ping_id", name=op.f("uq_cases_ping_id")),
    )
    op.create_table(
        "events",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("ping_id", sa.Uuid(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=True),
        sa.Column("message_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["ping_id"], ["pings.id"], name=op.f("fk_events_ping_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
    )
    op.create_index("ix_events_ping_id", "events", ["ping_id"], unique=False)

    op.create_table(
        "roster_addresses",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("ping_id", sa.Uuid(), nullable=False),
        sa.Column("address_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(length=320), nullable=False),
        sa.ForeignKeyConstraint(["address_id"], ["addresses.id"], name=op.f("fk_roster_addresses_address_id")),
        sa.ForeignKeyConstraint(["ping_id"], ["pings.id"], name=op.f("fk_roster_addresses_ping_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster_addresses")),
        sa.UniqueConstraint("ping_id", "position", name=op.f("uq_roster_addresses_ping_id_position")),
    )
    op.create_table(
        "visits",
        sa.Column("ping_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("first_at", UtcDateTime(), nullable=False),
        sa.Column("last_at", UtcDateTime(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["ping_id"], ["pings.id"], name=op.f("fk_visits_ping_id")),
        sa.PrimaryKeyConstraint("ping_id", "kind", name=op.f("pk_visits")),
    )
    op.create_table(
        "messages",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ping_id", sa.Uuid(), nullable=False),
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column("frame_step_id", sa.Integer(), nullable=False),
        sa.Column("roster_address_id", BIG_ID, nullable=False),
        sa.Column("delivery", sa.String(24), nullable=False),
        sa.Column("cause", sa.String(24), nullable=True),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("claimed_by", sa.Uuid(), nullable=True),
        sa.Column("accepted_at", UtcDateTime(), nullable=True),
        sa.Column("possibly_twice", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["frame_step_id"], ["steps.id"], name=op.f("fk_messages_frame_step_id")),
        sa.ForeignKeyConstraint(["ping_id"], ["pings.id"], name=op.f("fk_messages_ping_id")),
        sa.ForeignKeyConstraint(
            ["roster_address_id"], ["roster_addresses.id"], name=op.f("fk_messages_roster_address_id")
        ),
        sa.ForeignKeyConstraint(["step_id"], ["steps.id"], name=op.f("fk_messages_step_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
        sa.UniqueConstraint(
            "ping_id", "step_id", "roster_address_id", name=op.f("uq_messages_ping_id_step_id_roster_address_id")
        ),
    )
    op.create_index(
        "ix_messages_claimed_by",
        "messages",
        ["claimed_by"],
        unique=False,
        postgresql_where=sa.text("claimed_by IS NOT NULL"),
    )
    op.create_index("ix_messages_step", "messages", ["step_id", "delivery"], unique=False)
    op.create_index(
        "ix_messages_to_send", "messages", ["due_at"], unique=False, sqlite_where=TO_SEND, postgresql_where=TO_SEND
    )

    op.create_table(
        "attempts",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("host", sa.String(length=255), nullable=False),
        sa.Column("stage", sa.String(length=20), nullable=False),
        sa.Column("code", sa.Integer(), nullable=True),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["messages.id"], name=op.f("fk_attempts_message_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempts")),
    )
    op.create_index("ix_attempts_message_id", "attempts", ["message_id"], unique=False)


def downgrade() -> None:
    op.drop_table("attempts")
    op.drop_table("messages")
    op.drop_table("visits")
    op.drop_table("roster_addresses")
    op.drop_table("events")
    op.drop_table("cases")
    op.drop_table("answers")
    op.drop_table("pings")
    op.drop_table("history")
    op.drop_table("frames")
    op.drop_table("addresses")
    op.drop_table("steps")
    op.drop_table("sign_ins")
    op.drop_table("exercise_log")
    op.drop_table("contacts")
    op.drop_table("workers")
    op.drop_table("states")
    op.drop_table("exercises")
    op.drop_table("accounts")
