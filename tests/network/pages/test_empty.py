"""Pages with nothing on them yet."""

from http import HTTPStatus

import pytest
from django.test import Client


@pytest.mark.parametrize(
    "path", ["people/", "people/put-away/", "people/duplicates/", "segments/", "settings/audit/", "happened/"]
)
def test_the_plant_of_an_empty_page_has_its_colours(browsing: Client, path: str) -> None:
    response = browsing.get(f"/w/rye/{path}")
    page = response.content.decode()
    assert response.status_code == HTTPStatus.OK
    assert 'class="pl' in page
    assert "web/dist/drawing" in page
