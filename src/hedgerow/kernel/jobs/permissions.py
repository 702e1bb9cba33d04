"""Rights over jobs."""

from enum import StrEnum


class Permission(StrEnum):
    MANAGE_JOBS = "jobs.manage_jobs"
    SEE_TRACEBACKS = "jobs.see_tracebacks"
