"""A real object store for the tests: an S3 server that is reached over HTTP, moto's, or the one that an address in the environment names.

`SARING_TEST_S3=http://127.0.0.1:9000` takes the tests to another server, with the keys of `AWS_ACCESS_KEY_ID` and
`AWS_SECRET_ACCESS_KEY`.
"""

import os
import subprocess
import sys
import time
import uuid
from contextlib import contextmanager

ADDRESS = "SARING_TEST_S3"
_MOTO = "import sys; from moto.server import main; main(sys.argv[1:])"


@contextmanager
def s3_server(log, **settings):
    """The endpoint of a server; of moto's, what it was asked is written to `log`."""
    if os.environ.get(ADDRESS):
        yield os.environ[ADDRESS]
        return
    with log.open("wb") as told:
        command = [sys.executable, "-W", "ignore", "-c", _MOTO, "-p", "0"]
        process = subprocess.Popen(command, stdout=told, stderr=told, env={**os.environ, **settings})
        try:
            yield _endpoint(log)
        finally:
            process.kill()
            process.wait()


def refusing(log):
    """A server that knows nobody."""
    return s3_server(log, INITIAL_NO_AUTH_ACTION_COUNT="0")


def _endpoint(log):
    until = time.monotonic() + 60
    while time.monotonic() < until:
        for line in log.read_text(errors="replace").splitlines():
            if "Running on http" in line:
                return line.split("Running on ")[1].split()[0]
        time.sleep(0.05)
    raise AssertionError(log.read_text(errors="replace"))


def environment(endpoint):
    """What tells S3's libraries where the store is and who asks."""
    return {
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ACCESS_KEY_ID": os.environ.get("AWS_ACCESS_KEY_ID", "testing"),
        "AWS_SECRET_ACCESS_KEY": os.environ.get("AWS_SECRET_ACCESS_KEY", "testing"),
        "AWS_DEFAULT_REGION": os.environ.get("AWS_DEFAULT_REGION", "us-east-1"),
        "AWS_EC2_METADATA_DISABLED": "true",
    }


def bucket():
    """A new bucket."""
    import s3fs

    name = f"saring-{uuid.uuid4().hex[:12]}"
    s3fs.S3FileSystem().mkdir(name)
    return name
