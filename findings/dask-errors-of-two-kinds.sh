#!/usr/bin/env bash
# A reader's error that is both a ValueError and an OSError reaches Dask's client as a bare Exception.
# Guess: what pickles comes back from a worker as itself, or all such classes fail alike. pickle and
# cloudpickle bring it back; Dask goes by tblib, which makes the error anew with its first base's __new__,
# and only OSError's may make one. The order of the two bases decides; all that tells is an INFO line.
# Versions: distributed 2026.8.0, tblib 3.2.2 (PyPI). Source: own run. Name OSError's side first.
# Matters: a pile read on a cluster should tell a missing file from a bad story; 'except' then misses it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

python3 -m venv venv
venv/bin/pip install --quiet distributed==2026.8.0 dask==2026.8.0 tblib==3.2.2 cloudpickle==3.1.3

cat >reading.py <<'EOF'
class BadStory(ValueError):
    """A story that cannot be read."""

class StoryGone(BadStory, OSError):
    """Its file is not there."""

class GoneStory(OSError, BadStory):
    """The same with its bases the other way round."""

def read(kind):
    raise kind("najaf.txt")
EOF
cat >ask.py <<'EOF'
import logging
import pickle
import cloudpickle
from distributed import Client
from reading import BadStory, GoneStory, StoryGone, read

def by_dask(client, kind):
    error = client.submit(read, kind, pure=False).exception()
    return type(error).__name__, isinstance(error, BadStory), str(error)

if __name__ == "__main__":
    logging.disable(logging.INFO)
    with Client(n_workers=1, threads_per_worker=1, processes=True, dashboard_address=None) as client:
        for kind in (BadStory, StoryGone, GoneStory):
            by_pickle = [type(p.loads(p.dumps(kind("najaf.txt")))).__name__ for p in (pickle, cloudpickle)]
            print(kind.__name__, by_pickle, by_dask(client, kind))
EOF
PYTHONPATH=. venv/bin/python ask.py >seen 2>log

diff - seen <<'EOF'
BadStory ['BadStory', 'BadStory'] ('BadStory', True, 'najaf.txt')
StoryGone ['StoryGone', 'StoryGone'] ('Exception', False, "StoryGone('najaf.txt')")
GoneStory ['GoneStory', 'GoneStory'] ('GoneStory', True, 'najaf.txt')
EOF
echo "unchanged: the order of an error's bases decides what Dask hands over"
