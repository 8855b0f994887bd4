"""What keeps a large workspace quick: members of linking are dropped by their keys, without an index of them that each report would write to all over; the
keys that copies are looked for by begin with their week; every report has its family; and claims are found by their province.

Revision ID: 0005
Revises: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from marsad.model.codec import encode

revision = "0005"
down_revision = "0004"

_AT_ONCE = 5000


def upgrade() -> None:
    op.drop_index("ix_linking_keys_kind_member", table_name="linking_keys")
    op.create_index("ix_claims_admin1_seq", "claims", ["admin1", "seq"])
    _turn_copy_keys()
    _add_families()


def _turn_copy_keys() -> None:
    """Keys of copies were numbers whose last 20 bits are the week."""
    connection = op.get_bind()
    asked = sa.text("SELECT key, member FROM linking_keys WHERE kind = 'copy' LIMIT :most")
    put = sa.text("INSERT INTO linking_keys (kind, key, member) VALUES ('copies', :turned, :member)")
    drop = sa.text("DELETE FROM linking_keys WHERE kind = 'copy' AND key = :key AND member = :member")
    while found := [dict(row) for row in connection.execute(asked, {"most": _AT_ONCE}).mappings()]:
        connection.execute(put, [{"turned": _turned(int(row["key"])), "member": row["member"]} for row in found])
        connection.execute(drop, found)


def _turned(key: int) -> str:
    return f"{key & 0xFFFFF:05x}{key >> 20:x}"


def _add_families() -> None:
    """A report without copies had no family, and has one of its own."""
    connection = op.get_bind()
    asked = sa.text(
        "SELECT r.id FROM linking_rows r WHERE r.kind = 'report' AND r.id > :after "
        "AND NOT EXISTS (SELECT 1 FROM linking_rows f WHERE f.kind = 'family' AND f.id = r.id) ORDER BY r.id LIMIT :most"
    )
    put = sa.text("INSERT INTO linking_rows (kind, id, payload) VALUES ('family', :id, :payload)")
    after = ""
    while ids := list(connection.execute(asked, {"after": after, "most": _AT_ONCE}).scalars()):
        connection.execute(put, [{"id": id_, "payload": encode((id_,))} for id_ in ids])
        after = ids[-1]
