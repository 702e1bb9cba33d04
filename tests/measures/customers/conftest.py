"""The CDNOW sample as the models take it."""

import pytest

from hedgerow.measures.customers.history import History, history_of
from hedgerow.measures.customers.visits import Visits, visits
from tests.measures.cdnow import Purchases


@pytest.fixture(scope="package")
def calibration(cdnow: Purchases) -> Visits:
    return visits(n=cdnow.n, customer=cdnow.customer, day=cdnow.day, amount=cdnow.cents, until=cdnow.end_of_calibration)


@pytest.fixture(scope="package")
def past(calibration: Visits, cdnow: Purchases) -> History:
    return history_of(calibration, until=cdnow.end_of_calibration)[1]
