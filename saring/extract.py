"""One page, or many, to article records."""

import os
import re
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import Any, NamedTuple

from saring import _core, fields
from saring._model import model
from saring.captures import Capture
from saring.errors import OptionsError
from saring.options import Options
from saring.record import Article, CaptureInfo, Verdict

Source = Capture | bytes | str | tuple[bytes | str, str | None]
"""What `extract_many` takes: a capture, a page, or a page with its URL."""

_DEFAULT = Options()
_LOOK_AHEAD = 4
"""Pages in hand for each worker: enough that none waits, few enough that memory stays flat."""
_LONE_HALF = re.compile("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]")
"""Half of a surrogate pair without the other half beside it."""


def extract(data: bytes | str, *, url: str | None = None, options: Options | None = None) -> Article:
    """Make the record of one captured page.

    Args:
        data: the page, HTML or a plain-text capture: bytes in any encoding, or text.
        url: the address it was captured at; relative addresses in the page are resolved against it.
        options: see `Options`.

    Returns:
        A record, whatever the page: `verdict` says what it is, and why it has no body if it has none.

    Raises:
        TypeError: `data` is neither bytes nor str, or `url` is no str.
        OptionsError: `options.charset` is given for a page that is text already.
        ModelError: the installed model is missing or damaged.
    """
    chosen = options or _DEFAULT
    return _read(single(data, url, chosen), chosen)


def single(data: bytes | str, url: str | None, options: Options) -> "Task":
    """The task of reading one page, for `extract` and `saring.explain`, which says what this raises."""
    if url is not None and not isinstance(url, str):
        raise TypeError(f"url should be a str, not {type(url).__name__}")
    charset = options.charset
    if isinstance(data, str):
        if charset:
            raise OptionsError(f"charset={charset!r} has no meaning for a page given as str", remedy="leave it out, or pass the bytes")
        charset = "utf-8"
    return Task(_to_bytes(data), _whole(url), charset)


def extract_many(captures: Iterable[Source], *, options: Options | None = None, workers: int | None = None) -> Iterator[Article]:
    """Make the records of many pages, in their order, reading the source only a little ahead.

    Args:
        captures: as `saring.read_captures` gives them, or pages, or (page, url) pairs. May be endless.
        options: see `Options`; a charset that a capture brings along comes before `options.charset`.
        workers: threads; as many as there are processors if None, none beside the caller's if 1.

    Returns:
        An iterator. Closing it, or leaving it to be collected, stops its threads.

    Raises:
        OptionsError: fewer than one worker.
        TypeError: `captures` is one page or path itself; while iterating, for an item that is no page.
    """
    if isinstance(captures, str | bytes | bytearray | memoryview):
        raise TypeError(
            f"captures should be many pages, not {type(captures).__name__}; of a path use saring.read_captures(path), of one page [page]"
        )
    if workers is not None and workers < 1:
        raise OptionsError(f"workers={workers} is not possible", remedy="give 1 or more, or None for one per processor")
    chosen = options or _DEFAULT
    tasks = (task_of(source, chosen) for source in captures)
    count = workers or processors()
    if count == 1:
        return (_read(task, chosen) for task in tasks)
    return _in_threads(tasks, chosen, count)


class Task(NamedTuple):
    """One page to be read, and what is known of it beforehand."""

    data: bytes
    url: str | None
    charset: str | None
    """What the server, or the caller, says of the encoding."""
    capture: Capture | None = None


def _in_threads(tasks: Iterator[Task], options: Options, workers: int) -> Iterator[Article]:
    """Records in order. A source that fails does so after the records of what came before it."""
    pool = ThreadPoolExecutor(workers, thread_name_prefix="saring")
    try:
        futures = _submitted(tasks, options, pool)
        waiting = deque(islice(futures, workers * _LOOK_AHEAD))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(islice(futures, 1))
    finally:
        pool.shutdown(cancel_futures=True)


def _submitted(tasks: Iterator[Task], options: Options, pool: ThreadPoolExecutor) -> Iterator[Future[Article]]:
    try:
        for task in tasks:
            yield pool.submit(_read, task, options)
    except Exception as problem:  # noqa: BLE001 - whatever the caller's source raises is raised again, behind the records of what came before
        failed: Future[Article] = Future()
        failed.set_exception(problem)
        yield failed


def _read(task: Task, options: Options) -> Article:
    """The whole way of one page. `read_page`, which is most of it, runs without the interpreter lock."""
    if task.capture and task.capture.problem:
        return Article(verdict=Verdict("empty", f"the capture is damaged: {task.capture.problem}"), url=task.url, capture=capture_of(task))
    page = _core.read_page(task.data, model(), task.charset, kind_of(task, options))
    return fields.article(page, capture_of(task, page.charset, page.kind), options)


def kind_of(task: Task, options: Options) -> str | None:
    """What the page is to be read as, if anybody says so; else its content tells."""
    if options.kind != "auto":
        return options.kind
    return task.capture.kind if task.capture else None


def capture_of(task: Task, charset: str | None = None, kind: str | None = None) -> CaptureInfo:
    """What the record says of its bytes."""
    date, digest = (task.capture.date, task.capture.digest) if task.capture else (None, None)
    return CaptureInfo(url=task.url, date=date, charset=charset, kind=kind, digest=digest)


def processors() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def task_of(source: Source, options: Options) -> Task:
    """The task of reading one of many."""
    if isinstance(source, Capture):
        return Task(source.data, _whole(source.url), source.charset or options.charset, source)
    data, url = _pair(source) if isinstance(source, tuple) else (source, None)
    return Task(_to_bytes(data), _whole(url), "utf-8" if isinstance(data, str) else options.charset)


def _pair(source: tuple[Any, ...]) -> tuple[Any, str | None]:
    """A page with its URL."""
    match source:
        case (page, str() | None as url):
            return page, url
    raise TypeError(f"a tuple should be a page and its url, a str or None, not {', '.join([type(part).__name__ for part in source])}")


def _to_bytes(data: Any) -> bytes:
    if isinstance(data, bytes):
        return data
    if isinstance(data, str):
        return _encode(data)
    if isinstance(data, bytearray | memoryview):
        return bytes(data)
    raise TypeError(
        f"a page should be bytes or str, not {type(data).__name__}; to read files, folders and archives use saring.read_captures(path)"
    )


def _whole(url: str | None) -> str | None:
    """An address without halves of surrogate pairs, which JSON lets through."""
    return url if url is None or url.isascii() else _encode(url).decode()


def _encode(text: str) -> bytes:
    """UTF-8. Halves of surrogate pairs, which JSON and JavaScript let through, are joined if they match and replaced if not."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        # Lone halves first: the codec's own replacing of 500,000 takes three times as long.
        return _LONE_HALF.sub("\ufffd", text).encode("utf-16-le", "surrogatepass").decode("utf-16-le").encode()
