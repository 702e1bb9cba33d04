"""Where Django, and everybody else, finds the kernel's models."""

from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.jobs.models import Job, ScheduleMark
from hedgerow.kernel.marks import Mark
from hedgerow.kernel.search.models import SearchEntry, SearchWord
from hedgerow.kernel.workspaces import BusinessKind, Workspace

__all__ = ["BusinessKind", "Job", "Mark", "ScheduleMark", "SearchEntry", "SearchWord", "StoredFile", "Workspace"]
