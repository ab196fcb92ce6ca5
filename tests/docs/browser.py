"""A headless Chromium, driven over its DevTools protocol: pages opened, scripts asked, requests noted.

Starts nothing but the browser, with a profile of its own that goes with it.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--remote-debugging-port=0",
)

READY = "Type to start searching"
"""What the theme's search says when it can be asked."""

PATIENCE = 30.0
"""Seconds that a page has for anything that a test waits for."""

PLACE = """(() => {
  const element = document.querySelector(%s);
  if (element === null || document.readyState !== "complete") return null;
  element.scrollIntoView({block: "center", behavior: "instant"});
  const box = element.getBoundingClientRect();
  const place = [box.x + box.width / 2, box.y + box.height / 2];
  return element.contains(document.elementFromPoint(...place)) ? place : null;
})()"""
"""Where an element is seen; null as long as it isn't, or the page still comes."""


class Refused(Exception):
    """The browser can't do what it was asked, in its words."""


@dataclass
class Page:
    """One tab. `requests`: the address of everything that it asked for."""

    connection: ClientConnection
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    calls: int = 0

    def call(self, method: str, **parameters: object) -> dict[str, Any]:
        self.calls += 1
        self.connection.send(json.dumps({"id": self.calls, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.connection.recv(timeout=PATIENCE))
            if message.get("id") == self.calls:
                if "error" in message:
                    raise Refused(str(message))
                result: dict[str, Any] = message["result"]
                return result
            self._note(message)

    def _note(self, event: dict[str, Any]) -> None:
        match event:
            case {"method": "Network.requestWillBeSent", "params": {"request": {"url": url}}}:
                self.requests.append(url)
            case {"method": "Runtime.exceptionThrown", "params": {"exceptionDetails": details}}:
                self.faults.append(json.dumps(details))
            case {"method": "Page.javascriptDialogOpening", "params": {"message": message}}:
                self.faults.append(f"dialog: {message}")
                self.connection.send(
                    json.dumps({"id": 0, "method": "Page.handleJavaScriptDialog", "params": {"accept": True}})
                )

    def open(self, url: str) -> None:
        self.call("Page.navigate", url=url)
        self.wait(f"location.href === {json.dumps(url)}")

    def ask(self, script: str) -> Any:
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def _seen(self, script: str) -> Any:
        """None, too, where one page is just giving way to another."""
        try:
            return self.ask(script)
        except Refused:
            return None

    def wait(self, condition: str) -> None:
        """Until the page is there and a script's value is true."""
        end = time.monotonic() + PATIENCE
        while not self._seen(f"document.readyState === 'complete' && ({condition})"):
            assert time.monotonic() < end, f"not within {PATIENCE} s: {condition}"
            time.sleep(0.05)

    def click(self, selector: str) -> None:
        """With the mouse, in the middle of the first such element, once it stands still."""
        script = PLACE % json.dumps(selector)
        end, before, place = time.monotonic() + PATIENCE, None, self._seen(script)
        while place is None or place != before:
            assert time.monotonic() < end, f"not within {PATIENCE} s: {selector}"
            time.sleep(0.05)
            before, place = place, self._seen(script)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left", clickCount=1)

    def type(self, text: str) -> None:
        for character in text:
            self.call("Input.dispatchKeyEvent", type="keyDown", text=character)
            self.call("Input.dispatchKeyEvent", type="keyUp", text=character)

    def search(self, text: str) -> None:
        """Once the theme's search has its index."""
        self.click("input.md-search__input")
        self.wait(f"document.querySelector('.md-search-result__meta').innerText === {READY!r}")
        self.type(text)

    def allow(self, permission: str, origin: str) -> None:
        self.call("Browser.grantPermissions", permissions=[permission], origin=origin)

    def resize(self, width: int, height: int) -> None:
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )

    def picture(self, file: Path) -> None:
        file.write_bytes(b64decode(self.call("Page.captureScreenshot", format="png")["data"]))


@contextmanager
def browser(program: str) -> Iterator[Page]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [program, *FLAGS, f"--user-data-dir={profile}", "about:blank"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            port = _port(Path(profile, "DevToolsActivePort"), process)
            with connect(_address(port), max_size=None, compression=None) as connection:
                page = Page(connection)
                for room in ("Page", "Runtime", "Network"):
                    page.call(f"{room}.enable")
                yield page
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)


def _port(file: Path, process: subprocess.Popen[bytes]) -> str:
    end = time.monotonic() + PATIENCE
    while not (file.exists() and file.read_text().count("\n")):
        assert process.poll() is None, f"the browser ended with {process.returncode}"
        assert time.monotonic() < end, "the browser gives no address"
        time.sleep(0.05)
    return file.read_text().splitlines()[0]


def _address(port: str) -> str:
    """Of the tab that the browser began with."""
    import httpx

    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for tab in httpx.get(f"http://127.0.0.1:{port}/json", trust_env=False).json():
            if tab["type"] == "page":
                return str(tab["webSocketDebuggerUrl"])
        time.sleep(0.05)
    raise AssertionError("the browser has no page")
