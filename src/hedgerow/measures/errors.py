"""What a measure refuses, and why."""


class MeasureError(ValueError):
    """The input cannot be measured: wrong shape, wrong range, not finite. The message names the argument."""


class TooLittleDataError(MeasureError):
    """There is not enough to say anything honest. `have` and `need` count `what`."""

    def __init__(self, *, what: str, have: int, need: int) -> None:
        super().__init__(f"{need} {what} are needed, there are {have}")
        self.what = what
        self.have = have
        self.need = need


class NoFitError(MeasureError):
    """The model did not settle on parameters for this data."""
