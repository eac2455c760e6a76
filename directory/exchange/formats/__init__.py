"""The formats of exports: each writes rows as they come, and keeps none."""
