"""Hours: when people in a State are at work, and whether they are now."""
