"""What holds for all tests."""

import os

from hypothesis import settings

# A test says whether something is right; how fast it is depends on what else the machine does, and `make bench` measures it.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_xdist_auto_num_workers():
    """One more than processors: tests of Ray, of kills and of pages that hang wait, and two workers left a third of two processors idle."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items):
    """Files that take half a minute or more come first: last, they left a processor idle for two minutes of eleven."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)
