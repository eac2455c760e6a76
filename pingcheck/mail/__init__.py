"""Composing mail, the outbox, the couriers, and reading what mail servers say."""
