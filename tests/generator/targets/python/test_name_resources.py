"""What resources are called in Python, whatever the document calls them."""

from __future__ import annotations

import builtins
import keyword

import pytest

from generator.config import UNCONFIGURED
from generator.naming.names import Names, Resource
from generator.targets.python.name_resources import ResourceName, named_resources


def resources(word: str) -> list[ResourceName]:
    """Of `client.word` and `client.pets.word`."""
    pets = Resource(("pets",), (), (Resource(("pets", word), (), ()),))
    names = Names({}, {}, {}, {}, Resource((), (), (Resource((word,), (), ()), pets)))
    return list(named_resources(names, UNCONFIGURED).values())


@pytest.mark.parametrize("word", ["none", "true", "false", "exception", "warning", "self", "import"])
def test_no_class_of_a_resource_is_a_word_of_python(word: str) -> None:
    for resource in resources(word):
        assert resource.name.isidentifier()
        assert not keyword.iskeyword(resource.name)
        assert not hasattr(builtins, resource.name)


def test_no_module_of_a_resource_hides_self() -> None:
    found = [resource.module.rpartition(".")[2] for resource in resources("self")]
    assert found == ["self_", "pets", "self_"]
