"""The server's log: one JSON object a line, for people and for programs."""

from __future__ import annotations

import logging
from datetime import UTC, datetime

import orjson

# What a record may say beside its message.
FIELDS = ("request", "method", "path", "status", "ms", "user", "client")


class JsonLines(logging.Formatter):
    """Time, level, logger and message, with whatever of `FIELDS` the record has, and the traceback of an error."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"), "level": record.levelname.lower(), "logger": record.name,
            "message": record.getMessage(), **{name: value for name in FIELDS if (value := getattr(record, name, None)) is not None},
        }  # fmt: skip
        if record.exc_info:
            told["error"] = self.formatException(record.exc_info)
        return orjson.dumps(told, default=str).decode()


def set_up_logging(level: str = "info") -> None:
    """Send everything from a level on to the standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logging.basicConfig(handlers=[handler], level=level.upper(), force=True)
    # What is refused or badly spoken is told of by our own lines.
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
