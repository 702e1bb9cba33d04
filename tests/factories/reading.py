"""What a worker does of itself a moment after each change."""

from hedgerow.timeline import operations as timeline


def read_on() -> None:
    """Let the reactors of the workspace in scope read all that was written down."""
    while timeline.run_reactors():
        pass
