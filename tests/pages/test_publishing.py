"""What is published withholds what the policy says, in pages and downloads alike, and is the same every time."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from marsad.pages.site.masking import BLACK, masked, name_pattern, names_somebody
from marsad.pages.site.places import coarsened, on_grid
from marsad.pages.site.withholding import published
from tests.pages.conftest import HOSTILE

from marsad.cli import program
from marsad.model import DataError
from marsad.pages.drawing.window import KM_A_DEGREE
from marsad.pages.holding import Holding
from marsad.reference.bundle import load_reference
from marsad.reference.publishing import Coarse, PublishingPolicy, load_publishing
from marsad.testing import make_place

WITNESS, DETAINED = "سامر الحداد", "خمسة أشخاص"


def run(record: str, *arguments: str) -> Result:
    return CliRunner().invoke(program(), ["publish", "-w", record, *arguments])


def everything(folder: Path) -> str:
    """All that a site says, in one text."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".woff2")
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def policy_file(folder: Path, text: str) -> str:
    path = folder / "policy.yml"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.fixture(scope="module")
def site(record: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site") / "public"
    result = run(record, str(out))
    assert result.exit_code == 0, result.output
    return out


def test_a_site_has_map_incidents_downloads_method_and_hashes_in_both_languages(site: Path) -> None:
    for language in ("en", "ar"):
        for page in ("index", "data", "method", "hashes"):
            assert (site / language / f"{page}.html").is_file()
        assert len(list((site / language / "incident").iterdir())) == 4
        assert "<svg" in (site / language / "index.html").read_text(encoding="utf-8")
    assert {path.name for path in (site / "data").iterdir()} == {"incidents.geojson", "incidents.csv", "incidents.json", "incidents.jsonl"}


def test_every_link_within_the_site_leads_somewhere_and_nothing_is_fetched_from_outside(site: Path) -> None:
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "<script" not in html
        for target in re.findall(r'(?:href|src)="([^"#]+)"', html):
            if target.startswith(("https://", "http://")):
                assert f'<a class="hash" rel="noreferrer nofollow" href="{target}"' in html
            else:
                assert (page.parent / target).resolve().is_file(), f"{page}: {target}"
    assert not re.search(r"url\((?!fonts/)", (site / "assets/style.css").read_text(encoding="utf-8"))


def test_the_same_record_and_policy_give_the_same_site(record: str, site: Path, tmp_path: Path) -> None:
    assert run(record, str(tmp_path / "again")).exit_code == 0
    assert (tmp_path / "again/SHA256SUMS").read_bytes() == (site / "SHA256SUMS").read_bytes()
    for line in (site / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, path = line.split("  ", 1)
        assert hashlib.sha256((site / path).read_bytes()).hexdigest() == digest


def test_a_witness_is_not_named_in_any_file(site: Path) -> None:
    text = everything(site)
    assert WITNESS not in text
    assert "سامر" not in text
    assert "name withheld (witness)" in text


def test_what_people_suffer_from_most_is_shown_by_its_province_without_words_links_or_hashes(record: str, site: Path, held: Holding) -> None:
    text = everything(site)
    assert DETAINED not in text
    assert held.documents["e"].sha256 not in text
    shown = json.loads((site / "data/incidents.json").read_text(encoding="utf-8"))
    (detention,) = (incident for incident in shown["incidents"] if incident["type"] == "detention")
    assert (detention["place"]["level"], detention["place"]["name_en"], detention["place"]["lat"]) == ("province", "Hama", None)
    assert [harm["min"] for harm in detention["harm"]] == [5]


def test_the_last_hours_are_shown_coarsely_and_only_they(record: str, tmp_path: Path) -> None:
    policy = policy_file(tmp_path, "- {kind: coarse, id: fresh, within_hours: 20, to: country}\n")
    assert run(record, str(tmp_path / "s"), "--policy", policy).exit_code == 0
    shown = json.loads((tmp_path / "s/data/incidents.json").read_text(encoding="utf-8"))
    levels = {incident["what"].split(",")[0]: incident["place"]["level"] for incident in shown["incidents"]}
    assert levels["Interception"] == "country"
    assert levels["Detention"] == "town"


def test_a_withheld_outlet_is_in_no_file(record: str, held: Holding, tmp_path: Path) -> None:
    policy = policy_file(tmp_path, "- {kind: sources, outlets: [شبكة المدينة], actors: []}\n")
    assert run(record, str(tmp_path / "s"), "--policy", policy).exit_code == 0
    text = everything(tmp_path / "s")
    for secret in ("شبكة المدينة", "city.example", held.documents["d"].sha256, held.kept["d"].sha256, "بنش فجر الجمعة"):
        assert secret not in text or secret == held.kept["d"].sha256
    assert "outlet withheld 1" in text
    assert "by decision of those who keep this record" in text


def test_without_a_policy_of_withholding_words_and_points_stand(record: str, tmp_path: Path) -> None:
    policy = policy_file(tmp_path, "- {kind: points, grid_km: 0}\n")
    assert run(record, str(tmp_path / "s"), "--policy", policy).exit_code == 0
    text = everything(tmp_path / "s")
    assert WITNESS in text
    assert "Nothing is withheld." in text
    assert "&lt;script&gt;" in text and HOSTILE not in re.sub(r'"[^"\n]*"', "", (tmp_path / "s/en/index.html").read_text(encoding="utf-8"))


def test_every_offset_of_a_published_claim_still_gives_its_words(held: Holding) -> None:
    shown = published(held, load_publishing())
    for claim in shown.reading.claims:
        text = shown.documents[claim.document].text
        assert text[claim.trigger.start : claim.trigger.end] == claim.trigger.text
        assert all(text[teller.anchor.start : teller.anchor.end] == teller.anchor.text for teller in claim.attribution)


def test_a_folder_with_other_things_in_it_is_left_alone(record: str, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    result = run(record, str(tmp_path))
    assert "other things than a site" in str(result.exception)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_what_a_site_no_longer_has_is_taken_away_and_the_rest_stays(record: str, tmp_path: Path) -> None:
    out = tmp_path / "s"
    assert run(record, str(out)).exit_code == 0
    (out / "robots.txt").write_text("User-agent: *", encoding="utf-8")
    assert run(record, str(out), "--lang", "en", "--type", "shelling").exit_code == 0
    assert not list(out.rglob("ar/*.html"))
    assert len(list((out / "en/incident").iterdir())) == 2
    assert (out / "robots.txt").is_file()


def test_a_point_on_a_grid_lies_within_its_wider_circle() -> None:
    place = make_place(lat=35.9041, lon=36.7252, uncertainty_km=4.0)
    moved = on_grid(place, 5.0)
    assert moved.lat is not None and moved.uncertainty_km is not None
    off_km = abs(moved.lat - 35.9041) * KM_A_DEGREE
    assert off_km <= 2.5
    assert moved.uncertainty_km >= 5.0 + off_km
    assert on_grid(place, 5.0) == on_grid(make_place(lat=35.9042, lon=36.7253, uncertainty_km=4.0), 5.0)
    assert on_grid(place, 0) is place


def test_a_coarse_place_keeps_no_word_of_the_old_one() -> None:
    province = coarsened(make_place(admin2="Ariha"), "province")
    assert province is not None
    assert (province.name_en, province.admin2, province.lat, province.anchor.text, province.candidates) == ("Idlib", None, None, "", ())
    country = coarsened(make_place(), "country")
    assert country is not None and (country.level, country.admin1) == ("country", None)
    assert coarsened(make_place(), "nowhere") is None
    assert coarsened(make_place(country=None), "country") is None


@pytest.mark.parametrize(
    ("words", "named"),
    [("شهود عيان", False), ("مصدر طبي", False), ("eyewitnesses", False), ("شاهد العيان سامر الحداد", True), ("الدكتور سامي", True), ("Dr. Sami Haddad", True)],
)
def test_names_are_told_from_what_sources_are_called(words: str, named: bool) -> None:
    assert names_somebody(words, load_reference().lexicon) is named


def test_a_masked_text_keeps_its_length_and_shows_only_what_may_be_shown() -> None:
    text = "Salma said so, and Salman heard it."
    shown = masked(text, [(0, 30)], [(15, 18)], name_pattern(["Salma"]))
    assert len(shown) == len(text)
    assert shown == f"{BLACK * 5} said so,     Salman hear     "
    assert masked("وسلمى قالت", [(0, 10)], [], name_pattern(["سلمى"])) == f"{BLACK * 5} قالت"


def test_a_policy_is_refused_with_all_its_mistakes(record: str, tmp_path: Path) -> None:
    path = policy_file(
        tmp_path,
        "- {kind: tellers, withheld: [witnes]}\n- {kind: points, grid_km: -1}\n- {kind: coarse, to: town}\n- {kind: other}\n- {kind: sources, outlet: [x]}\n- {kind: points}\n",
    )
    with pytest.raises(DataError) as found:
        load_publishing(Path(path))
    text = str(found.value)
    for mistake in ('policy.yml:1: "witnes" is no kind', "policy.yml:2:", "policy.yml:3:", 'policy.yml:4: kind "other"', 'has no "outlet"', "a second entry"):
        assert mistake in text
    assert '"to" is "town"' in text
    refused = run(record, str(tmp_path / "s"), "--policy", path)
    assert isinstance(refused.exception, DataError)
    assert not (tmp_path / "s").exists()


def test_the_packaged_policy_is_sound() -> None:
    policy = load_publishing()
    assert isinstance(policy, PublishingPolicy)
    assert {"witness", "medical"} <= policy.tellers
    assert all(isinstance(entry, Coarse) for entry in policy.coarse)
