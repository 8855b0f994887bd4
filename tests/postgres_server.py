"""Runs a command beside a PostgreSQL server of its own: python tests/postgres_server.py COMMAND...

The server listens on a free port of the loopback interface, keeps its cluster in a temporary folder, and is stopped and removed when the
command ends. The command finds its address in MARSAD_POSTGRES. Where the server is missing and we are root, Debian's package is installed.
"""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def main() -> int:
    """The command's exit status; 2 where no server could be started."""
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    # SIGTERM ends this process by way of the `finally` that stops the server.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with server() as address:
        return subprocess.run(sys.argv[1:], env={**os.environ, "MARSAD_POSTGRES": address}, check=False).returncode


@contextmanager
def server() -> Iterator[str]:
    """The address of a running server with an empty database, stopped at the end."""
    programs, user = _programs(), _user()
    folder = Path(tempfile.mkdtemp(prefix="marsad-postgres-"))
    try:
        if user is not None:
            os.chown(folder, user, -1)
        password = secrets.token_urlsafe(16)
        data, port = _make_cluster(programs, folder, user, password), _free_port()
        # Nobody keeps anything in this server, so that it need not outlive a power cut.
        hasty = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        settings = f"{hasty} -c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} -c max_connections=50"
        control = [str(programs / "pg_ctl"), "-D", str(data), "-w"]
        _run([*control, "-l", str(folder / "log"), "-o", settings, "start"], folder, user)
        try:
            yield f"postgresql://marsad:{password}@127.0.0.1:{port}/postgres"
        finally:
            _run([*control, "-m", "immediate", "stop"], folder, user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """The folder of initdb and pg_ctl, which Debian keeps off the search path."""
    found = _installed()
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "stdout": subprocess.DEVNULL}
        subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "postgresql"], check=True, **quiet)
        found = _installed()
    if found is None:
        sys.exit("PostgreSQL is not installed; on Debian: apt-get install postgresql")
    return found


def _installed() -> Path | None:
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if versions:
        return versions[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def _user() -> int | None:
    """Who runs the server where we are root, as whom it refuses to run; None for ourselves."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_uid
        except KeyError:
            continue
    sys.exit("neither a user postgres nor nobody is there to run the server as")


def _make_cluster(programs: Path, folder: Path, user: int | None, password: str) -> Path:
    secret = folder / "password"
    secret.write_text(password, encoding="ascii")
    secret.chmod(0o600)
    if user is not None:
        os.chown(secret, user, -1)
    data = folder / "data"
    options = ["--username=marsad", f"--pwfile={secret}", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"]
    _run([str(programs / "initdb"), "-D", str(data), *options], folder, user)
    return data


def _run(command: list[str], folder: Path, user: int | None) -> None:
    # Into a file: a server that inherits a pipe would keep its reader waiting.
    with (folder / "output").open("ab") as output:
        done = subprocess.run(command, user=user, cwd=folder, stdout=output, stderr=output, stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        log = folder / "log"
        sys.exit(f"{command[0]} failed:\n{(folder / 'output').read_text(errors='replace')}{log.read_text(errors='replace') if log.exists() else ''}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())
