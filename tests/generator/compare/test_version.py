from __future__ import annotations

import pytest

from generator.compare import Bump, Change, Kind, Owner, bump, next_version


def change(code: str) -> Change:
    return Change(code, "", Owner(Kind.METHOD, "messages.send", ("messages",)))


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ([], Bump.NONE),
        (["prose-changed"], Bump.PATCH),
        (["prose-changed", "method-added"], Bump.MINOR),
        (["response-enum-value-added"], Bump.MINOR),
        (["method-added", "method-removed", "prose-changed"], Bump.MAJOR),
    ],
)
def test_the_worst_change_decides(codes: list[str], expected: Bump) -> None:
    assert bump([change(code) for code in codes]) is expected


@pytest.mark.parametrize(
    ("version", "step", "expected"),
    [
        ("1.4.2", Bump.MAJOR, "2.0.0"),
        ("1.4.2", Bump.MINOR, "1.5.0"),
        ("1.4.2", Bump.PATCH, "1.4.3"),
        ("1.4.2", Bump.NONE, "1.4.2"),
        ("0.4.2", Bump.MAJOR, "0.5.0"),
        ("0.4.2", Bump.MINOR, "0.4.3"),
        ("0.4.2", Bump.PATCH, "0.4.3"),
        ("0.4.2", Bump.NONE, "0.4.2"),
    ],
)
def test_before_1_0_a_break_is_a_minor_step(version: str, step: Bump, expected: str) -> None:
    assert next_version(version, step) == expected


@pytest.mark.parametrize("version", ["1.2", "v1.2.3", "1.2.3-rc1", ""])
def test_what_is_no_version_is_refused(version: str) -> None:
    with pytest.raises(ValueError, match="no version like"):
        next_version(version, Bump.PATCH)
