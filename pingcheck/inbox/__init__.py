"""The inbox: mail that comes back is stored raw, read, and acted on."""
