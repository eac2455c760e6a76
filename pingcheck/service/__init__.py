"""What `pingcheck serve` runs: web, clock and tick, courier, inbox."""
