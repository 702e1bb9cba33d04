"""Addresses of an entry's pages and of what undoes something."""

from uuid import UUID

from django.urls import reverse

from hedgerow.resources.models import Resource


def page(one: Resource) -> str:
    return reverse("resources:resource", args=[one.pk])


def page_of_party(party: UUID) -> str:
    return reverse("network:party", args=[party])


def undo_adding(one: Resource) -> str:
    return reverse("resources:remove", args=[one.pk])


def undo_ending(one: Resource) -> str:
    return reverse("resources:resume", args=[one.pk])


def undo_removal(one: Resource) -> str:
    return reverse("resources:restore", args=[one.pk])


def undo_rejection(need: Resource, give: Resource) -> str:
    return reverse("resources:reopen", args=[need.pk, give.pk])
