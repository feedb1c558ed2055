"""The headline and what programs and editors put around it."""
