"""`marsad gazetteer`: take in other gazetteers, and look a name up."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import click

from marsad.reference.place_rows import LEVELS

_SHOWN = 50


@click.group()
def gazetteer() -> None:
    """Look after the places that Marsad knows."""


@gazetteer.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--to", "folder", required=True, type=click.Path(file_okay=False, path_type=Path), help="Folder to write; give it to --data afterwards.")
@click.option("--format", "format_", type=click.Choice(["geonames", "cod-ab", "wof"]), help="The format of the files; told from each file otherwise.")
@click.option(
    "--named-in", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Texts; villages that they call towns become towns."
)
@click.option("--only-named", is_flag=True, help="Leave out villages that those texts name nowhere.")
@click.option("--arabic-only", is_flag=True, help="Leave out places without an Arabic name.")
@click.option("--level", "levels", multiple=True, type=click.Choice(LEVELS), help="Keep only places of this level; may be repeated.")
@click.option("--prefix", default="import", show_default=True, help="What the names of the files begin with.")
def import_(
    files: tuple[Path, ...], folder: Path, format_: str | None, named_in: tuple[Path, ...], only_named: bool, arabic_only: bool,
    levels: tuple[str, ...], prefix: str,
) -> None:  # fmt: skip
    """Import GeoNames dumps (with their table of alternate names), OCHA COD-AB tables or GeoJSON, and Who's On First extracts.

    Every entry keeps its source and licence; entries of one name close together become one. Lines that cannot be used are named and
    passed over.
    """
    from marsad.reference.importing import Wanted, import_places

    wanted = Wanted(frozenset(levels), arabic_only, _lines(named_in), only_named)
    done = import_places(files, folder, format_=format_, wanted=wanted, prefix=prefix)
    for problem in islice(done.problems, _SHOWN):
        click.echo(str(problem), err=True)
    if len(done.problems) > _SHOWN:
        click.echo(f"and {len(done.problems) - _SHOWN:,} more", err=True)
    for name, count in done.read.items():
        click.echo(f"read     {name}: {count:,} places")
    click.echo(f"merged   {done.merged:,} entries into others of their name nearby")
    if done.left_out:
        click.echo(f"left out {done.left_out:,} places that were not asked for")
    click.echo(f"passed over {len(done.problems):,} lines that cannot be used")
    for name, count in done.written.items():
        click.echo(f"wrote    {folder / 'places' / name}: {count:,} places")


def _lines(files: tuple[Path, ...]) -> Iterator[str]:
    for path in files:
        with path.open(encoding="utf-8", errors="replace") as lines:
            yield from lines
