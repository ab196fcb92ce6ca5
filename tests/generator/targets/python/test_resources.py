"""The resources, clients and webhooks of a generated package: imported, looked at and called over a faked wire."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import warnings
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import create_autospec

import httpx
import pytest

from .shop import HARD, NAMES, installed

PACKAGE = "shop_of_resources"


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return installed(tmp_path_factory.mktemp("shop"), PACKAGE)


def reply(request: httpx.Request) -> httpx.Response:
    match request.method, request.url.path:
        case "GET", "/v1/pets":
            page = int(request.url.params.get("page[number]", "1"))
            items = [{"id": f"{page}a"}, {"id": f"{page}b"}]
            return httpx.Response(200, json={"data": items, "meta": {"total_pages": 2, "page_number": page}})
        case "GET", "/v1/pets/none":
            return httpx.Response(404, json={"title": "gone"})
        case "GET", path if path.endswith("/names"):
            return httpx.Response(200, json=["Rex"])
        case "GET", path if path.endswith("/photo"):
            return httpx.Response(200, content=b"\x89PNG")
        case "PUT", path if path.endswith("/photo"):
            return httpx.Response(200, text="stored")
        case "POST", "/v1/talk" if b'"stream": true' in request.content or b'"stream":true' in request.content:
            return httpx.Response(200, text='data: {"word": "hi"}\n\n', headers={"content-type": "text/event-stream"})
        case ("PUT" | "DELETE"), _:
            return httpx.Response(204)
        case _:
            return httpx.Response(200, json={"id": "1", "name": "Rex"})


class Wire:
    """What was sent, and a client that sends it here."""

    def __init__(self, shop: ModuleType) -> None:
        self.requests: list[httpx.Request] = []
        transport = httpx.MockTransport(self.answer)
        self.client: Any = shop.Shop(api_key="k", http_client=httpx.Client(transport=transport))
        self.async_client: Any = shop.AsyncShop(api_key="k", http_client=httpx.AsyncClient(transport=transport))

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return reply(request)

    @property
    def last(self) -> httpx.Request:
        return self.requests[-1]


@pytest.fixture
def wire(shop: ModuleType) -> Wire:
    return Wire(shop)


def signature(method: Callable[..., object]) -> list[str]:
    return [str(parameter) for parameter in inspect.signature(method).parameters.values()]


OPTIONS = [
    "extra_headers: 'Headers | None' = None",
    "extra_query: 'Query | None' = None",
    "extra_body: 'Body | None' = None",
    "timeout: 'float | Timeout | Omit | None' = omit",
]


def test_arguments_of_a_body_are_keywords_and_required_ones_come_first(wire: Wire) -> None:
    assert signature(wire.client.pets.create) == [
        "name: 'str'",
        "if_match: 'str | Omit' = omit",
        "seen: 'str | Omit' = omit",
        "from_: 'str | Omit' = omit",
        "tags: 'SequenceNotStr[str] | Omit' = omit",
        "body_timeout: 'int | Omit | None' = omit",
        *OPTIONS,
    ]


def test_only_the_last_part_of_the_path_is_positional(wire: Wire) -> None:
    parameters = inspect.signature(wire.client.pets.photo.download).parameters
    assert list(parameters)[:2] == ["pet_id", "shop_id"]
    assert parameters["pet_id"].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    assert {each.kind for name, each in parameters.items() if name != "pet_id"} == {inspect.Parameter.KEYWORD_ONLY}


def test_each_argument_goes_where_the_document_says(wire: Wire) -> None:
    wire.client.pets.create(name="Rex", if_match='"x"', seen="1", from_="here", body_timeout=None)
    assert wire.last.url == "https://shop.example/v1/pets"
    assert wire.last.headers["if-match"] == '"x"'
    assert wire.last.headers["cookie"] == "seen=1"
    assert wire.last.headers["x-key"] == "k"
    assert json.loads(wire.last.content) == {"name": "Rex", "from": "here", "timeout": None}


def test_two_arguments_of_one_name_both_arrive(wire: Wire) -> None:
    assert wire.client.pets.update("old", id="new", type="dog") is None
    assert wire.last.url.path == "/v1/pets/old"
    assert json.loads(wire.last.content) == {"id": "new", "type": "dog"}
    assert wire.client.pets.update(pet_id="old", id="new") is None


def test_objects_in_the_query_and_pages_taken_apart(wire: Wire) -> None:
    wire.client.pets.list(page_size=2, filter={"name": "Rex"})
    assert dict(wire.last.url.params) == {"page[size]": "2", "filter[name]": "Rex"}


def test_a_list_goes_on_to_its_last_page(wire: Wire) -> None:
    assert [pet.id for pet in wire.client.pets.list()] == ["1a", "1b", "2a", "2b"]
    assert len(wire.requests) == 2


def test_a_list_goes_on_asynchronously(wire: Wire) -> None:
    async def ids() -> list[str]:
        return [pet.id async for pet in wire.async_client.pets.list()]

    async def first() -> list[str]:
        return [pet.id for pet in (await wire.async_client.pets.list()).data]

    assert asyncio.run(ids()) == ["1a", "1b", "2a", "2b"]
    assert asyncio.run(first()) == ["1a", "1b"]


def test_results_that_are_no_objects(wire: Wire) -> None:
    assert wire.client.pets.names("1") == ["Rex"]
    assert wire.client.pets.photo.upload("1", shop_id="2", body=b"png") == "stored"
    assert wire.last.content == b"png"
    with wire.client.pets.photo.download("1", shop_id="2") as photo:
        assert photo.read() == b"\x89PNG"
    assert wire.last.url.path == "/v1/shops/2/pets/1/photo"


def test_the_async_class_has_the_same_methods(wire: Wire) -> None:
    for name in ("list", "create", "retrieve", "update", "delete", "names"):
        one, other = getattr(wire.client.pets, name), getattr(wire.async_client.pets, name)
        assert signature(one) == signature(other)
    assert asyncio.run(wire.async_client.pets.create(name="Rex")).name == "Rex"
    assert asyncio.run(wire.async_client.pets.delete("1")) is None


def test_raw_and_streamed_responses(wire: Wire) -> None:
    raw = wire.client.pets.with_raw_response.create(name="Rex")
    assert (raw.status_code, raw.parse().name) == (200, "Rex")
    assert [pet.id for pet in wire.client.pets.with_raw_response.list().parse().data] == ["1a", "1b"]
    with wire.client.pets.with_streaming_response.create(name="Rex") as streamed:
        assert streamed.parse().name == "Rex"


def test_raw_responses_from_above_and_from_below(wire: Wire) -> None:
    for pets in (wire.client.with_raw_response.pets, wire.client.pets.with_raw_response):
        assert pets.names("1").status_code == 200
        assert pets.photo.upload("1", shop_id="2", body=b"").parse() == "stored"


def test_a_resource_is_made_once_for_each_client_and_its_class_knows_of_it(shop: ModuleType, wire: Wire) -> None:
    client = wire.client
    assert client.pets is client.pets
    assert client.pets.with_raw_response is client.pets.with_raw_response
    assert client.copy().pets is not client.pets
    assert {"pets", "with_raw_response"} <= set(dir(shop.Shop))
    assert {"photo", "with_streaming_response"} <= set(dir(type(client.pets)))
    standing_in = create_autospec(shop.Shop, instance=True)
    standing_in.pets = client.pets
    with pytest.raises(AttributeError):
        _ = standing_in.no_such_resource


def test_raw_responses_asynchronously(wire: Wire) -> None:
    async def created() -> str:
        raw = await wire.async_client.with_raw_response.pets.create(name="Rex")
        return str((await raw.parse()).name)

    assert asyncio.run(created()) == "Rex"


def test_deprecated_methods_warn_and_work(wire: Wire) -> None:
    with pytest.warns(DeprecationWarning, match="GET /pets/{id} is deprecated"):
        assert wire.client.pets.retrieve("1").name == "Rex"
    with pytest.warns(DeprecationWarning, match="GET /pets/{id} is deprecated"):
        assert wire.client.pets.with_raw_response.retrieve("1").status_code == 200


def test_no_other_method_warns(wire: Wire) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert wire.client.pets.names("1") == ["Rex"]


def test_operations_without_a_resource_are_on_the_client(wire: Wire) -> None:
    with pytest.warns(DeprecationWarning, match="POST /talk is deprecated"):
        assert wire.client.talk(to="you").name == "Rex"
    with pytest.warns(DeprecationWarning, match="POST /talk is deprecated"):
        assert asyncio.run(wire.async_client.talk(to="you", stream=False)).name == "Rex"
    assert wire.client.with_raw_response.talk(to="you").status_code == 200


def test_a_switch_chooses_the_stream(wire: Wire) -> None:
    with pytest.warns(DeprecationWarning, match="POST /talk"), wire.client.talk(to="you", stream=True) as stream:
        assert [event.word for event in stream] == ["hi"]
    assert wire.last.headers["accept"] == "text/event-stream"


def test_documented_errors_are_typed(shop: ModuleType, wire: Wire) -> None:
    with pytest.warns(DeprecationWarning, match="GET /pets"), pytest.raises(shop.NotFoundError) as caught:
        wire.client.pets.retrieve("none")
    assert caught.value.status_code == 404


CREATE = """\
    pet = client.pets.create(
        name="my-resource",
    )
    print(pet.id)"""


def test_docstrings_say_what_the_document_says_and_show_a_call(wire: Wire) -> None:
    text = inspect.getdoc(wire.client.pets.create)
    said = "Buy a pet\n\nWith money.\n\nArgs:\n    name: What it is called.\n\n" "Example (async: `await` it):\n"
    assert text == f"{said}{CREATE}"
    assert inspect.getdoc(wire.async_client.pets.create) == text


def test_the_package_is_lazy_and_complete(shop: ModuleType) -> None:
    assert shop.__version__ == "1.2.3"
    for name in shop.__all__:
        assert getattr(shop, name) is not None
    assert set(shop.__all__) <= set(dir(shop))
    assert importlib.import_module(f"{PACKAGE}.resources").Pets is type(shop.Shop(api_key="k").pets)
    with pytest.raises(AttributeError, match="has no attribute 'Nothing'"):
        _ = shop.Nothing


def test_webhooks_have_a_resource_and_a_type(shop: ModuleType, wire: Wire) -> None:
    event = {"type": "pet.sold", "pet": {"id": "1"}}
    with pytest.raises(shop.MissingKeyError, match="SHOP_PUBLIC_KEY"):
        wire.client.webhooks.unwrap(json.dumps(event), {})
    with pytest.raises(shop.WebhookVerificationError):
        wire.client.webhooks.verify(json.dumps(event), {}, public_key="AAAA")
    module = importlib.import_module(f"{PACKAGE}.resources.webhooks")
    assert module._events.types == {"pet.sold": ("types.sold_webhook_event", "SoldWebhookEvent")}
    assert signature(wire.client.webhooks.unwrap) == signature(wire.async_client.webhooks.unwrap)


def test_the_project_around_the_code(shop: ModuleType) -> None:
    assert shop.__file__ is not None
    package = Path(shop.__file__).parent
    project = package.parent.parent
    assert (package / "py.typed").read_text() == ""
    assert (project / "LICENSE").read_text().startswith("MIT License\n\nCopyright (c) The shop\n")
    lines = (project / "api.md").read_text().splitlines()
    assert "- `PUT /pets/{id}`: `client.pets.update(pet_id, **params) -> None`" in lines
    assert "- `GET /pets`: `client.pets.list(**params) -> SyncPage[Pet, PetListPageMeta]`. List pets" in lines
    assert sum(line.startswith("- ") for line in lines) == 9
    assert "for pet in client.pets.list():" in (project / "README.md").read_text()


def test_names_that_mean_something_else(tmp_path: Path) -> None:
    shop = installed(tmp_path, "shop_of_hard_names", HARD)
    wire = Wire(shop)
    client = wire.client
    assert [pet.id for pet in client.webhooks.unwrap()] == ["1a", "1b", "2a", "2b"]
    assert client.webhooks.list(name="Rex", tags=["a"]).name == "Rex"
    assert client.webhooks.omit("1", id="2") is None
    assert client.webhooks.str("1") == ["Rex"]
    assert client.webhooks.type.cached_property("1", shop_id="2", body=b"") == "stored"
    assert client.copy_("1") is None
    assert client.copy() is not client
    assert client.with_raw_response.webhooks.str("1").parse() == ["Rex"]
    assert client.import_.class_("1", shop_id="2").read() == b"\x89PNG"
    with pytest.warns(DeprecationWarning, match="GET /pets"):
        assert client.close_.dict("1").id == "1"
    with pytest.warns(DeprecationWarning, match="POST /talk"):
        assert client.with_raw_response_.type(to="you").id == "1"
    with pytest.raises(shop.MissingKeyError):
        client.webhooks.unwrap_webhook("{}", {})


@pytest.mark.parametrize("name", ["Shop", "AsyncShop"])
def test_a_copy_takes_what_the_constructor_takes(shop: ModuleType, name: str) -> None:
    kind: Any = getattr(shop, name)
    assert list(inspect.signature(kind.copy).parameters) == list(inspect.signature(kind.__init__).parameters)
    assert kind.with_options is kind.copy
    client = kind(api_key="one", max_retries=7, timeout=3)
    other = client.copy(api_key="two")
    assert (type(other), other.max_retries, other.timeout) == (kind, 7, client.timeout)
    assert other._line.settings.keyring.proof(None).headers == (("X-Key", "two"),)
    assert client.with_options(timeout=1)._line.settings.keyring is client._line.settings.keyring
    with pytest.raises(TypeError, match=r"api_key: a str is wanted, .*int was given"):
        client.copy(api_key=5)


def test_webhooks_take_their_key_by_either_name(wire: Wire, shop: ModuleType) -> None:
    webhooks = wire.client.webhooks
    assert webhooks.unsafe_unwrap(b'{"no": "such"}').no == "such"
    for name in ("key", "public_key"):
        with pytest.raises(shop.MissingHeaderError):
            webhooks.unwrap(b"{}", {}, **{name: "k"})


def test_an_endpoint_without_a_method_is_asked_by_its_path(wire: Wire) -> None:
    assert wire.client.post("/pets", cast_to=dict, body={"name": "Rex"}) == {"id": "1", "name": "Rex"}
    found = asyncio.run(wire.async_client.get("/pets/1/names", cast_to=list[str]))
    assert found == ["Rex"]
    assert [str(each.url) for each in wire.requests] == [
        "https://shop.example/v1/pets",
        "https://shop.example/v1/pets/1/names",
    ]


def test_arguments_are_called_as_the_owner_says(tmp_path: Path) -> None:
    names = NAMES.replace(
        "POST /pets: {name: pets.create, returns: Pet}",
        "POST /pets: {name: pets.create, returns: Pet, arguments: {timeout: patience, from: from}}",
    ).replace("PUT /pets/{id}: {name: pets.update}", "PUT /pets/{id}: {name: pets.update, arguments: {path id: pet}}")
    shop = installed(tmp_path, "shop_of_arguments", names)
    wire = Wire(shop)
    wire.client.pets.create(name="Rex", patience=3, from_="here")
    assert json.loads(wire.requests[-1].content) == {"name": "Rex", "timeout": 3, "from": "here"}
    wire.client.pets.update(pet="1", id="2")
    assert (wire.requests[-1].url.path, json.loads(wire.requests[-1].content)) == ("/v1/pets/1", {"id": "2"})
    params = importlib.import_module("shop_of_arguments.types.pet_params").PetCreateParams
    assert {"patience", "from_"} <= params.__annotations__.keys()
