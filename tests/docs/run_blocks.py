"""Runs blocks of Python one by one, in one namespace, as a reader would: JSON lines in, texts; JSON lines out, objects.

A program of its own, so that what a block imports and sets is nobody else's.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
import traceback


def main() -> None:
    namespace: dict[str, object] = {"__name__": "__main__"}
    for line in sys.stdin:
        printed, fault = io.StringIO(), ""
        try:
            with contextlib.redirect_stdout(printed):
                exec(compile(json.loads(line), "<page>", "exec"), namespace)
        except Exception:
            fault = traceback.format_exc()
        sys.stdout.write(json.dumps({"printed": printed.getvalue(), "fault": fault}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
