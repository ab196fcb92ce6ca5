"""OpenAPI Overlay 1.0: corrections to a document that is not ours, each an action with a target (JSONPath, RFC 9535).

Overlays apply to the root document, in the order given, before references are resolved. Every node that one adds
keeps its origin, so that a fault in it is reported where it was written.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jsonpath_rfc9535 import JSONPathError, JSONPathNode, find

from ..diagnostics import Diagnostic, Place, Severity
from .library import OVERLAY, Extent
from .lines import Lines
from .origins import Origins
from .pointer import pointer
from .read import Source, read, refuse


@dataclass(frozen=True, slots=True)
class Overlay:
    source: Source
    lines: Lines

    def place(self, at: str) -> Place:
        return Place(self.source.name, at, self.lines.find(at))


@dataclass(slots=True)
class Application:
    """What overlays did to `root`, besides changing it in place."""

    root: Any
    extent: Extent = Extent.WHOLE
    origins: Origins = field(default_factory=Origins)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def apply(root: Any, paths: Sequence[Path], extent: Extent = Extent.WHOLE) -> tuple[Application, list[Source]]:
    """Raises DocumentError for an overlay that is malformed, or an action that matches nothing."""
    application = Application(root, extent)
    sources = []
    for path in paths:
        source = read(path, str(path))
        overlay = Overlay(source, Lines(source.text))
        _check(overlay)
        if "extends" in source.data:
            note = Diagnostic(
                "overlay-extends-ignored",
                Severity.NOTE,
                overlay.place("#/extends"),
                "overlays apply to the document they are given with",
                "ignored `extends`",
            )
            application.diagnostics.append(note)
        for index in range(len(source.data["actions"])):
            _act(overlay, index, application)
        sources.append(source)
    return application, sources


def _check(overlay: Overlay) -> None:
    data = overlay.source.data
    if not isinstance(data, dict) or not str(data.get("overlay", "")).startswith("1."):
        refuse(
            "not-an-overlay", overlay.place("#"), "there is no `overlay: 1.0.0`", "give an OpenAPI Overlay 1.0 document"
        )
    if not isinstance(data.get("actions"), list) or not data["actions"]:
        refuse("not-an-overlay", overlay.place("#"), "an overlay needs at least one action", "add `actions`")


def _act(overlay: Overlay, index: int, application: Application) -> None:
    at = f"#/actions/{index}"
    action = overlay.source.data["actions"][index]
    if not isinstance(action, dict) or not isinstance(action.get("target"), str):
        refuse("not-an-overlay", overlay.place(at), f"action {index + 1} has no target", "add a JSONPath `target`")
    target = action["target"]
    try:
        nodes = list(find(target, application.root))
    except JSONPathError as error:
        refuse(
            "overlay-bad-target",
            overlay.place(f"{at}/target"),
            f"`{target}`: {error}",
            "correct the JSONPath (RFC 9535)",
        )
    if not nodes and application.extent is Extent.WHOLE:
        message = f"action {index + 1} matches nothing: `{target}`"
        refuse("overlay-matches-nothing", overlay.place(at), message, "correct the target, or remove the action")
    if action.get("remove") is True:
        _remove(nodes, application)
    elif "update" in action:
        origin = f"{OVERLAY}{overlay.source.name}{at}/update"
        for node in nodes:
            _update(node, action["update"], origin, application, overlay.place(at))
    else:
        refuse("not-an-overlay", overlay.place(at), f"action {index + 1} neither updates nor removes", "add `update`")


def _remove(nodes: Sequence[JSONPathNode], application: Application) -> None:
    """From the last to the first, so that the places of the others in a list stay what they were."""
    unique = {node.location: node for node in nodes}
    for location in sorted(unique, key=lambda path: [(isinstance(t, int), t) for t in path], reverse=True):
        if not location:
            continue
        holder = _holder(application.root, location)
        if holder is None:
            continue
        if isinstance(holder, list):
            application.origins.shift(_pointer(location[:-1]), int(location[-1]), len(holder))
        del holder[location[-1]]


def _holder(root: Any, location: tuple[str | int, ...]) -> Any | None:
    """What holds the node at `location`; None where an earlier removal took it along."""
    for token in location[:-1]:
        try:
            root = root[token]
        except (KeyError, IndexError):
            return None
    return root


def _pointer(location: tuple[str | int, ...]) -> str:
    return pointer([str(token) for token in location])


def _update(node: JSONPathNode, update: Any, origin: str, application: Application, place: Place) -> None:
    """Objects are merged, lists appended to (Overlay 1.0.0, section 4.4.3.1)."""
    target = node.value
    at = _pointer(node.location)
    if isinstance(target, dict) and isinstance(update, dict):
        _merge(target, update, at, origin, application.origins)
    elif isinstance(target, list):
        application.origins.add(f"{at}/{len(target)}", origin)
        target.append(copy.deepcopy(update))
    else:
        message = f"`{at}` is neither an object nor a list, or the update is of another type"
        refuse("overlay-wrong-type", place, message, "target the object around it")


def _merge(target: dict[str, Any], update: dict[str, Any], at: str, origin: str, origins: Origins) -> None:
    stack = [(target, update, at, origin)]
    while stack:
        target, update, at, origin = stack.pop()
        for key, value in update.items():
            token = pointer([key])[1:]
            inside, source = at + token, origin + token
            present = target.get(key)
            if isinstance(present, dict) and isinstance(value, dict):
                stack.append((present, value, inside, source))
            elif isinstance(present, list) and isinstance(value, list):
                for index, item in enumerate(value):
                    origins.add(f"{inside}/{len(present)}", f"{source}/{index}")
                    present.append(copy.deepcopy(item))
            else:
                origins.add(inside, source)
                target[key] = copy.deepcopy(value)
