"""Acts: what officers do to an entry, each on a ground, and the proposals that they settle."""
