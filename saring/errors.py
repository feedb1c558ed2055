"""What can go wrong outside a page, as a tree of exceptions.

::

    SaringError                    everything below; catch this one to catch them all
    ├── OptionsError               an option, or a combination of options, that cannot be meant
    │   └── FormatError            a format of output that does not exist
    ├── RecordError                data given to ``Article.from_dict`` is no record
    ├── StitchError                records that are not pages of one article
    ├── ModelError                 the model's data is missing, damaged or of another version
    ├── CaptureError               an input cannot be read: source, offset
    │   └── StoreError             a store that an address names does not answer, or refuses
    └── DatasetError               a dataset cannot be read, or would be damaged by going on

A page's own troubles (damaged, empty, a PDF, cut short) are never exceptions: they are the record's
verdict, or a capture's ``problem``. Every message is one line that names the input and what to do about it.
"""

from collections.abc import Callable


class SaringError(Exception):
    """The root of every exception that saring raises on purpose.

    Args:
        message: One line: which input, what is wrong with it.
        remedy: What the reader can do; appended to the message.
    """

    def __init__(self, message: str, *, remedy: str = "") -> None:
        self.message = message
        self.remedy = remedy
        super().__init__(f"{message}: {remedy}" if remedy else message)

    def __reduce__(self) -> tuple[Callable[..., "SaringError"], tuple[object, ...]]:
        """Errors cross between processes whole; by default a class with keyword arguments would not."""
        return _restored, (type(self), self.args, self.__dict__)


def _restored(kind: type[SaringError], args: tuple[object, ...], state: dict[str, object]) -> SaringError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class OptionsError(SaringError, ValueError):
    """An option, or a combination of options, that cannot be meant; the message says what can."""


class FormatError(OptionsError):
    """A format of output that saring does not know; the message lists those it does."""


class RecordError(SaringError, ValueError):
    """Data given to ``Article.from_dict`` is not a record; the message says at which field."""


class StitchError(SaringError, ValueError):
    """Records given to `saring.stitch` are not the pages of one article; the message says of which they are."""


class ModelError(SaringError):
    """The trained model is missing, damaged, or made for another version of saring."""


class CaptureError(SaringError):
    """An input cannot be read at all, or no longer be read from ``offset`` on.

    Args:
        message: What is wrong with it, without the name of the input.
        source: The input: a path, a URL, or ``"-"`` for standard input.
        offset: Byte in the file as it lies on disk, where it is known.
        remedy: What the reader can do.
    """

    def __init__(self, message: str, *, source: str, offset: int | None = None, remedy: str = "") -> None:
        self.problem = message
        self.source = source
        self.offset = offset
        where = source if offset is None else f"{source} at byte {offset}"
        super().__init__(f"{where}: {message}", remedy=remedy)


class StoreError(CaptureError):
    """A store that an address names (`s3://…`) does not answer, or refuses: nothing is said of what is in it."""


class DatasetError(SaringError):
    """A dataset cannot be read, or going on would damage it."""
