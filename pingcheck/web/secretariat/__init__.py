"""The pages of the secretariat, behind a sign-in."""
