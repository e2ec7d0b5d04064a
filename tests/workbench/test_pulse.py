"""How the views hear whether Python still answers: their own module, run by Node.js."""

from __future__ import annotations

import json
import shutil
import subprocess
from importlib import resources

import pytest

#: A kernel that leaves each message lying until the next one comes, and a clock of its
#: own: prints after how many seconds which messages were sent, and each state.
SCRIPT = """
let now = 0;
const timers = [];
globalThis.setTimeout = (call, wait) => timers.push({ call, at: now + wait / 1000 });
globalThis.clearTimeout = (number) => { delete timers[number - 1]; };
const { createPulse } = await import(process.argv[1]);
const answers = Number(process.argv[2]);
const told = [];
let hear;
let lying = 0;
const model = {
  on: (name, listener) => { if (name === "msg:custom") hear = listener; },
  send(message) {
    told.push([now, message.kind]);
    lying += 1;
    if (lying > answers) setTimeout(() => hear({ kind: "pong" }), 1000);
  },
};
const pulse = createPulse(model);
pulse.on(() => told.push([now, pulse.state]));
pulse.send({ kind: "save" });
for (now = 1; now <= 60; now += 1) {
  for (const timer of [...timers]) if (timer?.at === now) timer.call();
}
console.log(JSON.stringify(told));
"""


def told(lying: int) -> list[list[object]]:
    """Return what is sent and seen where so many messages are left lying."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("needs Node.js")
    pulse = resources.files("dateline.workbench") / "frontend/common/pulse.js"
    done = subprocess.run(
        [node, "--input-type=module", "-e", SCRIPT, str(pulse), str(lying)],
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def test_whoever_answers_at_once_is_asked_once() -> None:
    assert told(0) == [[0, "save"]]


def test_a_message_that_was_left_lying_is_followed_by_another() -> None:
    assert told(1) == [[0, "save"], [5, "late"], [5, "ping"], [6, "alive"]]


def test_who_never_answers_is_asked_less_and_less_often() -> None:
    pings = [[5, "late"], [5, "ping"], [15, "ping"], [35, "ping"]]
    assert told(9) == [[0, "save"], *pings]
