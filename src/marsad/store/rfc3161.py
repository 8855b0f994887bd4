"""Time stamps by RFC 3161: what is asked of an authority, and whether its answer proves anything."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPException
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import Request, urlopen

from marsad.model import missing_extra
from marsad.store.chain import Head
from marsad.store.errors import StoreError

if TYPE_CHECKING:
    from rfc3161_client import TimeStampResponse

# Gives the answer of an authority at an address to a question.
Ask = Callable[[str, bytes], bytes]
_PATIENCE_S = 30
# An answer with its certificates takes some kilobytes.
_MOST_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Proof:
    """What a time stamp proves: that the head was there at `instant`. None where it proves nothing, and `why` says why not.

    `stated` is the instant that it states, whoever signed it; None where it is no stamp of this head.
    """

    instant: datetime | None
    stated: datetime | None
    why: str = ""


def question(head: Head) -> bytes:
    """What is asked of an authority, in DER: to stamp the SHA-256 of the head as it is written. Raises InputError where the library is missing."""
    _need_library()
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

    asked = TimestampRequestBuilder().data(str(head).encode()).hash_algorithm(HashAlgorithm.SHA256).cert_request(cert_request=True).nonce(nonce=True)
    return bytes(asked.build().as_bytes())


def ask(authority: str, asked: bytes) -> bytes:
    """The answer of the authority at an address. Raises StoreError where there is none."""
    if not authority.startswith(("https://", "http://")):
        raise StoreError(authority, "this is no address of a time-stamping authority.", "One begins with https:// or http://")
    try:
        with urlopen(Request(authority, asked, {"Content-Type": "application/timestamp-query"}), timeout=_PATIENCE_S) as answer:
            return bytes(answer.read(_MOST_BYTES))
    except (URLError, HTTPException, OSError) as error:
        raise StoreError(authority, f"the authority does not answer: {error}.", "Try again, or take another authority.") from error


def proof(head: Head, answer: bytes, roots: Sequence[bytes]) -> Proof:
    """Whether an authority's answer proves that a head was there, by root certificates in PEM that the reader trusts. Raises InputError where the library is missing."""
    _need_library()
    import cryptography.x509
    from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response

    try:
        stated = stamped(head, answer)
    except StoreError as error:
        return Proof(None, None, error.problem)
    if not roots:
        return Proof(None, stated, "no certificate was given to check its signature by")
    verifier = VerifierBuilder()
    try:
        for pem in roots:
            for certificate in cryptography.x509.load_pem_x509_certificates(pem):
                verifier = verifier.add_root_certificate(certificate)
        stamp: TimeStampResponse = decode_timestamp_response(answer)
        verifier.build().verify_message(stamp, str(head).encode())
        return Proof(stated, stated)
    except (ValueError, VerificationError) as error:
        return Proof(None, stated, str(error))


def check_certificate(pem: bytes) -> None:
    """Raises ValueError where these bytes are no certificates in PEM, and InputError where the library is missing."""
    _need_library()
    import cryptography.x509

    cryptography.x509.load_pem_x509_certificates(pem)


def _need_library() -> None:
    try:
        import rfc3161_client  # noqa: F401
    except ModuleNotFoundError as error:
        raise missing_extra("marsad audit", "time stamps", "timestamps") from error


def stamped(head: Head, answer: bytes) -> datetime:
    """The instant that an answer states for a head, its signature unseen. Raises StoreError where it is no stamp of this head."""
    _need_library()
    from rfc3161_client import decode_timestamp_response

    try:
        stamp = decode_timestamp_response(answer)
        granted = stamp.status == 0
        same = granted and stamp.tst_info.message_imprint.message == hashlib.sha256(str(head).encode()).digest()
        instant = stamp.tst_info.gen_time.astimezone(UTC) if same else None
    except ValueError as error:
        raise StoreError("time stamp", f"the authority's answer is no time stamp: {error}.", "Check its address.") from error
    if instant is None:
        raise StoreError("time stamp", "the authority did not stamp what it was asked to stamp.", "Take another authority.")
    return instant
