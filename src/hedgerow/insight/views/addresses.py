"""Where a figure leads those who may follow."""

from django.urls import reverse

from hedgerow.insight.permissions import Permission
from hedgerow.insight.words.health.page import Address
from hedgerow.web.navigation import entries, may_open
from hedgerow.web.request import Request

LISTS = ("insight:health_list", "insight:figure", "insight:measure_list")


def address_for(request: Request) -> Address:
    """Lists of people only for who may see people, other places only for who may open them."""

    def address(page: str, key: str) -> str:
        place = next((one for one in entries if one.url_name == page), None)
        may = request.actor.may(Permission.VIEW_PEOPLE) if page in LISTS else True
        if page == "insight:criterion":
            may = request.actor.may(Permission.SET_CRITERIA)
        if not may or (place is not None and not may_open(request, place)):
            return ""
        return reverse(page, args=[key] if key else [])

    return address
