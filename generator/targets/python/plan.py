"""Api + Names -> every file of the Python package: paths and templates. Views are made when files are rendered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath

from ...config import Config
from ...model.api import Api
from ...naming.names import Names, Resource
from ..target import Plan, PlannedFile
from .name import Book, ResourceName, book
from .offers import has_webhooks
from .symbols import Symbol
from .types_plan import planned_types
from .views.client import client_view
from .views.package_init import package_view, resources_view
from .views.project import license_template, license_view, project_view
from .views.readme import readme_view
from .views.reference import reference_view
from .views.resource import ROOT, resource_view
from .views.version import version_view
from .views.webhooks import Webhooks, event_view

WEBHOOKS = ("webhooks",)

CHANGELOG = PurePosixPath("CHANGELOG.md")
SURFACE = "_surface.json.gz"
HAND_WRITTEN = "lib"
"""Below the package: what its author adds by hand, and the model that was released last (`generator/release`)."""


class Python:
    """The target. `plan` names every identifier once, so that no view can differ from another."""

    name = "python"
    byproducts: Mapping[PurePosixPath, str] = {
        PurePosixPath("build"): "what pip leaves when it builds a wheel",
        PurePosixPath("dist"): "built distributions",
        PurePosixPath(".venv"): "an environment to work on the package in",
    }

    def plan(self, api: Api, names: Names, config: Config) -> Plan:
        named = book(api, names, config)
        if names.root.operations:
            named = replace(named, resources={ROOT.path: ROOT, **named.resources})
        webhooks = _webhooks(api, config, named)
        if webhooks is not None:
            named, names = _with_webhooks(webhooks, named), replace(names, root=_with_resource(names.root))
        package = folder(config)
        files = [
            *_project(api, names, config, named),
            *_package(package, api, names, config, named),
            *_resources(package, api, names, config, named, webhooks),
            *planned_types(api, names, config, named),
        ]
        if webhooks is not None:
            event = package / _file(webhooks.event.module)
            files.append(PlannedFile(event, "webhook_event.py.jinja", partial(event_view, webhooks, named)))
        return Plan(files, package / "_runtime")

    def kept(self, config: Config) -> tuple[PurePosixPath, ...]:
        return (CHANGELOG, folder(config) / HAND_WRITTEN, folder(config) / SURFACE)


def folder(config: Config) -> PurePosixPath:
    """The package's own, in the target's."""
    return PurePosixPath("src", *config.python.package.split("."))


def _webhooks(api: Api, config: Config, named: Book) -> Webhooks | None:
    if config.webhooks is None or not has_webhooks(api, config):
        return None
    return Webhooks(
        config.webhooks, api.webhooks, _unclaimed("UnwrapWebhookEvent", ".types.unwrap_webhook_event", named)
    )


def _unclaimed(name: str, module: str, named: Book) -> Symbol:
    while name in named.types.exports[()] or module in named.types.modules:
        name, module = f"{name}_", f"{module}_"
    return Symbol(module, name)


def _with_webhooks(webhooks: Webhooks, named: Book) -> Book:
    """The resource that the two methods are on, and the union among the types."""
    resource = ResourceName(WEBHOOKS, "webhooks", "Webhooks", ".resources.webhooks")
    public = {**named.types.exports[()], webhooks.event.name: webhooks.event}
    types = replace(named.types, exports={**named.types.exports, (): public})
    return replace(named, types=types, resources={WEBHOOKS: resource, **named.resources})


def _with_resource(root: Resource) -> Resource:
    """With a resource for webhooks, where the API has none of its own."""
    if any(child.path == WEBHOOKS for child in root.children):
        return root
    return replace(root, children=(*root.children, Resource(WEBHOOKS, (), ())))


def _project(api: Api, names: Names, config: Config, named: Book) -> Iterator[PlannedFile]:
    readme, reference = partial(readme_view, api, names, config, named), partial(
        reference_view, names.root, api, config, named
    )
    yield PlannedFile(
        PurePosixPath("pyproject.toml"), "project/pyproject.toml.jinja", partial(project_view, api, config)
    )
    if config.license:
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


def _resources(
    package: PurePosixPath, api: Api, names: Names, config: Config, named: Book, webhooks: Webhooks | None
) -> Iterator[PlannedFile]:
    operations = {operation.id: operation for operation in api.operations}
    root = [replace(names.root, children=())] if names.root.operations else []
    for node in (*root, *_below(names.root)):
        besides = webhooks if node.path == WEBHOOKS else None
        view = partial(resource_view, node, operations, named, config.python.line_length, besides)
        module = named.resources[node.path].module
        path = _file(f"{module}.__init__" if node.children else module)
        yield PlannedFile(package / path, "resource.py.jinja", view)


def _file(module: str) -> PurePosixPath:
    *folders, name = module.split(".")[1:]
    return PurePosixPath(*folders, f"{name}.py")


def _below(node: Resource) -> Iterator[Resource]:
    for child in node.children:
        yield child
        yield from _below(child)
