"""What an engine refuses, and why."""


class EngineMissing(RuntimeError):
    """What an engine needs is not on this machine. The message says what to install."""
