"""What the kernel itself contributes."""

from hedgerow.kernel.jobs import registrations as jobs

__all__ = ["jobs"]
