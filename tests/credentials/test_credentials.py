"""A generated package gets through every door of `guard`: with secrets, with functions that give them, by hand."""

from __future__ import annotations

import asyncio
import importlib
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest
from loopback import Server, reply

from generator import pipeline
from generator.diagnostics import Place, Severity
from generator.folder import open_folder
from generator.watch import Watch

from .guard import SCOPES, Guard, carried

HERE = Path(__file__).parent
USES: Mapping[str, tuple[str, ...]] = {
    "bearer": ("bearer_token",),
    "basic": ("user", "password"),
    "digest": ("digest_user", "digest_password"),
    "token": ("token",),
    "dpop": ("proof",),
    "header": ("header_key",),
    "query": ("query_key",),
    "cookie": ("session",),
    "reading": ("client_id", "client_secret"),
    "writing": ("client_id", "client_secret"),
    "code": ("code_token",),
    "password": ("password_token",),
    "implicit": ("implicit_token",),
    "openid": ("id_token",),
    "together": ("app_id", "app_key"),
    "either": ("app_id", "app_key"),
    "mixed": ("bearer_token", "query_key", "session"),
    "optional": ("token",),
    "nothing": (),
    "usual": ("bearer_token",),
}
"""By door: the arguments whose secrets open it."""

CLOSED = {door: names for door, names in USES.items() if door not in {"optional", "nothing"}}
SECRETS = {name: f"{name}-1" for names in USES.values() for name in names} | {"machine_token": "machine-1"}
RENEWED = {name: f"{text}-2" for name, text in SECRETS.items()}
Given = Any  # a text, or a function
Call = Callable[..., Any]


def package(folder: Path, name: str, settings: str = "") -> ModuleType:
    """Generated into `folder`, and imported as `name`."""
    api = folder / "api"
    shutil.copytree(HERE, api, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    text = (api / "sdk.yaml").read_text().replace("package: doors", f"package: {name}")
    (api / "sdk.yaml").write_text(text + settings)
    for path, content in pipeline.build(open_folder(api), ["python"], Watch(lambda _: None)).trees["python"].items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder / "src"))
        module = importlib.import_module(name)
        importlib.import_module(f"{name}._client")
    return module


@pytest.fixture(scope="module")
def doors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("doors")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder / "src"))
        yield package(folder, "doors")


def call_sync(module: ModuleType, door: str, options: Mapping[str, Any], arguments: Mapping[str, Any]) -> Any:
    with module.Doors(**options) as client:
        return getattr(client.doors, door)(**arguments)


def call_async(module: ModuleType, door: str, options: Mapping[str, Any], arguments: Mapping[str, Any]) -> Any:
    async def made() -> Any:
        async with module.AsyncDoors(**options) as client:
            return await getattr(client.doors, door)(**arguments)

    return asyncio.run(made())


@pytest.fixture(params=[call_sync, call_async], ids=["sync", "async"])
def call(request: pytest.FixtureRequest, doors: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Calls a door with secrets by argument, and further arguments of the call."""
    retries = importlib.import_module(f"{doors.__name__}._runtime.retries")
    monkeypatch.setattr(retries, "backoff", lambda number: 0.0)

    def made(server: Server, door: str, secrets: Mapping[str, Given], **arguments: Any) -> Any:
        return request.param(doors, door, {"base_url": f"{server.url}/v1", **secrets}, arguments).door

    return made


def some(names: tuple[str, ...], **changed: str) -> dict[str, str]:
    return {name: SECRETS[name] for name in names} | changed


@pytest.mark.parametrize("door", USES)
def test_a_door_opens_to_its_secrets(call: Call, door: str) -> None:
    with Server(Guard(dict(SECRETS))) as server:
        assert call(server, door, some(USES[door])) == door


@pytest.mark.parametrize("door", sorted(set(USES) - {"either", "optional", *SCOPES}))
def test_no_secret_goes_where_nobody_asked_for_it(call: Call, door: str) -> None:
    with Server(Guard(dict(SECRETS))) as server:
        assert call(server, door, SECRETS) == door


@pytest.mark.parametrize(("door", "name"), [(door, name) for door, names in CLOSED.items() for name in names])
def test_a_door_stays_shut_to_a_wrong_secret(call: Call, doors: ModuleType, door: str, name: str) -> None:
    with Server(Guard(dict(SECRETS))) as server, pytest.raises(doors.AuthenticationError):
        call(server, door, some(USES[door], **{name: "wrong"}))


@pytest.mark.parametrize("door", CLOSED)
def test_what_is_missing_is_named(call: Call, doors: ModuleType, door: str) -> None:
    with Server(Guard(dict(SECRETS))) as server:
        with pytest.raises(doors.MissingCredentialsError) as caught:
            call(server, door, {})
        assert server.requests == []
    for name in CLOSED[door]:
        assert f"pass {name}=… or set the environment variable DOORS_{name.upper()}" in str(caught.value)


@pytest.mark.parametrize("door", CLOSED)
def test_the_environment_serves_as_well(call: Call, door: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in CLOSED[door]:
        monkeypatch.setenv(f"DOORS_{name.upper()}", SECRETS[name])
    with Server(Guard(dict(SECRETS))) as server:
        assert call(server, door, {}) == door


@pytest.mark.parametrize("door", USES)
def test_a_function_gives_what_is_right_at_each_attempt(call: Call, door: str) -> None:
    """The server takes its secrets back and asks to come again: only who asks the function anew gets in."""
    given: dict[str, list[str]] = {name: [] for name in USES[door]}
    guard = Guard(dict(SECRETS), busy=1, renewed=RENEWED)

    def function(name: str) -> Callable[[], str]:
        def give() -> str:
            given[name].append(guard.secrets[name])
            return guard.secrets[name]

        return give

    with Server(guard) as server:
        assert call(server, door, {name: function(name) for name in USES[door]}) == door
    once = door in SCOPES  # the token is good for both attempts, so its client is asked for once
    assert given == {name: [SECRETS[name]] if once else [SECRETS[name], RENEWED[name]] for name in USES[door]}


@pytest.mark.parametrize("door", CLOSED)
def test_an_async_function_is_awaited(doors: ModuleType, door: str) -> None:
    def function(name: str) -> Callable[[], Any]:
        async def give() -> str:
            await asyncio.sleep(0)
            return SECRETS[name]

        return give

    with Server(Guard(dict(SECRETS))) as server:
        secrets = {name: function(name) for name in CLOSED[door]}
        assert call_async(doors, door, {"base_url": f"{server.url}/v1", **secrets}, {}).door == door
        with pytest.raises(TypeError, match="only calls of the async client await"):
            call_sync(doors, door, {"base_url": f"{server.url}/v1", **secrets}, {})


@pytest.mark.parametrize("bad", [None, 5, b"text", "", "a\nb", "a\r\nX-Evil: 1", "\0"])
@pytest.mark.parametrize("door", CLOSED)
def test_what_a_function_must_not_give_is_refused_by_name(call: Call, door: str, bad: Any) -> None:
    name = CLOSED[door][0]
    with Server(Guard(dict(SECRETS))) as server:
        with pytest.raises((TypeError, ValueError), match=f"^{name}: ") as caught:
            call(server, door, {**some(CLOSED[door]), name: lambda: bad})
        assert [one for one in server.requests if one.method == "GET"] == []
    assert "Evil" not in str(caught.value)


BY_HAND = {
    **{door: {"extra_headers": {"Authorization": f"Bearer {SECRETS[names[0]]}"}} for door, names in CLOSED.items()},
    "basic": {"extra_headers": {"authorization": "Basic dXNlci0xOnBhc3N3b3JkLTE="}},
    "token": {"extra_headers": {"Authorization": "Token token-1"}},
    "dpop": {"extra_headers": {"Authorization": "DPoP proof-1"}},
    "reading": {"extra_headers": {"Authorization": "Bearer machine-1"}},
    "writing": {"extra_headers": {"Authorization": "Bearer machine-1"}},
    "header": {"extra_headers": {"x-api-key": "header_key-1"}},
    "query": {"extra_query": {"api key": "query_key-1"}},
    "cookie": {"extra_headers": {"Cookie": "sid=session-1"}},
    "together": {"extra_headers": {"X-App-Id": "app_id-1", "X-App-Key": "app_key-1"}},
    "either": {"extra_headers": {"X-Api-Key": "header_key-1"}},
    "mixed": {
        "extra_headers": {"Authorization": "Bearer bearer_token-1", "Cookie": "sid=session-1"},
        "extra_query": {"api key": "query_key-1"},
    },
}
del BY_HAND["digest"]  # its answer depends on the server's challenge


@pytest.mark.parametrize("door", BY_HAND)
def test_what_is_given_by_hand_is_proof_and_stays(call: Call, door: str) -> None:
    for secrets in ({}, dict.fromkeys(USES[door], "wrong"), {name: lambda: "wrong" for name in USES[door]}):
        with Server(Guard(dict(SECRETS))) as server:
            assert call(server, door, secrets, **BY_HAND[door]) == door
            assert len(server.requests) == 1


def test_the_single_key_opens_what_the_pair_does(call: Call) -> None:
    with Server(Guard(dict(SECRETS))) as server:
        assert call(server, "either", some(("header_key",))) == "either"
        assert call(server, "either", some(("app_id", "header_key"))) == "either"


def test_half_of_a_pair_is_sent_and_the_other_half_named(call: Call, doors: ModuleType) -> None:
    with Server(Guard(dict(SECRETS))) as server, pytest.raises(doors.AuthenticationError) as caught:
        call(server, "together", some(("app_id",)))
    assert carried(server.last) == {"x-app-id": "app_id-1"}
    assert "not given: doors: pass app_key=… or set the environment variable DOORS_APP_KEY" in str(caught.value)


def test_what_is_optional_is_given_where_there_is_some(call: Call) -> None:
    with Server(Guard(dict(SECRETS))) as server:
        assert call(server, "optional", {}) == "optional"
        assert carried(server.last) == {}
        assert call(server, "optional", SECRETS) == "optional"
        assert carried(server.last) == {"authorization": "Token token-1"}


def test_an_access_token_goes_instead_of_client_credentials(call: Call) -> None:
    with Server(Guard(dict(SECRETS))) as server:
        for secrets in (some(("machine_token",)), {"machine_token": lambda: "machine-1"}):
            assert call(server, "writing", secrets) == "writing"
        assert {one.method for one in server.requests} == {"GET"}


def test_a_copy_may_have_another_secret_or_function(doors: ModuleType) -> None:
    with Server(Guard(dict(SECRETS))) as server, doors.Doors(base_url=f"{server.url}/v1", token="wrong") as client:
        for right in ("token-1", lambda: "token-1"):
            assert client.copy(token=right).doors.token().door == "token"
        asking = client.copy(token=lambda: "token-1")
        assert asking.with_options(max_retries=0).doors.token().door == "token"
        with pytest.raises(doors.AuthenticationError):
            asking.copy(token="wrong").doors.token()


def test_each_set_of_scopes_has_its_token(doors: ModuleType) -> None:
    guard = Guard(dict(SECRETS))
    with Server(guard) as server, doors.Doors(base_url=f"{server.url}/v1", **some(USES["reading"])) as client:
        for _ in range(2):
            assert (client.doors.reading().door, client.doors.writing().door) == ("reading", "writing")
    assert guard.tokens == ["read", "write read"]


def test_a_clients_secret_goes_into_the_body_where_sdk_yaml_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path / "src"))
    module = package(tmp_path, "doors_of_bodies", "client_secret: body\n")
    for made in (call_sync, call_async):
        with Server(Guard(dict(SECRETS), body=True)) as server:
            options = {"base_url": f"{server.url}/v1", **some(USES["reading"])}
            assert made(module, "reading", options, {}).door == "reading"


def test_a_key_is_in_no_error_and_no_repr(call: Call, doors: ModuleType) -> None:
    with Server(lambda _: reply({}, 400)) as server:
        for door, names in CLOSED.items():
            if door in SCOPES:
                continue
            with pytest.raises(doors.BadRequestError) as caught:
                call(server, door, some(names))
            shown = f"{caught.value} {caught.value!r}"
            assert not [name for name in names if SECRETS[name] in shown]
    with doors.Doors(**SECRETS) as client:
        assert not [text for text in SECRETS.values() if text in repr(client)]


def test_a_credential_for_nothing_is_an_error_where_it_is_written(tmp_path: Path) -> None:
    api = tmp_path / "api"
    shutil.copytree(HERE, api, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    text = (api / "sdk.yaml").read_text()
    (api / "sdk.yaml").write_text(f"{text}- argument: spare\n  environment: DOORS_SPARE\n  schemes: [bearer, baerer]\n")
    judged = pipeline.build(open_folder(api), ["python"], Watch(lambda _: None)).judged
    (found,) = [each for each in judged.open if each.severity is Severity.ERROR]
    line = len(text.splitlines()) + 3
    assert (found.code, found.place) == ("credential-without-scheme", Place(str(api / "sdk.yaml"), line=line))
    assert (found.message.split(": ")[0], found.action) == (
        "`spare` is given to the security scheme `baerer`",
        "known here: bearer",
    )


@pytest.mark.parametrize("door", CLOSED)
def test_a_door_is_shut_to_who_says_nothing(door: str) -> None:
    """Else what passes above would prove nothing."""
    with Server(Guard(dict(SECRETS))) as server:
        for headers in ({}, {"Authorization": "Bearer wrong"}, {"X-Api-Key": "wrong"}):
            assert httpx.get(f"{server.url}/v1/{door}", headers=headers, trust_env=False).status_code == 401
