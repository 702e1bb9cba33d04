from hedgerow.timeline.models.archive import ArchivedMonth, ArchivePlan, ArchiveReason, ErasedStretch
from hedgerow.timeline.models.log import Activity, Channel, Cursor, Effect, Head, SetAside
from hedgerow.timeline.models.publishing import CalendarLink, PublicFeed
from hedgerow.timeline.models.uploads import UPLOADS_KEPT, Upload, UploadProblem, UploadState

__all__ = [
    "UPLOADS_KEPT",
    "Activity",
    "ArchivePlan",
    "ArchiveReason",
    "ArchivedMonth",
    "CalendarLink",
    "Channel",
    "Cursor",
    "Effect",
    "ErasedStretch",
    "Head",
    "PublicFeed",
    "SetAside",
    "Upload",
    "UploadProblem",
    "UploadState",
]
