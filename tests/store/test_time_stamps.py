"""Time stamps by an authority of our own, which openssl makes and signs for."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from marsad.cli import program
from marsad.store import Head, StoreError, Workspace, create_workspace

from .writer import batch, report

pytest.importorskip("rfc3161_client")

SETTINGS = """
[tsa]
default_tsa = ours
[ours]
serial = {folder}/serial
crypto_device = builtin
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ess_cert_id_chain = no
[stamping]
extendedKeyUsage = critical, timeStamping
keyUsage = critical, digitalSignature
"""


class Authority:
    """A time-stamping authority on the loopback interface, with a root certificate of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "settings").write_text(SETTINGS.format(folder=folder), encoding="ascii")
        (folder / "serial").write_text("01\n", encoding="ascii")
        key = "-newkey rsa:2048 -nodes -sha256"
        self._openssl(f"req -x509 {key} -keyout root.key -out root.pem -subj /CN=Root -days 2")
        self._openssl(f"req {key} -keyout tsa.key -out tsa.csr -subj /CN=Authority")
        self._openssl("x509 -req -in tsa.csr -CA root.pem -CAkey root.key -CAcreateserial -out tsa.pem -days 2 -extfile settings -extensions stamping")
        self.root = (folder / "root.pem").read_bytes()

    def _openssl(self, arguments: str) -> None:
        subprocess.run(["openssl", *arguments.split()], cwd=self.folder, check=True, capture_output=True)

    def answer(self, question: bytes) -> bytes:
        (self.folder / "question").write_bytes(question)
        self._openssl("ts -reply -config settings -queryfile question -out answer")
        return (self.folder / "answer").read_bytes()


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def address_of_authority(authority: Authority) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            assert self.headers["Content-Type"] == "application/timestamp-query"
            answer = authority.answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


def test_a_head_is_stamped_and_the_stamp_proves_when_it_was_there(workspace: Workspace, authority: Authority, address_of_authority: str) -> None:
    workspace.record(batch(report(1)))
    before = workspace.head()
    head, instant = workspace.stamp(address_of_authority, who="Rana")
    assert head == before
    workspace.record(batch(report(2)))
    ((stamp, proof),) = workspace.proofs([authority.root])
    assert (stamp.head, proof.instant, stamp.authority) == (head, instant, address_of_authority)
    assert workspace.verify(stamp.head).sound


def test_a_stamp_proves_nothing_to_who_trusts_another_root(workspace: Workspace, address_of_authority: str, tmp_path: Path) -> None:
    workspace.stamp(address_of_authority)
    folder = tmp_path / "other"
    folder.mkdir()
    ((_, proof),) = workspace.proofs([Authority(folder).root])
    assert proof.instant is None
    assert proof.why


def test_a_stamp_of_another_head_is_refused(workspace: Workspace, authority: Authority) -> None:
    from marsad.store.rfc3161 import question

    other = authority.answer(question(Head(7, "a" * 64)))
    with pytest.raises(StoreError, match="did not stamp what it was asked"):
        workspace.stamp("http://example.org", ask=lambda *_: other)
    with pytest.raises(StoreError, match="is no time stamp"):
        workspace.stamp("http://example.org", ask=lambda *_: b"<html>")


def test_a_stamp_that_was_tampered_with_is_found(workspace: Workspace, authority: Authority, address_of_authority: str, change) -> None:  # type: ignore[no-untyped-def]
    workspace.stamp(address_of_authority)
    change("UPDATE stamps SET head = :head", head=str(Head(1, "a" * 64)))
    assert not workspace.verify().sound
    ((_, proof),) = workspace.proofs([authority.root])
    assert proof.instant is None


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "ftp://example.org", "nowhere"])
def test_an_authority_that_is_not_there_says_so(folder_workspace: Workspace, address: str) -> None:
    with pytest.raises(StoreError, match=r"does not answer|no address"):
        folder_workspace.stamp(address)
    assert folder_workspace.head().number == 1


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program(), arguments)


def test_the_commands_stamp_and_say_what_stamps_prove(address: str, authority: Authority, address_of_authority: str, tmp_path: Path) -> None:
    create_workspace(address).close()
    roots = str(authority.folder / "root.pem")
    (tmp_path / "other").mkdir()
    others = str(Authority(tmp_path / "other").folder / "root.pem")
    unstamped = run("audit", "verify", "-w", address)
    assert (unstamped.exit_code, "stamp" in unstamped.output) == (0, False)
    stamped = run("audit", "stamp", "-w", address, "--authority", address_of_authority, "--certificate", roots, "--who", "Rana")
    assert stamped.exit_code == 0, stamped.output
    assert stamped.output.startswith("stamped: 1:")
    known = run("audit", "verify", "-w", address, "--certificate", roots)
    assert f"stamp of entry 1 by {address_of_authority}, proved: 20" in known.output
    assert "as it states: 20" in run("audit", "verify", "-w", address).output
    assert "NOT proved" in run("audit", "verify", "-w", address, "--certificate", others).output
    assert "Rana  head.stamped" in run("audit", "log", "-w", address).output


def test_a_stamp_that_the_certificate_does_not_prove_is_not_kept(workspace: Workspace, address_of_authority: str, tmp_path: Path) -> None:
    head = workspace.head()
    with pytest.raises(StoreError, match="proves nothing by this certificate"):
        workspace.stamp(address_of_authority, roots=[Authority(tmp_path).root])
    assert workspace.head() == head


def test_what_is_no_certificate_is_refused(address: str, tmp_path: Path) -> None:
    create_workspace(address).close()
    (tmp_path / "no.pem").write_text("no certificate", encoding="ascii")
    refused = run("audit", "stamp", "-w", address, "--authority", "http://127.0.0.1:1/", "--certificate", str(tmp_path / "no.pem"))
    assert refused.exit_code == 2
    assert "holds no certificate in PEM" in refused.output
