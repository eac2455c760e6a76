"""The inbox: mail that comes back is stored whole, then read, and what follows from it is done once."""
