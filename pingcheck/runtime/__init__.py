"""What keeps a process alive and honest: clock, shutdown, logs, heartbeat, hold, batches, fault points."""
