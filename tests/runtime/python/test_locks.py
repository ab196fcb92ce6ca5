"""What a forked process does while a thread of its parent, which it hasn't got, held the locks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FORKING = """
import os, threading, warnings
warnings.filterwarnings("ignore", category=DeprecationWarning)  # Python says what is tested here: threads and forks
from runtime_under_test import held, lenient, parse, strict
from runtime_under_test.models import BaseModel

class Pet(BaseModel):
    name: str

locked, done = threading.Event(), threading.Event()

def hold():
    with strict._LOCK.lock, lenient._LOCK.lock, held._LOCK.lock:
        locked.set()
        done.wait()

thread = threading.Thread(target=hold)
thread.start()
locked.wait()
child = os.fork()
if child == 0:
    assert parse.decode(Pet, b'{"name": "Rex"}') == Pet(name="Rex")
    assert parse.decode(Pet, b'{"name": 1}').name == 1
    os._exit(7)
done.set()
thread.join()
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
assert parse.decode(Pet, b'{"name": 1}').name == 1
"""


def test_a_forked_process_is_not_kept_waiting() -> None:
    here = Path(__file__).parent
    subprocess.run([sys.executable, "-W", "error", "-c", FORKING], cwd=here, check=True, timeout=30)
