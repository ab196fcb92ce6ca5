"""The command that pages show for each door opens it, in a real shell with the real curl."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from loopback import Server

from generator import pipeline
from generator.folder import open_folder
from generator.targets.calls import Calls
from generator.targets.curl.credentials import variables
from generator.targets.curl.example import Examples
from generator.watch import Watch

from .guard import Guard
from .test_credentials import SECRETS, USES

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Model:
    api = tmp_path_factory.mktemp("curl") / "api"
    shutil.copytree(HERE, api, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return pipeline.build(open_folder(api), ["python"], Watch(lambda _: None)).model


@pytest.mark.parametrize("door", USES)
def test_a_command_opens_its_door(model: pipeline.Model, door: str) -> None:
    (operation,) = [one for one in model.api.operations if one.id == f"GET /{door}"]
    command = Examples(model.api, model.config).example(operation, Calls(model.api, model.config).of(operation))
    environment = {f"DOORS_{name.upper()}": text for name, text in SECRETS.items()}
    with Server(Guard(dict(SECRETS))) as server:
        text = command.replace("https://doors.example", server.url)
        done = subprocess.run(
            ["bash", "-c", text],
            env={"PATH": os.environ["PATH"], **environment},
            capture_output=True,
            text=True,
            check=True,
        )
    assert done.stdout == f'{{"door": "{door}"}}'


def test_each_variable_is_told(model: pipeline.Model) -> None:
    assert set(variables(model.config)) == {f"DOORS_{name.upper()}" for name in SECRETS}
