"""`hedgerow serve`, `up` and `worker`."""

import multiprocessing
import os
import socket
import sys
from threading import Event, Thread
from typing import Annotated

import typer
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.utils.translation import gettext as _

from hedgerow.config.cli.app import app
from hedgerow.kernel.errors import Conflict
from hedgerow.kernel.jobs import supervisor
from hedgerow.kernel.jobs.attended import run_attended

PortOption = Annotated[int, typer.Option("--port", "-p", min=1, max=65535, help="Where to listen.")]
HostOption = Annotated[str, typer.Option("--host", help="127.0.0.1 keeps it to this machine.")]
_THIS_MACHINE = frozenset({"127.0.0.1", "localhost"})


@app.command("migrate")
def migrate() -> None:
    """Bring the database up to this release, guards included."""
    call_command("migrate", interactive=False, verbosity=0)


@app.command("serve")
def serve(
    port: PortOption = 8000,
    host: HostOption = "127.0.0.1",
    threads: Annotated[int, typer.Option(min=1, max=64, help="Requests answered at once.")] = 4,
    worker: Annotated[bool, typer.Option(help="Do the background work in this process too.")] = True,
) -> None:
    """Serve the pages and the API; background work runs alongside."""
    _ensure_free(host, port)
    lead_links_to(host, port)
    migrate()
    print(_("Hedgerow is at %(address)s") % {"address": f"http://{host}:{port}"}, flush=True)
    _serve(host, port, threads, with_worker=worker)


@app.command("up")
def up(port: PortOption = 8000) -> None:
    """What `make run` does: prepare the database, load the demo once, serve, and say where to sign in."""
    from hedgerow.config.cli.first_run import demo_once, sign_in_line

    _ensure_free("127.0.0.1", port)
    lead_links_to("127.0.0.1", port)
    migrate()
    demo_once()
    print(sign_in_line(port), flush=True)
    _serve("127.0.0.1", port, 4, with_worker=True)


@app.command("worker")
def work(processes: Annotated[int, typer.Option(min=1, max=64, help="How many processes.")] = 1) -> None:
    """Do the background work: any number of these beside one PostgreSQL."""
    stop = Event()
    supervisor.stop_on_signals(stop)
    if processes == 1:
        run_attended(stop)
    else:
        supervisor.supervise([sys.argv[0], "worker"], processes, stop)


def lead_links_to(host: str, port: int) -> None:
    """Without HEDGEROW_URL, what others are given to call or open leads to where this machine serves the pages."""
    if "HEDGEROW_URL" not in os.environ and host in _THIS_MACHINE:
        os.environ["HEDGEROW_URL"] = settings.HEDGEROW_URL = f"http://{host}:{port}"


def _ensure_free(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as cause:
            raise Conflict(
                _("Port %(port)s is in use.") % {"port": port},
                todo=_("Stop what runs there, or choose another: --port %(other)s (make run PORT=%(other)s).")
                % {"other": port + 1},
            ) from cause


def _serve(host: str, port: int, threads: int, *, with_worker: bool) -> None:
    """The pages in a child process, the background work in a thread of this one: neither holds the other up."""
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    connection.close()
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    multiprocessing.set_start_method("spawn", force=True)
    server = Server(
        "hedgerow.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=threads,
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
        log_access=settings.DEBUG,
    )
    stop = Event()
    thread = Thread(target=run_attended, args=(stop,), name="jobs", daemon=True)
    if with_worker:
        server.on_startup(thread.start)
        server.on_shutdown(stop.set)
    try:
        server.serve()
    finally:
        stop.set()
        if thread.is_alive():
            thread.join()  # it finishes or gives back what it runs, within its grace
