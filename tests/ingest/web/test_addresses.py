"""No request reaches a machine that is not on the open internet, unless its host is allowed by name."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.ingest.web import Fetcher, FetchOptions
from marsad.ingest.web.address import is_public, parse_address
from marsad.model import InputError

QUICK = FetchOptions(connect_timeout_s=1, read_timeout_s=1, total_timeout_s=2, least_delay_s=0, most_attempts=1)

CLOSED = [
    "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.2.1", "198.18.0.1", "203.0.113.9",
    "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.88.99.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::a00:1", "2002:7f00:1::", "2002:a00:1::1",
    "::ffff:8.8.8.8", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "not an address", "",
]  # fmt: skip
OPEN = ["8.8.8.8", "93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::808:808"]


@pytest.mark.parametrize("address", CLOSED)
def test_addresses_that_are_not_on_the_open_internet_are_told(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", OPEN)
def test_addresses_on_the_open_internet_are_told(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses(v=4))
def test_an_address_held_in_another_is_as_open_as_it_is_alone(address: Any) -> None:
    number = int(address)
    assert is_public(f"64:ff9b::{number >> 16:x}:{number & 0xFFFF:x}") == is_public(str(address))
    assert not is_public(f"::ffff:{address}")
    assert not (is_public(f"2002:{number >> 16:x}:{number & 0xFFFF:x}::1") and not is_public(str(address)))


# Ways to write 127.0.0.1 that name servers and system libraries understand.
DISGUISED = [
    "127.0.0.1",
    "localhost",
    "LOCALHOST.",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[0:0:0:0:0:ffff:7f00:1]",
    "0",
]


@pytest.mark.parametrize("host", DISGUISED)
def test_a_loopback_address_is_refused_however_it_is_written(site: Any, reply: Any, host: str) -> None:
    site.pages["/"] = reply(200, b"secret")
    answer = Fetcher(QUICK).fetch(f"http://{host}:{site.port}/", robots=False)
    assert answer.capture is None
    assert answer.problem is not None
    assert site.asked == []


def test_the_refusal_names_the_address_and_the_way_out(site: Any) -> None:
    problem = Fetcher(QUICK).fetch(site.url(), robots=False).problem
    assert (
        str(problem) == f'{site.url()}: the host leads to 127.0.0.1, which is not on the open internet. If that is meant, allow the host by name: "127.0.0.1".'
    )


def test_a_redirect_to_a_private_address_is_refused(site: Any, reply: Any) -> None:
    site.pages["/"] = reply(302, headers={"Location": f"http://localhost:{site.port}/secret"})
    site.pages["/secret"] = reply(200, b"secret")
    for location in (f"http://localhost:{site.port}/secret", "http://169.254.169.254/latest/meta-data", "http://[::1]:1/", "http://10.0.0.1/"):
        site.pages["/"] = reply(302, headers={"Location": location})
        answer = Fetcher(QUICK, allow=["127.0.0.1"]).fetch(site.url(), robots=False)
        assert answer.capture is None
        assert "not on the open internet" in str(answer.problem)
    assert set(site.paths) == {"/"}


def test_a_host_allowed_for_one_fetch_is_not_allowed_for_the_next(site: Any, reply: Any) -> None:
    site.pages["/"] = reply(200, b"x")
    fetcher = Fetcher(QUICK)
    assert fetcher.fetch(site.url(), robots=False, allow=["127.0.0.1"]).problem is None
    assert fetcher.fetch(site.url(), robots=False).problem is not None


class Rebinding:
    """Name servers that give another answer each time: a real one cannot serve a public address in a test."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.answers, self.asked = list(answers), 0

    def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked += 1
        return self.answers[min(self.asked, len(self.answers)) - 1]


def test_a_name_that_leads_elsewhere_once_checked_is_not_asked_again(site: Any, reply: Any) -> None:
    site.pages["/"] = reply(200, b"secret")
    # 192.0.2.0/24 stands for nothing: were the name resolved again for the connection, it would lead to our server.
    resolve = Rebinding(["8.8.8.8"], ["127.0.0.1"])
    answer = Fetcher(FetchOptions(connect_timeout_s=0.5, total_timeout_s=1, most_attempts=1), resolve=resolve).fetch(
        f"http://rebind.example:{site.port}/", robots=False
    )
    assert answer.capture is None
    assert resolve.asked == 1
    assert site.asked == []


def test_a_name_with_one_private_address_among_public_ones_is_refused(site: Any) -> None:
    answer = Fetcher(QUICK, resolve=Rebinding(["8.8.8.8", "127.0.0.1"])).fetch(f"http://mixed.example:{site.port}/", robots=False)
    assert "leads to 127.0.0.1" in str(answer.problem)
    assert site.asked == []


def test_a_name_is_sent_as_such_to_the_address_that_was_checked(site: Any, reply: Any) -> None:
    site.pages["/"] = reply(200, b"x")
    fetcher = Fetcher(QUICK, allow=["News.Example.", "خبر.example"], resolve=Rebinding(["127.0.0.1"]))
    for host, sent in (("news.example", "news.example"), ("خبر.example", "xn--ngblk.example")):
        assert fetcher.fetch(f"http://{host}:{site.port}/", robots=False).problem is None
        assert site.asked[-1][1]["host"] == f"{sent}:{site.port}"


def test_a_proxy_of_the_environment_is_not_used(site: Any, reply: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, site.url())
    Fetcher(FetchOptions(connect_timeout_s=0.3, most_attempts=1), resolve=Rebinding(["8.8.8.8"])).fetch("http://news.example/", robots=False)
    assert site.asked == []


def test_a_name_that_nobody_knows_is_no_answer() -> None:
    answer = Fetcher(QUICK).fetch("http://no-such-host.invalid/", robots=False)
    assert "no answer came from no-such-host.invalid" in str(answer.problem)


WRITTEN = [
    ("https://مثال.example/خبر عاجل?س=1#x", "https://xn--mgbh0fb.example/%D8%AE%D8%A8%D8%B1%20%D8%B9%D8%A7%D8%AC%D9%84?%D8%B3=1"), ("HTTP://Example.ORG:80", "http://example.org/"),
    ("https://example.org:8443?a=%20b", "https://example.org:8443/?a=%20b"), ("http://[2606:2800::1]/a", "http://[2606:2800::1]/a"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "meant"), WRITTEN)
def test_an_address_is_encoded_as_servers_expect_it(written: str, meant: str) -> None:
    assert str(parse_address(written)) == meant


@pytest.mark.parametrize(
    "written",
    [
        "",
        "example.org",
        "ftp://example.org/",
        "file:///etc/passwd",
        "http://",
        "http://a b/",
        "http://u@example.org/",
        "http://example.org:99999/",
        "http://[::1/",
        "http://" + "a" * 70 + ".org/",
        "http://a\x00b/",
    ],
)
def test_what_is_no_address_of_the_web_is_refused(written: str) -> None:
    with pytest.raises(InputError):
        parse_address(written)


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    for written in (text, f"http://{text}", f"http://example.org/{text}"):
        try:
            address = parse_address(written)
        except InputError:
            continue
        assert str(address).isascii()
        assert not set(str(address)) & set(" \r\n\t\x00")


@pytest.fixture
def certificates(tmp_path: Path) -> tuple[Path, Path]:
    """A certificate for news.example that signs itself, and its key."""
    certificate, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=news.example",
        "-addext",
        "subjectAltName=DNS:news.example",
    ]
    try:
        subprocess.run([*command, "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("openssl is not here")
    return certificate, key


def test_the_certificate_must_be_that_of_the_name_and_of_somebody_trusted(site: Any, reply: Any, certificates: tuple[Path, Path]) -> None:
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificates)
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True)
    site.pages["/"] = reply(200, b"x")
    trusting = FetchOptions(least_delay_s=0, most_attempts=1, ca_file=str(certificates[0]))
    asked = [("news.example", trusting, True), ("other.example", trusting, False), ("news.example", QUICK, False)]
    for host, options, right in asked:
        answer = Fetcher(options, allow=[host], resolve=Rebinding(["127.0.0.1"])).fetch(f"https://{host}:{site.port}/", robots=False)
        assert (answer.problem is None) == right, answer
