"""The nine kinds of damage that archives are found with, and two for plain ones: each takes an archive's records and gives its bytes."""

import gzip
import random


def _members(records):
    return [gzip.compress(each, 6, mtime=0) for each in records]


def _noise(size):
    return random.Random(size).randbytes(size)


def _at(members, number):
    return sum([len(each) for each in members[:number]])


def truncated(records):
    """Cut in the middle of record 50."""
    members = _members(records)
    return b"".join(members)[: _at(members, 50) + len(members[50]) // 2]


def flipped(records):
    """A run of bytes flipped in record 50."""
    members = _members(records)
    middle = _at(members, 50) + len(members[50]) // 2
    data = bytearray(b"".join(members))
    for at in range(middle, middle + 16):
        data[at] ^= 0xFF
    return bytes(data)


def header_broken(records):
    """The gzip header of record 50."""
    members = _members(records)
    data = bytearray(b"".join(members))
    data[_at(members, 50) : _at(members, 50) + 2] = b"\0\0"
    return bytes(data)


def garbage(records):
    """4 KB that belong to nothing between records 49 and 50."""
    members = _members(records)
    return b"".join([*members[:50], _noise(4096), *members[50:]])


def zeroed(records):
    """64 KB of zeros over what stood there, from record 50 on."""
    data = b"".join(members := _members(records))
    start = _at(members, 50) + 100
    return data[:start] + bytes(65536) + data[start + 65536 :]


def cut_out(records):
    """200 KB gone from record 50 on."""
    data = b"".join(members := _members(records))
    start = _at(members, 50) + 100
    return data[:start] + data[start + 200_000 :]


def trailing_zeros(records):
    """Zeros behind the end."""
    return b"".join(_members(records)) + bytes(10_000)


def one_gzip(records):
    """The file compressed as a whole."""
    return gzip.compress(b"".join(records), 6, mtime=0)


def bad_length(records):
    """A plain archive in which record 50 says that it is 1,000 bytes longer."""
    before, _, after = records[50].partition(b"Content-Length: ")
    number, _, rest = after.partition(b"\r\n")
    return b"".join([*records[:50], before, b"Content-Length: %d\r\n" % (int(number) + 1000), rest, *records[51:]])


def plain_garbage(records):
    """A plain archive with 4 KB that belong to nothing between records 49 and 50."""
    return b"".join([*records[:50], _noise(4096), *records[50:]])


def no_archive(records):
    """Something else by that name."""
    return _noise(100_000)


KINDS = {
    # Name of the file, the damage, and how many of a hundred records must be read: the prototype's counts.
    "truncated.warc.gz": (truncated, 50),
    "flipped.warc.gz": (flipped, 99),
    "header.warc.gz": (header_broken, 99),
    "garbage.warc.gz": (garbage, 100),
    "zeroed.warc.gz": (zeroed, 96),
    "cut.warc.gz": (cut_out, 90),
    "zeros.warc.gz": (trailing_zeros, 100),
    "whole.warc.gz": (one_gzip, 100),
    "length.warc": (bad_length, 99),
    "plain.warc": (plain_garbage, 100),
    "none.warc": (no_archive, 0),
}
