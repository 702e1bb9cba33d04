"""The direction of foreign keys, on models made for the purpose: nothing of ours breaks the rule to try it."""

import pytest
from django.db import models
from django.test.utils import isolate_apps

from tools.check_foreign_keys import findings

pytestmark = pytest.mark.filterwarnings("ignore:Model 'kernel:RuntimeWarning")


def model(package: str, name: str, **fields: models.Field) -> type[models.Model]:
    meta = type("Meta", (), {"app_label": "kernel"})
    return type(name, (models.Model,), {"__module__": f"hedgerow.{package}.models", "Meta": meta, **fields})


def key(target: type[models.Model], related_name: str | None = "+") -> models.ForeignKey:
    return models.ForeignKey(target, on_delete=models.CASCADE, related_name=related_name)


@isolate_apps("hedgerow.kernel")
def test_a_key_downwards_that_leaves_nothing_behind_is_fine() -> None:
    party = model("network", "ProbeParty")
    purchase = model("sales", "ProbePurchase", party=key(party))
    assert list(findings([party, purchase])) == []


@isolate_apps("hedgerow.kernel")
def test_a_key_upwards_or_sideways_is_named() -> None:
    purchase = model("sales", "ProbePurchase")
    party = model("network", "ProbeParty", last=key(purchase))
    page = model("web", "ProbePage")
    token = model("api", "ProbeToken", page=key(page))
    assert list(findings([party, token])) == [
        "hedgerow.network.models.ProbeParty.last points up or sideways, from network to sales",
        "hedgerow.api.models.ProbeToken.page points up or sideways, from api to web",
    ]


@isolate_apps("hedgerow.kernel")
def test_a_reverse_relation_in_another_package_is_named_and_in_the_own_one_is_fine() -> None:
    party = model("network", "ProbeParty")
    address = model("network", "ProbeAddress", party=key(party, related_name="addresses"))
    purchase = model("sales", "ProbePurchase", party=key(party, related_name="purchases"))
    assert list(findings([party, address, purchase])) == [
        'hedgerow.sales.models.ProbePurchase.party leaves a reverse relation in network: give it related_name="+"'
    ]
