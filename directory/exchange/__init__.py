"""Files in and out: what States send, and what an officer takes away."""
