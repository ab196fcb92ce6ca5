"""Multipart bodies by their encodings and kinds; files that are none; media ranges; arrays in deep objects; cookies."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from callers import Caller
from loopback import Answer, Reply, Request, Server
from runtime_under_test.encode import cookie_text, query_pairs
from runtime_under_test.endpoint import Endpoint

Serve = Callable[[Answer], Server]
UPLOAD = Endpoint("POST", "/p", body="multipart", files={"file": "file", "files": "files", "maybe": "file?"})
EITHER = Endpoint("POST", "/p", body="json|multipart", files={"file": "file"})


def sent(caller: Caller, serve: Serve, endpoint: Endpoint, body: Any) -> Request:
    server = serve(lambda _: Reply())
    caller(server.url, endpoint, body=body)
    return server.last


def parts(request: Request) -> list[tuple[str, str]]:
    """Heads and contents, in their order; nothing forgiven."""
    boundary = request.headers["content-type"].partition("boundary=")[2].partition(";")[0]
    opening, *between, end = ("\r\n" + request.body.decode()).split(f"\r\n--{boundary}")
    assert (opening, end) == ("", "--\r\n")
    return [(head.strip(), content) for head, _, content in (part.partition("\r\n\r\n") for part in between)]


def named(name: str, more: str = "") -> str:
    return f'Content-Disposition: form-data; name="{name}"{more}'


def test_a_style_rules_as_in_a_query_and_says_no_content_type(caller: Caller, serve: Serve) -> None:
    endpoint = Endpoint(
        "POST",
        "/p",
        body="multipart",
        files={"f": "file"},
        encodings={
            "joined": "form",
            "each": "form*",
            "spread": "form*",
            "deep": "deepObject",
            "piped": "pipeDelimited",
            "typed": "text/csv",
        },
    )
    body = {
        "joined": ["a b", "c&d"],
        "each": [1, 2],
        "spread": {"r": 1},
        "deep": {"x": 1, "y": {"z": [True]}},
        "piped": ["a", "b"],
        "typed": "1,2",
        "object": {"a": 1},
        "list": ["x", "y"],
    }
    assert parts(sent(caller, serve, endpoint, body)) == [
        (named("joined"), "a b,c&d"),
        (named("each"), "1"),
        (named("each"), "2"),
        (named("r"), "1"),
        (named("deep[x]"), "1"),
        (named("deep[y][z][]"), "true"),
        (named("piped"), "a|b"),
        (named("typed") + "\r\nContent-Type: text/csv", "1,2"),
        (named("object") + "\r\nContent-Type: application/json", '{"a":1}'),
        (named("list"), "x"),
        (named("list"), "y"),
    ]


def test_a_related_body_begins_with_its_root(caller: Caller, serve: Serve) -> None:
    endpoint = Endpoint("POST", "/p", body="multipart multipart/related", files={"file": "file"})
    request = sent(caller, serve, endpoint, {"file": ("a.png", b"PNG"), "about": {"n": 1}})
    assert request.headers["content-type"].startswith("multipart/related; boundary=")
    assert request.headers["content-type"].endswith('; type="application/json"')
    assert parts(request) == [
        ("Content-ID: <about>\r\nContent-Type: application/json", '{"n":1}'),
        (
            'Content-ID: <file>\r\nContent-Disposition: attachment; filename="a.png"\r\nContent-Type: image/png',
            "PNG",
        ),
    ]


def test_other_kinds_have_names_and_a_list_has_none(caller: Caller, serve: Serve) -> None:
    endpoint = Endpoint("POST", "/p", body="multipart multipart/mixed")
    request = sent(caller, serve, endpoint, {"a": "x"})
    assert request.headers["content-type"].startswith("multipart/mixed; boundary=")
    assert parts(request) == [(named("a"), "x")]
    assert parts(sent(caller, serve, endpoint, [{"a": 1}, ("n.txt", b"x"), b"y"])) == [
        ("Content-Type: application/json", '{"a":1}'),
        ('Content-Disposition: attachment; filename="n.txt"\r\nContent-Type: text/plain', "x"),
        ("Content-Type: application/octet-stream", "y"),
    ]


def test_files_as_tuples_with_headers_and_as_iterators(caller: Caller, serve: Serve) -> None:
    body = {
        "file": ("n.txt", b"x", "text/x", {"X-A": "1"}),
        "files": [b"a", ("b.png", io.BytesIO(b"b"), None), iter([b"c", b"d"])],
        "maybe": None,
    }
    octets = "\r\nContent-Type: application/octet-stream"
    assert parts(sent(caller, serve, UPLOAD, body)) == [
        (named("file", '; filename="n.txt"') + "\r\nContent-Type: text/x\r\nX-A: 1", "x"),
        (named("files", '; filename="files"') + octets, "a"),
        (named("files", '; filename="b.png"') + "\r\nContent-Type: image/png", "b"),
        (named("files", '; filename="files"') + octets, "cd"),
        (named("maybe"), ""),
    ]


NO_FILES: list[object] = ["a.wav", 5, None, True, {"a": 1}, ["a"], io.StringIO("a"), ("a", "b"), (1, 2), ("n", b"x", 5)]


@pytest.mark.parametrize("value", [*NO_FILES, (b"a", b"b"), ("n", b"x", "t/p", 5), ("n", (None, b"x")), ()])
@pytest.mark.parametrize("endpoint", [UPLOAD, EITHER])
def test_what_is_no_file_is_refused_by_name(caller: Caller, serve: Serve, endpoint: Endpoint, value: object) -> None:
    server = serve(lambda _: Reply())
    with pytest.raises(TypeError, match=r"^file: "):
        caller(server.url, endpoint, body={"file": value})
    assert server.requests == []


@pytest.mark.parametrize("value", NO_FILES)
def test_what_is_no_file_is_no_whole_body_either(caller: Caller, serve: Serve, value: object) -> None:
    server = serve(lambda _: Reply())
    with pytest.raises(TypeError, match=r"^body: "):
        caller(server.url, Endpoint("PUT", "/p", body="binary image/png"), body=value)
    assert server.requests == []


def test_null_for_a_file_that_may_be_null_is_jsons(caller: Caller, serve: Serve) -> None:
    endpoint = Endpoint("POST", "/p", body="json|multipart", files={"file": "file?"})
    assert sent(caller, serve, endpoint, {"file": None, "a": 1}).json == {"file": None, "a": 1}


def test_one_of_several_files_is_named_by_its_number(caller: Caller, serve: Serve) -> None:
    with pytest.raises(TypeError, match=r"^files\[1\]: str is no file"):
        sent(caller, serve, UPLOAD, {"files": [b"a", "b"]})
    with pytest.raises(TypeError, match=r"^files: str is no file"):
        sent(caller, serve, UPLOAD, {"files": "b"})


@pytest.mark.parametrize("value", [("n", b"x", 5), ("n", b"x", "t/p", 5), (None, b"x", None, None, None)])
def test_a_tuple_that_begins_like_a_file_is_no_list(caller: Caller, serve: Serve, value: object) -> None:
    with pytest.raises(TypeError, match=r"^doc: a tuple must be \(name, content\)"):
        sent(caller, serve, Endpoint("POST", "/p", body="multipart"), {"doc": value})


@pytest.mark.parametrize("headers", [{"X-A": "1\r\nX-B: 2"}, {"X-A\r\nX-B": "2"}])
def test_no_header_of_a_part_begins_another(caller: Caller, serve: Serve, headers: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="line break"):
        sent(caller, serve, UPLOAD, {"file": ("n", b"x", "t/p", headers)})
    with pytest.raises(ValueError, match="line break"):
        sent(caller, serve, UPLOAD, {"file": ("n", b"x", "t/p\r\nX-B: 2")})


def test_a_media_range_is_the_type_that_the_caller_or_the_name_tells(
    caller: Caller, serve: Serve, tmp_path: Path
) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(b"1")
    endpoint = Endpoint("PUT", "/p", body="binary image/*")
    for body, expected in (
        (path, "image/png"),
        (("a.gif", b"1"), "image/gif"),
        (("a.gif", b"1", "image/webp"), "image/webp"),
        (b"1", "application/octet-stream"),
        (iter([b"1"]), "application/octet-stream"),
    ):
        assert sent(caller, serve, endpoint, body).headers["content-type"] == expected


def test_text_takes_a_file_of_it_too(caller: Caller, serve: Serve, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"a,b\n")
    endpoint = Endpoint("PUT", "/p", body="text text/csv")
    for body in ("a,b\n", b"a,b\n", path):
        request = sent(caller, serve, endpoint, body)
        assert (request.headers["content-type"], request.body) == ("text/csv", b"a,b\n")


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("deepObject", "q[x][]=a&q[x][]=b"),
        ("deepObject:brackets", "q[x][]=a&q[x][]=b"),
        ("deepObject:repeat", "q[x]=a&q[x]=b"),
        ("deepObject:indices", "q[x][0]=a&q[x][1]=b"),
    ],
)
def test_arrays_in_a_deep_object(style: str, expected: str) -> None:
    pairs = query_pairs("q", {"x": ["a", "b"]}, style)
    assert "&".join(f"{unquote(name)}={text}" for name, text in pairs) == expected


@pytest.mark.parametrize("arrays", ["brackets", "repeat", "indices"])
def test_arrays_of_objects_keep_their_items_apart(arrays: str) -> None:
    value = [{"price": 1, "tags": ["a"]}, {"price": 2}]
    pairs = [(unquote(name), text) for name, text in query_pairs("items", value, f"deepObject:{arrays}")]
    assert [pair for pair in pairs if "tags" not in pair[0]] == [("items[0][price]", "1"), ("items[1][price]", "2")]


def test_a_cookie_for_each_value() -> None:
    assert cookie_text({"sess": ["a", "b"], "o": {"r": 1}}, {}) == "sess=a; sess=b; r=1"
    assert cookie_text({"sess": ["a", "b"]}, {"sess": "form"}) == "sess=a,b"
