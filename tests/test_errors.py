import inspect
import pickle
import re

import pytest

from saring import errors

CLASSES = [value for _, value in inspect.getmembers(errors, inspect.isclass) if issubclass(value, Exception)]


def test_the_drawn_tree_is_the_tree():
    drawn = re.findall(r"^ {4}([ │├└─]*)(\w+Error) ", errors.__doc__, re.MULTILINE)
    assert {name: len(branch) // 4 for branch, name in drawn} == {cls.__name__: depth(cls) for cls in CLASSES}


def depth(cls):
    return len([base for base in cls.__mro__ if base in CLASSES]) - 1


@pytest.mark.parametrize("cls", CLASSES)
def test_errors_say_the_remedy_and_cross_between_processes(cls):
    error = cls(
        "no such thing", remedy="look elsewhere", **({"source": "x.warc", "offset": 7} if issubclass(cls, errors.CaptureError) else {})
    )
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is cls
    assert str(again) == str(error)
    assert str(error).endswith("no such thing: look elsewhere")
    assert again.__dict__ == error.__dict__
