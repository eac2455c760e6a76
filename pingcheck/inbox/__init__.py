"""The inbox: what comes back by mail, stored raw, read, and followed up."""
