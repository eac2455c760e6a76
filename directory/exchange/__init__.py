"""Files in and out: what States send in, and what an officer takes out."""
