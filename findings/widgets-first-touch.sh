#!/usr/bin/env bash
# A map that was never touched before a long cell began answers nothing until that cell ends.
# Guess: JupyterLab sends what widgets do to a thread of their own, so all are answered while a cell runs.
# ipykernel 7.4 sends it where the widget published last: one made by a cell belongs to the cells' thread
# until its first touch is answered, and the thread that was asked for is passed over. 7.3 answered both.
# Versions: ipykernel 7.3.0, 7.4.0, ipywidgets 8.1.9, jupyter_client 8.10.0. Source: own run, comm/comm.py.
# Matters: who starts a pile's reading and then clicks on an older map sees nothing happen for minutes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

cat >touch.py <<'PY'
import time
from jupyter_client.manager import start_new_kernel

SETUP = """
import ipywidgets
touched, fresh = ipywidgets.IntText(), ipywidgets.IntText()
print(touched.comm.comm_id, fresh.comm.comm_id)
"""
manager, client = start_new_kernel()


def until(found, seconds):
    """Return what the first message shows that shows anything, None after so long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            message = client.get_iopub_msg(timeout=0.2)
        except Exception:
            continue
        if (what := found(message)) is not None:
            return what
    return None


def ends(message_id):
    """Return a function that finds when the kernel is done with a message."""
    def found(message):
        done = message["content"].get("execution_state") == "idle"
        return True if done and message["parent_header"].get("msg_id") == message_id else None
    return found


def touch(comm, value, seconds):
    """Move a widget as a page does, by way of the other thread; tell whether it answers."""
    data = {"method": "update", "state": {"value": value}}
    message = client.session.msg("comm_msg", {"comm_id": comm, "data": data})
    message["header"]["subshell_id"] = thread
    client.shell_channel.send(message)
    return bool(until(ends(message["header"]["msg_id"]), seconds))


request = client.session.msg("create_subshell_request")
client.control_channel.send(request)
thread = client.control_channel.get_msg(timeout=30)["content"]["subshell_id"]
client.execute(SETUP)
text = until(lambda m: m["content"].get("text"), 60)
touched, fresh = text.split()
time.sleep(1)
print("while nothing runs:", touch(touched, 1, 10))
client.execute("import time\ntime.sleep(8)")
time.sleep(1)
print("touched before, while a cell runs:", touch(touched, 2, 3))
print("never touched, while a cell runs:", touch(fresh, 1, 3))
time.sleep(4)
print("never touched, after the cell:", touch(fresh, 2, 10))
manager.shutdown_kernel(now=True)
PY

for version in 7.3.0 7.4.0; do
  python3 -m venv "venv-$version"
  "venv-$version/bin/pip" install --quiet "ipykernel==$version" ipywidgets==8.1.9 jupyter_client==8.10.0
  echo "ipykernel $version"
  "venv-$version/bin/python" touch.py 2>log
done >seen

diff - seen <<'END'
ipykernel 7.3.0
while nothing runs: True
touched before, while a cell runs: True
never touched, while a cell runs: True
never touched, after the cell: True
ipykernel 7.4.0
while nothing runs: True
touched before, while a cell runs: True
never touched, while a cell runs: False
never touched, after the cell: True
END
echo "unchanged: a widget's first touch waits for the cell that runs"
