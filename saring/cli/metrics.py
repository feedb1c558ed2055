"""How far a long run is, as Prometheus reads it."""

import sys
import threading
import time
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Final, Self

from saring.errors import OptionsError

if TYPE_CHECKING:
    from saring.corpus.build import Progress

_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
_PATH: Final = "/metrics"
_HOST: Final = "127.0.0.1"
"""Whoever is to see it from elsewhere puts something in front that asks who is there."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of whoever hangs up before the end: standard error is the progress's, and may be lines of JSON."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Metrics:
    """An HTTP server on this machine's own address, which tells at `/metrics` what it was told last.

    Args:
        port: where to listen; 0 for any that is free.

    Raises:
        OptionsError: another process listens there.
    """

    def __init__(self, port: int) -> None:
        self._progress: Progress | None = None
        self._started = time.time()
        try:
            self._server = _Server((_HOST, port), self._handler())
        except (OSError, OverflowError) as error:
            raise OptionsError(f"--metrics {port}: {getattr(error, 'strerror', None) or error}", remedy="give another port") from error
        self._thread = threading.Thread(target=self._server.serve_forever, name="saring metrics", daemon=True)

    @property
    def url(self) -> str:
        """Where it tells."""
        return f"http://{_HOST}:{self._server.server_address[1]}{_PATH}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def update(self, progress: "Progress") -> None:
        """Tell this from now on."""
        self._progress = progress

    def text(self) -> str:
        """What is told."""
        lines = [*_metric("saring_build_start_time_seconds", "gauge", "When the build was started", {"": round(self._started, 3)})]
        progress = self._progress
        if progress is not None:
            lines += _metric("saring_shards_done", "gauge", "Shards that are done, of all runs", {"": progress.shards})
            lines += _metric("saring_shards", "gauge", "Shards", {"": progress.of})
            lines += _metric("saring_pages_total", "counter", "Pages begun in this run", {"": progress.pages})
            lines += _metric("saring_input_bytes_total", "counter", "Bytes of the inputs done in this run", {"": progress.bytes})
            lines += _metric("saring_input_bytes_left", "gauge", "Bytes of the inputs that are to be done", {"": progress.left})
            outcomes = {f'{{outcome="{name}"}}': count for name, count in sorted(progress.outcomes.items())}
            lines += _metric("saring_captures_total", "counter", "Captures of this run's shards by outcome", outcomes)
        return "\n".join(lines) + "\n"

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        told = self.text

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                found = self.path.split("?", 1)[0] == _PATH
                body = told().encode() if found else f"see {_PATH}\n".encode()
                self.send_response(200 if found else 404)
                self.send_header("Content-Type", _TYPE)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Say nothing: standard error is the progress's."""

        return Handler


def _metric(name: str, kind: str, help_text: str, values: Mapping[str, float]) -> list[str]:
    return [f"# HELP {name} {help_text}.", f"# TYPE {name} {kind}", *[f"{name}{labels} {value}" for labels, value in values.items()]]
