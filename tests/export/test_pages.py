"""The reference pages say of every column what its schema says, and of every format that there is."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from marsad.export import EXPORTERS
from marsad.export.facts import Knowledge
from marsad.export.tables import load_schema
from marsad.reference.loading import DATA

SCHEMAS = sorted(path.name.removesuffix(".schema.json") for path in (DATA / "exports").glob("*.schema.json"))


def columns(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("columns", root / "docs/columns.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pages_have_the_columns_of_the_schemas(root: Path) -> None:
    for path in (root / "docs/reference/exports").glob("*.md"):
        page = path.read_text(encoding="utf-8")
        assert columns(root).filled(page) == page, "run: python docs/columns.py"


def test_every_schema_and_every_format_has_its_page(root: Path) -> None:
    pages = {path.stem: path.read_text(encoding="utf-8") for path in (root / "docs/reference/exports").glob("*.md")}
    assert all(any(f"<!-- columns: {name} -->" in page for page in pages.values()) for name in SCHEMAS)
    overview = (root / "docs/reference/exports.md").read_text(encoding="utf-8")
    assert all(name in pages or f"{name}" in pages["records"] for name in EXPORTERS)
    assert all(name in overview for name in EXPORTERS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_column_says_how_it_is_filled(name: str) -> None:
    assert all(len(column["description"]) > 3 for column in load_schema(name).descriptor["fields"])


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_valid_table_schemas(name: str) -> None:
    frictionless = pytest.importorskip("frictionless")
    assert frictionless.Schema.metadata_validate is not None
    frictionless.Schema.from_descriptor(json.loads((DATA / "exports" / f"{name}.schema.json").read_text(encoding="utf-8")))


def test_the_terms_of_the_ontology_are_allowed_by_the_schemas(knowledge: Knowledge) -> None:
    ontology = knowledge.ontology
    allowed = {column["name"]: column.get("constraints", {}).get("enum", []) for column in load_schema("acled").descriptor["fields"]}
    assert set(ontology.sub_events) == set(allowed["sub_event_type"])
    assert {own.event for own in ontology.sub_events.values()} == set(allowed["event_type"])
    assert {own.disorder for own in ontology.sub_events.values()} == set(allowed["disorder_type"])
    classes = {own.acled for own in (*ontology.actor_kinds.values(), *ontology.people.values()) if own.acled}
    assert classes <= set(allowed["inter1"])
    assert {country.acled_region for country in ontology.countries.values() if country.acled_region} == set(allowed["region"])


def test_every_type_of_the_lexicon_has_its_terms(knowledge: Knowledge) -> None:
    types = {sense.type for sense in knowledge.reference.lexicon.senses if sense.type}
    assert types <= set(knowledge.ontology.types)
    means = {own for sense in knowledge.reference.lexicon.senses for own in sense.means}
    assert means <= set(knowledge.ontology.means)


def test_every_kind_of_actor_has_its_terms(knowledge: Knowledge) -> None:
    assert {actor.kind for actor in knowledge.reference.actors} <= set(knowledge.ontology.actor_kinds)
