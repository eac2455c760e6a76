"""What follows from silence: closing an exercise, and the cases that come of it."""
