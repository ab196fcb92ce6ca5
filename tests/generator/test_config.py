"""sdk.yaml and source.yaml: what is understood, and how clearly the rest is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.config import (
    ClientSecret,
    Credential,
    Lib,
    PaginationRule,
    Python,
    Source,
    WebhookSigning,
    load_config,
    load_source,
)
from generator.diagnostics import DocumentError
from generator.settings import OPTIONS

LEAST = """\
client: Pets
environment: PETS
author: The pet shop
python:
  package: pets
  distribution: pets
  version: 1.0.0
"""


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "sdk.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def refused(tmp_path: Path, text: str) -> tuple[int | None, str, str]:
    with pytest.raises(DocumentError) as caught:
        load_config(write(tmp_path, text))
    found = caught.value.diagnostic
    assert found.place.file.endswith("sdk.yaml")
    return found.place.line, found.message, found.action


def test_the_least_that_is_needed(tmp_path: Path) -> None:
    config = load_config(write(tmp_path, LEAST))
    assert config.python == Python("pets", "pets", "1.0.0", line_length=100)
    assert (config.client, config.license, config.webhooks, config.accept) == ("Pets", "", None, ())


LIB = """\
  lib:
    exports: {polling: [wait, Waited], deep.down: [more]}
    client: clients.Extras
    dependencies: ["tenacity>=9"]
"""


def test_what_is_written_by_hand(tmp_path: Path) -> None:
    lib = load_config(write(tmp_path, LEAST + LIB)).python.lib
    assert lib == Lib(
        {"polling": ("wait", "Waited"), "deep.down": ("more",)}, "clients.Extras", dependencies=("tenacity>=9",)
    )


@pytest.mark.parametrize("bad", ["..sys", "a b", "import", "clients.", "os;evil"])
def test_what_is_written_by_hand_has_names(tmp_path: Path, bad: str) -> None:
    line, message, _ = refused(tmp_path, LEAST + LIB.replace("clients.Extras", repr(bad)))
    assert line == 10
    assert message.endswith("can't be a name")
    assert message.startswith("lib: ")


def test_an_export_is_one_name(tmp_path: Path) -> None:
    assert refused(tmp_path, LEAST + LIB.replace("Waited", "a.b"))[1] == "lib: 'a.b' can't be a name"


def test_everything_there_is(tmp_path: Path) -> None:
    text = LEAST.replace("1.0.0", "1.0.0\n  line_length: 88") + """\
credentials:
- argument: api_key
  environment: PETS_KEY
  schemes: [bearer, other]
webhooks:
  scheme: ed25519
  signature_header: sig
  timestamp_header: time
  argument: public_key
  environment: PETS_PUBLIC_KEY
  event_field: [data, event_type]
  id_header: null
pagination:
- {operation: GET /pets, strategy: none}
- operation: GET /owners
  strategy: cursor
  fields: {parameter: after}
acronyms: {sms: SMS}
"""
    config = load_config(write(tmp_path, text))
    assert config.python.line_length == 88
    assert config.credentials == (Credential("api_key", "PETS_KEY", ("bearer", "other")),)
    signing = WebhookSigning("ed25519", "sig", "time", "public_key", "PETS_PUBLIC_KEY", ("data", "event_type"))
    assert config.webhooks == signing
    assert config.webhooks is not None
    assert config.webhooks.tolerance_seconds == 300
    assert config.pagination[1] == PaginationRule("GET /owners", "cursor", {"parameter": "after"})
    assert config.acronyms == {"sms": "SMS"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LEAST + "credentals: []\n", (8, "`credentals` is no setting", "did you mean `credentials`?")),
        (LEAST.replace("package", "pakage"), (5, "`pakage` is no setting", "did you mean `package`?")),
        (LEAST + "client: Dogs\n", (8, "`client` is given twice", "")),
        ("client: Pets\n", (1, "lacks `environment`, `python`", "")),
        (LEAST + "accept: {}\n", (8, "needs a list here", "")),
        (LEAST + "acronyms: []\n", (8, "needs `key: value` pairs here", "")),
        (LEAST.replace("Pets\n", "[Pets]\n"), (1, "needs a single value here, not a list or mapping", "")),
        (
            LEAST.replace("1.0.0", "1.0.0\n  line_length: wide"),
            (8, "needs a whole number here, not 'wide'", ""),
        ),
        (LEAST + "references: network\n", (8, "'network' is none of folder, disk", "")),
        ("", (1, "is empty", "")),
        ("a: b: c\n", (1, "is not YAML: mapping values are not allowed here", "")),
    ],
)
def test_what_is_not_understood_is_told_with_its_line(
    tmp_path: Path, text: str, expected: tuple[int, str, str]
) -> None:
    assert refused(tmp_path, text) == expected


def test_a_setting_like_no_other_is_answered_with_all_there_are(tmp_path: Path) -> None:
    line, message, action = refused(tmp_path, LEAST + "zzz: 1\n")
    assert (line, message) == (8, "`zzz` is no setting")
    assert action.startswith("known here: client, environment, python")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="can't be read: No such file"):
        load_config(tmp_path / "sdk.yaml")


def test_a_pin(tmp_path: Path) -> None:
    pin = tmp_path / "source.yaml"
    pin.write_text("url: https://example.com/a.yaml\nrevision: abc\nsha256: 00ff\n")
    assert load_source(pin) == Source("https://example.com/a.yaml", "abc", "00ff")


@pytest.mark.parametrize(
    ("given", "line", "message"),
    [
        ("client: 'Pets: pass'", 1, "client: 'Pets: pass' can't be a name"),
        ("client: class", 1, "client: 'class' can't be a name"),
        ("environment: A-B", 2, "environment: 'A-B' can't be a name"),
        ("  package: ../pets", 5, "package: '' can't be a name"),
        ("  package: shop.1pets", 5, "package: '1pets' can't be a name"),
        ("  distribution: pets; rm", 6, "distribution: 'pets; rm' can't be a name"),
    ],
)
def test_a_setting_that_becomes_a_name_must_be_one(tmp_path: Path, given: str, line: int, message: str) -> None:
    lines = LEAST.splitlines()
    lines[line - 1] = given
    assert refused(tmp_path, "\n".join(lines))[:2] == (line, message)


KEY = """\
credentials:
- argument: api_key
  environment: PETS_KEY
  schemes: [bearer]
"""


@pytest.mark.parametrize("option", sorted(OPTIONS))
def test_a_secret_is_not_called_as_an_option_is(tmp_path: Path, option: str) -> None:
    found = refused(tmp_path, LEAST + KEY.replace("api_key", option))
    assert found == (9, f"credentials: {option!r} is an option of every client", "name it otherwise")


def test_an_argument_has_one_entry(tmp_path: Path) -> None:
    twice = KEY + KEY.partition("\n")[2]
    assert refused(tmp_path, LEAST + twice)[:2] == (12, "credentials: 'api_key' is there already")


def test_each_value_of_a_credential_has_its_place(tmp_path: Path) -> None:
    (credential,) = load_config(write(tmp_path, LEAST + KEY)).credentials
    places = {key: (Path(each.file).name, each.line) for key, each in credential.places.items()}
    assert places == {key: ("sdk.yaml", line) for key, line in (("argument", 9), ("environment", 10), ("schemes", 11))}


def test_how_a_clients_secret_is_sent(tmp_path: Path) -> None:
    assert load_config(write(tmp_path, LEAST)).client_secret is ClientSecret.BASIC
    assert load_config(write(tmp_path, LEAST + "client_secret: body\n")).client_secret is ClientSecret.BODY
    assert refused(tmp_path, LEAST + "client_secret: query\n") == (8, "'query' is none of basic, body", "")


def test_the_line_of_a_name_is_its_own_and_not_that_of_the_first_word_alike(tmp_path: Path) -> None:
    text = "# package, distribution, client, environment: names\n" + LEAST.replace("The pet shop", "client package")
    assert refused(tmp_path, text.replace("package: pets", "package: 1pets"))[0] == 6
    assert refused(tmp_path, text.replace("distribution: pets", "distribution: '-'"))[0] == 7
    exports = LEAST + "  lib:\n    exports:\n      polling:\n      - wait\n      - a.b\n"
    assert refused(tmp_path, exports)[:2] == (12, "lib: 'a.b' can't be a name")


def test_a_variable_of_the_environment_has_a_name_that_one_can_have(tmp_path: Path) -> None:
    text = LEAST + "credentials:\n- {argument: key, environment: KEY, schemes: []}\n- argument: other\n"
    found = refused(tmp_path, text + "  environment: $(x)\n  schemes: []\n")
    assert found[:2] == (11, "credentials: '$(x)' can't be a name")


@pytest.mark.parametrize(
    ("given", "action"),
    [
        ("Apache 2.0", "did you mean Apache-2.0?"),
        ("The MIT License", "did you mean MIT?"),
        ("none", "as in MIT, Apache-2.0 or LicenseRef-Acme"),
        ("MIT and more", "as in MIT, Apache-2.0 or LicenseRef-Acme"),
    ],
)
def test_a_licence_is_an_expression_of_spdx(tmp_path: Path, given: str, action: str) -> None:
    text = f"# license\n{LEAST}license: {given}\n"
    assert refused(tmp_path, text) == (9, f"license: {given!r} is no SPDX expression", action)


@pytest.mark.parametrize(
    ("given", "action"),
    [
        ("one", "as in 1.2.0 or 1.3.0rc1 (PEP 440)"),
        ("2026-11-27", "did you mean 2026.11.27?"),
        ("1.0-final-2", "as in 1.2.0 or 1.3.0rc1 (PEP 440)"),
    ],
)
def test_a_version_is_one_of_python(tmp_path: Path, given: str, action: str) -> None:
    text = LEAST.replace("version: 1.0.0", f"version: {given}")
    assert refused(tmp_path, text) == (7, f"version: {given!r} is no version", action)


def test_licence_and_version_are_read_in_their_canonical_spelling(tmp_path: Path) -> None:
    text = LEAST.replace("1.0.0", "v1.0.0-beta.2") + "license: mit or apache-2.0\n"
    config = load_config(write(tmp_path, text))
    assert (config.python.version, config.license) == ("1.0.0b2", "MIT OR Apache-2.0")


def test_a_package_inside_another(tmp_path: Path) -> None:
    config = load_config(write(tmp_path, LEAST.replace("package: pets", "package: shop.pets")))
    assert config.python.package == "shop.pets"


def test_servers_have_names_and_urls(tmp_path: Path) -> None:
    text = LEAST + "servers:\n  production: https://api.example.com/v1\n  eu-2: http://{region}.example.com:{port}/\n"
    text += "  any: '{scheme}://example.com'\n"
    assert load_config(write(tmp_path, text)).servers == {
        "production": "https://api.example.com/v1",
        "eu-2": "http://{region}.example.com:{port}/",
        "any": "{scheme}://example.com",
    }


@pytest.mark.parametrize(
    ("server", "said"),
    [
        ("a b: https://x.test", "servers: 'a b' can't be a name"),
        ("'\"]': https://x.test", "servers: '\"]' can't be a name"),
        *(
            (f"live: {json.dumps(url)}", "servers: what live is given is no absolute http or https URL")
            for url in (
                "",
                "/v1",
                "x.test",
                "wss://x.test",
                "https://me:secret@x.test",
                "https://x.test?a=b",
                "https://x.test#a",
                "https://x.test:port",
                "https://x test",
                "https://[x",
                "https://x.test/[v1]",
            )
        ),
    ],
)
def test_servers_that_are_none(tmp_path: Path, server: str, said: str) -> None:
    line, message, _ = refused(tmp_path, f"{LEAST}servers:\n  {server}\n")
    assert (line, message) == (9, said)
