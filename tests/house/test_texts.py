from pathlib import Path

import pytest

from tools.check_texts import findings_in

HERE = Path("requirements.txt")


@pytest.mark.parametrize("host", ["files.python" + "hosted.org", "registry.npm" + "js.org", "cdn.js" + "delivr.net"])
def test_a_registry_host_is_found_with_its_line(host: str) -> None:
    found = list(findings_in(HERE, f"one\nsee {host}/x\n"))
    assert [line.split(": ")[0] for line in found] == ["requirements.txt:2"]


@pytest.mark.parametrize("path", ["/wo" + "rk/main/x", "/ro" + "ot/.cache", "/ho" + "me/ann/x", "C:\\Us" + "ers\\ann"])
def test_a_path_of_one_machine_is_found(path: str) -> None:
    assert len(list(findings_in(HERE, f'"{path}"\n'))) == 1


def test_addresses_of_our_own_pages_are_no_paths() -> None:
    assert list(findings_in(HERE, "/settings/ho" + "me/ and src/ro" + "ot/x and {url}/wo" + "rk/\n")) == []
