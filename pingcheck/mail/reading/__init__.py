"""Reading mail that comes back: pure functions of the raw mail, without database, socket or clock."""
