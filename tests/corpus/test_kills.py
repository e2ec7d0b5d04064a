"""Workers, scripts and runs that die: nothing is lost, nothing is there twice."""

import json
import os
import pickle
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
import pytest
from corpora import many, rows
from distributed import Client, LocalCluster
from distributed.core import error_message
from interrupted import command
from poison import POISON, Poison

import dateline as dl
from dateline import errors
from dateline.corpus.cluster import _CONFIG
from dateline.corpus.interrupts import held, unheard
from dateline.errors import CorpusError

COUNT = 16


@pytest.fixture(scope="module")
def whole(inside: Any, tmp_path_factory: pytest.TempPathFactory) -> dl.Corpus:
    """Return the stories read in one go, by one worker, in order."""
    path = tmp_path_factory.mktemp("corpora") / "whole.corpus"
    return dl.read_corpus(many(COUNT), path, client=inside, progress=False)


@pytest.fixture(scope="module")
def processes() -> Iterator[Any]:
    """Yield a client of two worker processes that a marked story kills."""
    import dask

    with (
        dask.config.set(_CONFIG),
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            silence_logs=60,
        ) as cluster,
        Client(cluster) as client,
    ):
        client.register_plugin(Poison())
        yield client


def test_workers_order_and_seed_make_no_difference(whole, processes, tmp_path) -> None:
    backwards = list(reversed(many(COUNT)))
    made = dl.read_corpus(backwards, tmp_path / "c", client=processes, progress=False)
    expected, found = rows(whole), rows(made)
    for name in (
        "stories",
    ):  # where it was found in the list differs, and nothing else
        for row in (*expected[name], *found[name]):
            row["origin"] = ""
        expected[name].sort(key=repr)
        found[name].sort(key=repr)
    assert found == expected


def test_a_story_that_kills_its_worker_is_kept_as_failed(processes, tmp_path) -> None:
    stories = many(5)
    stories.insert(2, dl.Story(text=f"{POISON} reached Basra on Monday.", title="Bad"))
    made = dl.read_corpus(stories, tmp_path / "c", client=processes, progress=False)
    assert len(made) == 5
    (failed,) = made.failed.to_arrow().to_pylist()
    assert failed["title"] == "Bad"
    assert "worker died" in failed["message"]
    assert str(made.added) == "5 stories read, 1 failed"
    # It is not tried again, unless that is asked for.
    again = made.add(stories, client=processes, progress=False)
    assert (again.read, again.failed, again.known) == (0, 0, 6)


def test_a_killed_worker_loses_no_story(whole, processes, tmp_path) -> None:
    killed = []

    def kill(done: int, total: int | None) -> None:
        if done and not killed:
            killed.append(done)
            workers = processes.run(lambda: __import__("os").getpid())
            subprocess.run(
                ["kill", "-9", str(next(iter(workers.values())))], check=True
            )

    made = dl.read_corpus(many(COUNT), tmp_path / "c", client=processes, progress=kill)
    assert killed
    assert rows(made) == rows(whole)


SCRIPT = """
    import sys
    sys.path.insert(0, {support!r})
    from corpora import many
    import dateline as dl

    if __name__ == "__main__":
        dl.read_corpus(many({count}), {path!r}, workers=1, progress=False)
"""


def test_a_killed_run_goes_on_where_it_stopped(whole, inside, tmp_path) -> None:
    path = tmp_path / "c"
    script = tmp_path / "read.py"
    support = str(Path(__file__).parents[1] / "support")
    filled = SCRIPT.format(support=support, count=COUNT, path=str(path))
    script.write_text(textwrap.dedent(filled))
    process = subprocess.Popen([sys.executable, script])
    end = time.time() + 120
    while not list(path.glob("manifest/*.json")) and time.time() < end:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    (path / "places" / "halfway.parquet.1.tmp").write_bytes(b"PAR1")
    kept = len(dl.Corpus(path))
    assert 0 < kept < COUNT
    made = dl.read_corpus(many(COUNT), path, client=inside, progress=False)
    assert made.added.known >= kept
    assert rows(made) == rows(whole)
    assert not list(path.rglob("*.tmp"))


@pytest.mark.parametrize("whom", ["all processes", "the command alone"])
def test_ctrl_c_stops_at_once_and_the_same_command_goes_on(
    whom, inside, tmp_path
) -> None:
    """A terminal sends it to the workers, too; what stops a process, to that alone."""
    path, source, count = tmp_path / "c", tmp_path / "stories.jsonl", 60
    source.write_text(
        "\n".join(
            json.dumps(
                {"text": s.text, "title": s.title, "published": f"{s.published}"}
            )
            for s in many(count)
        )
    )
    process = subprocess.Popen(
        command("corpus", "add", str(path), str(source), "--workers", "1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        end = time.time() + 120
        while not list(path.glob("manifest/*.json")) and time.time() < end:
            time.sleep(0.02)
        workers = psutil.Process(process.pid).children(recursive=True)
        assert workers
        if whom == "all processes":
            os.killpg(process.pid, signal.SIGINT)
        else:
            process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
        _, alive = psutil.wait_procs(workers, timeout=10)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    assert process.returncode == 130, err
    assert "dateline: stopped; what was read is kept" in err
    assert "Traceback" not in out + err
    assert not alive
    kept = len(dl.Corpus(path))
    assert 0 < kept < count
    made = dl.read_corpus(source, path, client=inside, progress=False)
    assert (made.added.read, made.added.known) == (count - kept, kept)
    straight = dl.read_corpus(source, tmp_path / "d", client=inside, progress=False)
    assert rows(made) == rows(straight)


def test_ctrl_c_stops_workers_that_are_only_starting(tmp_path) -> None:
    """Pressed more than once, as impatient users do."""
    source = tmp_path / "stories.jsonl"
    source.write_text(json.dumps({"text": many(1)[0].text}))
    process = subprocess.Popen(
        command("corpus", "add", str(tmp_path / "c"), str(source), "--workers", "2"),
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        workers: list[psutil.Process] = []
        end = time.time() + 120
        while not workers and time.time() < end:
            children = psutil.Process(process.pid).children(recursive=True)
            workers = [c for c in children if "spawn_main" in " ".join(c.cmdline())]
        for _ in range(3):
            os.killpg(process.pid, signal.SIGINT)
            time.sleep(0.05)
        _, err = process.communicate(timeout=60)
        _, alive = psutil.wait_procs(workers, timeout=10)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    assert process.returncode == 130, err
    assert err.splitlines()[-1].startswith("dateline: stopped; what was read is kept")
    assert "Traceback" not in err
    assert not alive
    assert not (tmp_path / "c").exists()


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="not on Windows")
def test_processes_can_be_started_that_hear_of_no_interrupt() -> None:
    print_mask = "import signal; print(signal.pthread_sigmask(signal.SIG_BLOCK, ()))"
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    with unheard():
        mask = subprocess.check_output([sys.executable, "-c", print_mask], text=True)
    assert "SIGINT" in mask
    assert signal.pthread_sigmask(signal.SIG_BLOCK, ()) == before


@pytest.mark.parametrize(("times", "is_held"), [(1, True), (2, False)])
def test_an_interrupt_waits_and_a_second_one_does_not(times, is_held) -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    reached = []

    def interrupted() -> None:
        with held():
            for _ in range(times):
                signal.raise_signal(signal.SIGINT)
            reached.append("the end")

    try:
        with pytest.raises(KeyboardInterrupt):
            interrupted()
        assert reached == ["the end"] * is_held
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_script_without_a_guard_is_told_so(tmp_path) -> None:
    script = tmp_path / "bare.py"
    script.write_text(
        "import dateline as dl\n"
        "story = dl.Story(text='Floods hit Najaf.')\n"
        f"dl.read_corpus([story], {str(tmp_path / 'c')!r}, workers=1)\n"
    )
    done = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert 'if __name__ == "__main__":' in done.stderr
    assert "CorpusError" in done.stderr
    piped = subprocess.run(
        [sys.executable, "-"],
        input=script.read_text(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "standard input" in piped.stderr


def test_a_scheduler_that_is_not_there_is_an_error(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("dateline.corpus.cluster._PATIENCE", 1)
    with pytest.raises(CorpusError, match=r"no Dask scheduler at tcp://127.0.0.1:9"):
        dl.read_corpus(
            many(1), tmp_path / "c", scheduler="tcp://127.0.0.1:9", progress=False
        )


def test_workers_without_the_model_are_an_error(inside, tmp_path) -> None:
    with pytest.raises(CorpusError, match=r"a worker cannot read.*'xx_none'"):
        dl.read_corpus(
            many(1), tmp_path / "c", client=inside, model="xx_none", progress=False
        )
    assert not (tmp_path / "c").exists()


@pytest.mark.parametrize(
    ("option", "error"),
    [
        ({"model": "xx_none"}, CorpusError),
        ({"home": 5}, errors.BadOption),
        ({"max_characters": -1}, errors.BadOption),
        ({"scheduler": 5}, errors.BadOption),
        ({"gazetteer": "none.sqlite"}, CorpusError),
    ],
)
def test_what_fails_before_a_story_is_read_leaves_no_corpus(
    option, error, inside, tmp_path
) -> None:
    client = {} if "scheduler" in option else {"client": inside}
    given, empty = tmp_path / "given", tmp_path / "empty"
    empty.mkdir()
    (empty / ".gitkeep").touch()
    for path in (given, empty):
        with pytest.raises(error):
            dl.read_corpus(many(2), path, progress=False, **client, **option)
    assert not given.exists()
    assert [file.name for file in empty.iterdir()] == [".gitkeep"]


def test_a_corpus_that_was_there_stays_when_a_run_fails(inside, tmp_path) -> None:
    path = tmp_path / "c"
    dl.read_corpus(many(2), path, client=inside, progress=False)
    with pytest.raises(CorpusError):
        dl.read_corpus(many(4), path, client=inside, model="xx_none", progress=False)
    assert len(dl.Corpus(path)) == 2


def test_every_error_comes_back_whole_from_a_worker() -> None:
    """As Dask packs an error in a worker, and unpacks it in the client."""
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    kinds = [kind for kind in kinds if issubclass(kind, errors.DatelineError)]
    assert len(kinds) > 10
    for kind in kinds:
        try:
            raise kind("no gazetteer at /srv/places.sqlite")
        except errors.DatelineError as error:
            packed, text = error_message(error)["exception"], str(error)
        found = pickle.loads(packed.data)
        assert type(found) is kind
        assert str(found) == text
