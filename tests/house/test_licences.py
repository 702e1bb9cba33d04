import pytest

from tools.licences import asset_licences, is_allowed, python_licences


@pytest.mark.parametrize(
    "licence", ["MIT", "BSD-3-Clause AND MIT", "Proprietary OR MIT", "Mozilla Public License 2.0 (MPL 2.0)", "OFL-1.1"]
)
def test_a_licence_that_combines_with_ours_is_allowed(licence: str) -> None:
    assert is_allowed(licence)


@pytest.mark.parametrize("licence", ["not stated", "Proprietary", "MIT AND SSPL-1.0", "CC-BY-NC-4.0", "GPL-2.0-only"])
def test_any_other_licence_is_not(licence: str) -> None:
    assert not is_allowed(licence)


def test_what_we_stand_on_is_read_from_the_locks() -> None:
    assert python_licences()["django"] == "BSD-3-Clause"
    assert asset_licences()["sigma"] == "MIT"
    assert "esbuild" not in asset_licences()
