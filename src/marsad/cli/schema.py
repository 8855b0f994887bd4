"""`marsad schema`: the JSON Schema of what `marsad read` writes."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("records", nargs=-1, metavar="[claim|incident|document|reading]...")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Write RECORD.schema.json of each record into this folder.")
def schema(records: tuple[str, ...], out: Path | None) -> None:
    """Print the JSON Schema of claims, incidents, documents or a whole reading (all of them where none is named)."""
    from marsad.export.contract import RECORDS
    from marsad.export.schema import schema_text

    for name in records or tuple(RECORDS):
        text = schema_text(name)
        if out is None:
            click.echo(text, nl=False)
            continue
        out.mkdir(parents=True, exist_ok=True)
        path = out / f"{name}.schema.json"
        path.write_bytes(text)
        click.echo(path)
