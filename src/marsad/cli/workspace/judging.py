"""`marsad judge`, `marsad judgements`, `marsad agreement`: what people decide, carried between workspaces, and compared."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING, Any

import click
import orjson

from marsad.cli.workspace.opening import person, who_option, workspace_option
from marsad.model import MarsadError

if TYPE_CHECKING:
    from marsad.model import Seen
    from marsad.store import View

_KINDS = ("same", "different", "accept", "reject", "correct", "merge", "split", "grade", "undo")


@click.command()
@click.argument("kind", type=click.Choice(_KINDS))
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@workspace_option
@who_option
@click.option("--why", default="", help="The reason; a grade needs one.")
@click.option("--field", help="The field that is corrected, or the question that is graded (occurrence, responsibility, harm).")
@click.option("--value", help="Its new value: JSON, or a plain word.")
@click.option("--from", "apart", multiple=True, metavar="CLAIM", help="For split: a claim to tell the others apart from; may be repeated.")
def judge(kind: Any, ids: tuple[str, ...], workspace: str, who: str | None, why: str, field: str | None, value: str | None, apart: tuple[str, ...]) -> None:
    """Decide something, by name: what you decide binds, and can be undone by a further judgement.

    \b
    same, different   two claims are, or are not, of one happening
    accept, reject    a claim is read rightly, or is none at all
    correct           a field of a claim (--field, --value)
    merge             incidents are one happening
    split             claims of an incident are another happening than others of it (--from)
    grade             what an incident amounts to (--field, --value, --why)
    undo              a judgement, by its id
    """
    from marsad.pipeline.keeping import judge as follow
    from marsad.store import open_workspace
    from marsad.store.judging import judge as make

    with open_workspace(workspace) as opened:
        with opened.reading() as view:
            seen = () if kind == "undo" else tuple(one for id_ in ids for one in _seen(view, id_))
            others = tuple(one for id_ in apart for one in _seen(view, id_))
            old = _old(view, ids[0], kind, field)
        value = None if value is None else _value(field, value)
        made = make(
            kind, person(who), datetime.now(UTC), seen, others=others, why=why, field=field, old=old, new=value,
            undoes=ids[0] if kind == "undo" else None,
        )  # fmt: skip
        follow(opened, [made])
        with opened.reading() as view:
            now = sorted({id_ for ids in view.incidents_holding(one.claim for one in (*seen, *others)).values() for id_ in ids})
    if now:
        click.echo(f"incidents now: {', '.join(now)}")
    click.echo(f"judgement {made.id}")


def _seen(view: View, id_: str) -> list[Seen]:
    """The claims that an id stands for, as they are before the person: a claim, or those of an incident."""
    from marsad.store.judging import seen

    claims = list(view.claims([id_]).values()) or list(view.claims_of_incident(id_))
    if not claims and (now := view.successors(id_)):
        raise MarsadError(f'the incident "{id_}" is no more; what it was stands now as: {", ".join(now)}. Judge one of these.')
    if not claims:
        raise MarsadError(f'there is no claim or incident "{id_}" now. Look for it: marsad search, marsad incidents')
    documents = view.documents({claim.document for claim in claims})
    return [seen(claim, documents[claim.document]) for claim in claims]


def _old(view: View, id_: str, kind: str, field: str | None) -> str | None:
    from marsad.store.judging import field_as_json

    if kind == "correct" and field is not None:
        claim = view.claims([id_]).get(id_)
        return field_as_json(claim, field) if claim is not None and hasattr(claim, field) else None
    if kind == "grade" and field is not None:
        incident = view.incidents([id_]).get(id_)
        return _json(getattr(incident.grade, field)) if incident is not None and hasattr(incident.grade, field) else None
    return None


def _value(field: str | None, value: str) -> str:
    """A value as JSON. Raises a usage error for a type of event that there is not."""
    from marsad.reference.labels import labels

    types = sorted(key.removeprefix("type.") for key in labels("en") if key.startswith("type."))
    if field == "type" and value.strip('"') not in types:
        raise click.BadParameter(f'"{value}" is no type of event. Take one of: {", ".join(types)}.', param_hint="--value")
    return _json(value)


def _json(value: str) -> str:
    """A value as JSON: as it stands where it is that, else as a word."""
    try:
        orjson.loads(value)
    except orjson.JSONDecodeError:
        return orjson.dumps(value).decode()
    return value


@click.group()
def judgements() -> None:
    """Write judgements out, and take them in."""


@judgements.command()
@workspace_option
def dump(workspace: str) -> None:
    """Print all judgements, one a line, in the order recorded."""
    from marsad.store import open_workspace
    from marsad.store.judging import write_lines

    with open_workspace(workspace) as opened, opened.reading() as view:
        for line in write_lines(view.judgements()):
            sys.stdout.buffer.write(line)


@judgements.command()
@click.argument("file", type=click.File("rb"))
@workspace_option
@who_option
def load(file: IO[bytes], workspace: str, who: str | None) -> None:
    """Take judgements in from JSON lines; those that are there already change nothing. Exit code 3 where lines are wrong."""
    from marsad.pipeline.keeping import judge as follow
    from marsad.store import open_workspace
    from marsad.store.judging import read_lines

    found, wrong = read_lines(file)
    for line in wrong:
        click.echo(f"{file.name}:{line.number}: {line.why}", err=True)
    with open_workspace(workspace) as opened:
        added = follow(opened, found, who=person(who)) if found else ()
    click.echo(f"added: {len(added):,} · known: {len(found) - len(added):,} · wrong: {len(wrong):,}")
    sys.exit(3 if wrong else 0)


@click.command()
@click.argument("first")
@click.argument("second")
@workspace_option
@click.option("--differences/--no-differences", default=True, help="List what they differ in.")
def agreement(first: str, second: str, workspace: str, differences: bool) -> None:
    """How far two people agree on the claims that both judged: Krippendorff's alpha (nominal) by field, and what they differ in."""
    from marsad.store import open_workspace
    from marsad.store.judging import agreement as compare

    with open_workspace(workspace) as opened, opened.reading() as view:
        known = view.judgements()
        found = compare(view.claims({claim for judgement in known for claim in judgement.claims}), known, first, second)
    if not any(field.coded for field in found.fields):
        click.echo(
            f"{first} and {second} accepted or corrected no claim that is the same; judged by: {', '.join(sorted({own.who for own in known})) or 'nobody'}"
        )
        return
    click.echo(f"{'field':<16} {'alpha':>6} {'same':>6} {'coded':>6}")
    for field in found.fields:
        if field.coded:
            click.echo(f"{field.field:<16} {'–' if field.alpha is None else f'{field.alpha:.3f}':>6} {field.same:>6} {field.coded:>6}")
    for difference in found.differences if differences else ():
        click.echo(f"{difference.claim} {difference.field}: {first} {difference.first} · {second} {difference.second}")
