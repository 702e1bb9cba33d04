import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.web.drawings import Family, HedgePlant, hedge, plant, sapling
from hedgerow.web.drawings.plants import plant_paths
from tests.drawings.marked_up import name_of, parsed

FAMILIES = list(Family)


@pytest.mark.parametrize("family", FAMILIES)
def test_the_same_values_give_the_same_plant_also_when_nothing_is_remembered(family: Family) -> None:
    first = plant(family, health=64, neglected=0.3, seed=5)
    plant_paths.cache_clear()
    assert plant(family, health=64, neglected=0.3, seed=5) == first
    assert plant(family, health=64, neglected=0.3, seed=6) != first


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("neglected", [0, 0.5, 1])
def test_no_plant_is_larger_than_twelve_kilobytes(family: Family, neglected: float) -> None:
    sizes = [len(plant(family, health=100, neglected=neglected, seed=seed).encode()) for seed in range(1, 6)]
    assert max(sizes) <= 12 * 1024


def test_a_whole_hedge_leaves_most_of_the_page_weight_to_the_page() -> None:
    drawn = hedge([HedgePlant(family, 90, 0.2) for family in FAMILIES], title="The hedge")
    assert len(gzip.compress(drawn.encode())) <= 30 * 1024


@given(
    family=st.sampled_from(FAMILIES),
    health=st.floats(-10, 200),
    neglected=st.floats(-1, 2),
    seed=st.integers(0, 10**9),
    width=st.integers(20, 400),
)
def test_every_plant_is_well_formed(family: Family, health: float, neglected: float, seed: int, width: int) -> None:
    root = parsed(plant(family, health=health, neglected=neglected, seed=seed, width=width))
    assert root.get("class") == f"pl r-{family}"
    assert root.get("viewBox") == "-100 -228 200 248"


def _top(drawing: str) -> float:
    """The highest point that a stem reaches."""
    stems = drawing.split('class="tw" d="')[1].split('"', maxsplit=1)[0]
    return min(float(stem.replace("-", " -").split()[-1]) for stem in stems.split("M")[1:])


@pytest.mark.parametrize("family", FAMILIES)
def test_a_healthier_plant_is_taller(family: Family) -> None:
    tops = [_top(plant(family, health=health)) for health in (0, 25, 50, 75, 100)]
    assert tops == sorted(tops, reverse=True)
    assert tops[0] > -75
    assert -228 < tops[-1] < -190


@pytest.mark.parametrize("family", FAMILIES)
def test_dry_leaves_come_with_neglect_and_only_with_neglect(family: Family) -> None:
    def dry(neglected: float) -> int:
        drawn = plant(family, health=70, neglected=neglected)
        return drawn.split('class="ld"')[1].split("/>")[0].count("M") if 'class="ld"' in drawn else 0

    assert dry(0) == 0
    assert 0 < dry(0.3) < dry(0.7)
    assert 'class="l2"' not in plant(family, health=70, neglected=1)


def test_a_plant_with_a_title_is_an_image_and_one_without_is_decoration() -> None:
    named = parsed(plant(Family.IVY, health=50, title='Partners & "friends" <50>'))
    assert name_of(named) == 'Partners & "friends" <50>'
    assert name_of(parsed(plant(Family.IVY, health=50))) is None


@pytest.mark.parametrize("family", FAMILIES)
def test_a_sapling_fits_its_low_box(family: Family) -> None:
    drawn = sapling(family, title="A young plant")
    assert name_of(parsed(drawn)) == "A young plant"
    assert _top(drawn) > -100


def test_a_hedge_names_itself_and_each_of_its_plants() -> None:
    root = parsed(
        hedge([HedgePlant(Family.ROSE, 86, title="Customers: 86"), HedgePlant(Family.HAW, 49, 0.4)], title="Health")
    )
    plants = [child for child in root if child.tag == "svg"]
    assert name_of(root) == "Health"
    assert [(one.get("x"), name_of(one)) for one in plants] == [("0", "Customers: 86"), ("150", None)]


def test_a_hedge_without_plants_is_bare_ground() -> None:
    root = parsed(hedge([], title="Nothing planted yet"))
    assert [child.tag for child in root] == ["title", "path"]
