"""The command line."""

from __future__ import annotations

import sys

import click

from marsad.model import MarsadError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="marsad")
def commands() -> None:
    """Marsad reads conflict reports: who says what happened, where, when, with what harm, how surely, and who denies it."""


def program() -> click.Group:
    """The command line with all its commands; what each of them needs is loaded when it runs."""
    from marsad.cli.data import data
    from marsad.cli.evaluate import evaluate
    from marsad.cli.gazetteer import gazetteer
    from marsad.cli.read import read
    from marsad.cli.schema import schema
    from marsad.cli.validate import validate
    from marsad.cli.workspace.audit import audit
    from marsad.cli.workspace.brief import brief
    from marsad.cli.workspace.compare import compare
    from marsad.cli.workspace.dossier import dossier
    from marsad.cli.workspace.export import export
    from marsad.cli.workspace.importing import import_
    from marsad.cli.workspace.incidents import incidents
    from marsad.cli.workspace.ingest import ingest
    from marsad.cli.workspace.init import init
    from marsad.cli.workspace.judging import agreement, judge, judgements
    from marsad.cli.workspace.publish import publish
    from marsad.cli.workspace.reread import reread
    from marsad.cli.workspace.search import search
    from marsad.cli.workspace.serve import serve
    from marsad.cli.workspace.show import show
    from marsad.cli.workspace.status import status
    from marsad.cli.workspace.users import protect, users
    from marsad.cli.workspace.watch import watch

    for command in (
        read,
        init,
        ingest,
        watch,
        reread,
        serve,
        incidents,
        show,
        search,
        status,
        judge,
        judgements,
        agreement,
        export,
        validate,
        dossier,
        brief,
        publish,
        import_,
        compare,
        audit,
        users,
        protect,
        data,
        evaluate,
        gazetteer,
        schema,
    ):
        commands.add_command(command)
    return commands


def main() -> None:
    """Run the command line; a mistake of the user's is told in a line, without a traceback."""
    try:
        program()(standalone_mode=True)
    except MarsadError as error:
        click.echo(f"marsad: {error}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        sys.exit(0)
