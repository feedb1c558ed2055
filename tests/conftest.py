"""What holds for all tests."""

from hypothesis import settings

# A test says whether something is right; how fast it is depends on what else the machine does, and `make bench` measures it.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
