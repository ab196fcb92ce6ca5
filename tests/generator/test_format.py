"""One formatting run over a tree, and what Black itself says of it."""

from __future__ import annotations

from pathlib import PurePosixPath

import black
import pytest

from generator.format import FormatError, format_python

CODE = 'def  f(a,b) :\n    return {"a":a,\n  "b" : [b ,a],  "long": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}\n'


def test_python_is_formatted_as_black_wants_it_and_the_rest_is_left() -> None:
    tree = format_python(
        {
            PurePosixPath("a/b.py"): CODE,
            PurePosixPath("c.md"): "x  \n",
            PurePosixPath("d.py"): b"x=1",
            PurePosixPath("e.bin"): b"x=1",
        },
        60,
    )
    formatted = tree[PurePosixPath("a/b.py")]
    assert isinstance(formatted, str)
    assert formatted != CODE
    assert black.format_str(formatted, mode=black.Mode(line_length=60)) == formatted
    assert tree[PurePosixPath("c.md")] == "x  \n"
    assert tree[PurePosixPath("d.py")] == "x = 1\n"
    assert tree[PurePosixPath("e.bin")] == b"x=1"


def test_code_that_is_no_code_is_our_fault_and_said() -> None:
    with pytest.raises(FormatError, match=r"0\.py"):
        format_python({PurePosixPath("a.py"): "def"}, 100)


def test_a_hostile_file_name_stays_a_name() -> None:
    tree = format_python({PurePosixPath("--config/x.py"): "x=1\n"}, 100)
    assert tree == {PurePosixPath("--config/x.py"): "x = 1\n"}
