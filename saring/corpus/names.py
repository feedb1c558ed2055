"""Names that a build gives to files: what has another in a dataset's folder is somebody else's, and is never taken away."""

import re
from typing import Final

OURS: Final = re.compile(
    r"articles/month=[^/]+/part-\d{3,}-of-\d{3,}-[0-9a-f]{12}\.parquet|left-out-[0-9a-f]{12}\.parquet"
    r"|(?:articles/month=[^/]+/|shards/)?\.(?:[0-9a-f]{32}|manifest\.json|laid-out\.json)\.tmp"
)
"""Paths in a dataset of files that a manifest names, and of those that were never finished."""
UNFINISHED: Final = ".*.tmp"
"""What the latter are found by."""
