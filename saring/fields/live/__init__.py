"""Live blogs and their updates."""
