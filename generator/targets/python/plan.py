"""Api + Names -> every file of the Python package: paths and templates. Views are made when files are rendered."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath

from ...config import Config
from ...model.api import Api
from ...naming.names import Names, Resource
from ..target import Plan, PlannedFile
from .name import Book, book
from .types_plan import planned_types
from .views.client import client_view
from .views.package_init import package_view, resources_view
from .views.project import license_template, license_view, project_view
from .views.readme import readme_view
from .views.reference import reference_view
from .views.resource import resource_view
from .views.version import version_view


class Python:
    """The target. `plan` names every identifier once, so that no view can differ from another."""

    name = "python"

    def plan(self, api: Api, names: Names, config: Config) -> Plan:
        named = book(api, names, config)
        package = PurePosixPath("src", *config.python.package.split("."))
        files = [
            *_project(api, names, config, named),
            *_package(package, api, names, config, named),
            *_resources(package, api, names, config, named),
            *planned_types(api, names, config, named),
        ]
        return Plan(files, package / "_runtime")


def _project(api: Api, names: Names, config: Config, named: Book) -> Iterator[PlannedFile]:
    readme, reference = partial(readme_view, api, names, config, named), partial(reference_view, names.root, api, named)
    yield PlannedFile(
        PurePosixPath("pyproject.toml"), "project/pyproject.toml.jinja", partial(project_view, api, config)
    )
    yield PlannedFile(PurePosixPath("LICENSE"), license_template(config), partial(license_view, config))
    yield PlannedFile(PurePosixPath("README.md"), "project/README.md.jinja", readme)
    yield PlannedFile(PurePosixPath("api.md"), "project/api.md.jinja", reference)


def _package(package: PurePosixPath, api: Api, names: Names, config: Config, named: Book) -> Iterator[PlannedFile]:
    top = names.root
    yield PlannedFile(package / "__init__.py", "lazy_init.py.jinja", partial(package_view, api, config))
    yield PlannedFile(package / "py.typed", "project/py.typed.jinja", partial(version_view, config))
    yield PlannedFile(package / "_version.py", "version.py.jinja", partial(version_view, config))
    yield PlannedFile(package / "_client.py", "client.py.jinja", partial(client_view, top, api, config, named))
    resources = package / "resources" / "__init__.py"
    yield PlannedFile(resources, "lazy_init.py.jinja", partial(resources_view, top, named, config))


def _resources(package: PurePosixPath, api: Api, names: Names, config: Config, named: Book) -> Iterator[PlannedFile]:
    operations = {operation.id: operation for operation in api.operations}
    for node in _below(names.root):
        view = partial(resource_view, node, operations, named, config.python.line_length)
        yield PlannedFile(package / _file(node, named), "resource.py.jinja", view)


def _file(node: Resource, named: Book) -> PurePosixPath:
    """A module, or, where there are resources below it, a package."""
    parts = named.resources[node.path].module.split(".")[1:]
    return PurePosixPath(*parts, "__init__.py") if node.children else PurePosixPath(*parts[:-1], f"{parts[-1]}.py")


def _below(node: Resource) -> Iterator[Resource]:
    for child in node.children:
        yield child
        yield from _below(child)
