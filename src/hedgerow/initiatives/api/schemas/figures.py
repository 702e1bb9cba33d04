"""Figures with their limits."""

from typing import Annotated

from pydantic import Field

from hedgerow.api.fields import BigInt
from hedgerow.initiatives.models.initiatives import LONGEST_WINDOW, MOST, WHOLE

Share = Annotated[int, Field(strict=True, ge=1, le=WHOLE, description="Hundredths of a per cent: 10000 is all.")]
Days = Annotated[int, Field(strict=True, ge=0, le=LONGEST_WINDOW)]
Minor = Annotated[BigInt, Field(ge=1, le=MOST, description="In minor units of the initiative's currency.")]
Milli = Annotated[BigInt, Field(ge=1, le=MOST, description="In thousandths.")]
