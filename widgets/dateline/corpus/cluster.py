"""The Dask cluster that reads: one that exists, or one made on this machine."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any

import dask
from dask.system import CPU_COUNT
from distributed import Client, LocalCluster
from distributed.system import MEMORY_LIMIT

from ..errors import BadOption, CorpusError, shown, text_given
from .interrupts import held, unheard
from .main_guard import check_guard

__all__ = ["connected", "usual_workers"]

#: The memory that a worker may need: pipeline, gazetteer and a batch (bytes).
_MEMORY = 1_200_000_000

#: How long an outside scheduler may take to answer, and a worker to begin (seconds).
_PATIENCE = 60

#: Nobody outside this machine can reach the workers.
_HERE = "127.0.0.1"

_CONFIG = {
    # A batch that was out when its worker died comes back at once, and not after three
    # more workers: it is then halved or tried again.
    "distributed.scheduler.allowed-failures": 0,
    "distributed.worker.multiprocessing-method": "spawn",
    # What serves Dask's own dashboard, a hundred times a second: three quarters of what
    # a cluster costs when it does nothing.
    "distributed.worker.profile.enabled": False,
    # How often the memory of each worker is asked for, by itself and by its parent.
    "distributed.worker.memory.monitor-interval": "1s",
    "distributed.admin.tick.interval": "1s",
    "distributed.admin.system-monitor.interval": "5s",
    "distributed.comm.timeouts.connect": f"{_PATIENCE}s",
}


def usual_workers() -> int:
    """Return how many workers the cores and the memory of this machine allow."""
    return max(1, min(CPU_COUNT, int(MEMORY_LIMIT // _MEMORY)))


@contextmanager
def connected(
    client: Any = None, scheduler: str | None = None, workers: int | None = None
) -> Iterator[Any]:
    """Yield a client of a cluster: the one given, or one of a cluster made for this.

    Parameters
    ----------
    client
        A client of a cluster that exists, which is left open.
    scheduler
        The address of a scheduler ("tcp://10.0.0.5:8786").
    workers
        How many processes to start on this machine if neither is given; as many as its
        cores and memory allow by default.

    Raises
    ------
    BadOption
        The client or the address is none.
    CorpusError
        The scheduler cannot be reached, it has no workers, or this script cannot start
        processes.

    """
    if client is not None:
        if not isinstance(client, Client):
            raise BadOption(f"client is {shown(client)}; give a distributed.Client")
        yield client
    elif scheduler is not None:
        text_given(scheduler, "the address of the scheduler")
        with _reached(scheduler) as found:
            yield found
    else:
        with _local(workers or usual_workers()) as made:
            yield made


@contextmanager
def _reached(scheduler: str) -> Iterator[Any]:
    try:
        client = Client(scheduler, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise CorpusError(
            f"there is no Dask scheduler at {scheduler}: {error}; start one with "
            "'dask scheduler', or leave the address out to read on this machine"
        ) from error
    with _closing(client):
        yield client


@contextmanager
def _closing(it: Any) -> Iterator[None]:
    """Close a client or a cluster at the end; what it wrote is on the disk already."""
    try:
        yield
    finally:
        with held(), suppress(TimeoutError, OSError):
            it.close(timeout=10)


@contextmanager
def _local(workers: int) -> Iterator[Any]:
    check_guard()
    with dask.config.set(_CONFIG), ExitStack() as stack:
        # Half a cluster cannot be closed. And a terminal sends an interrupt to workers,
        # too, who would each print what they were doing.
        with held(), unheard():
            cluster = _started(workers)
            stack.enter_context(_closing(cluster))
            client = Client(cluster, set_as_default=False)
            stack.enter_context(_closing(client))
        try:
            yield client
        except KeyboardInterrupt:
            _kill_workers(cluster)
            raise


def _started(workers: int) -> Any:
    try:
        return LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            processes=True,
            host=_HERE,
            # None would ask for port 8787, which may be taken.
            dashboard_address=f"{_HERE}:0",
            worker_dashboard_address=f"{_HERE}:0",
            silence_logs=logging.CRITICAL,
        )
    except RuntimeError as error:
        raise CorpusError(f"the workers could not be started: {error}") from error


def _kill_workers(cluster: Any) -> None:
    """End what reads without waiting for it: what it writes, it writes whole."""
    for nanny in cluster.workers.values():
        nanny.auto_restart = False
        if (pid := nanny.pid) is not None:
            with suppress(OSError):
                os.kill(pid, signal.SIGTERM)
