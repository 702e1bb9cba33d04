"""What the kernel itself contributes."""

from hedgerow.kernel.files import registrations as files
from hedgerow.kernel.jobs import registrations as jobs

__all__ = ["files", "jobs"]
