"""Addresses of who the business is for; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.positioning.views import criteria, index, messages, profiles, versions

app_name = "positioning"
urlpatterns = [
    path("who-for/", index.index, name="index"),
    path("who-for/people/", index.people, name="people"),
    path("who-for/partners/", index.partners, name="partners"),
    path("who-for/message/", messages.message, name="message"),
    path("who-for/message/preview/", messages.preview, name="message_preview"),
    path("who-for/message/versions/", versions.of_message, name="message_versions"),
    path(
        "who-for/message/versions/<uuid:version_id>/return/",
        versions.create_message_return,
        name="message_return",
    ),
    path("who-for/clients/new/", profiles.new, name="new_profile"),
    path("who-for/clients/put-away/", profiles.put_away, name="put_away"),
    path("who-for/clients/<uuid:profile_id>/", profiles.profile, name="profile"),
    path("who-for/clients/<uuid:profile_id>/edit/", profiles.edit, name="edit_profile"),
    path("who-for/clients/<uuid:profile_id>/main/", profiles.create_main, name="main"),
    path("who-for/clients/<uuid:profile_id>/removal/", profiles.create_removal, name="put_profile_away"),
    path("who-for/clients/<uuid:profile_id>/return/", profiles.create_return, name="bring_profile_back"),
    path("who-for/clients/<uuid:profile_id>/suggestions/", profiles.suggestions, name="suggestions"),
    path("who-for/clients/<uuid:profile_id>/criteria/new/", criteria.new, name="new_criterion"),
    path("who-for/clients/<uuid:profile_id>/criteria/preview/", criteria.preview, name="criterion_preview"),
    path("who-for/clients/<uuid:profile_id>/criteria/<uuid:criterion_id>/", criteria.edit, name="criterion"),
    path(
        "who-for/clients/<uuid:profile_id>/criteria/<uuid:criterion_id>/removal/",
        criteria.create_removal,
        name="take_out_criterion",
    ),
    path("who-for/clients/<uuid:profile_id>/versions/", versions.of_profile, name="profile_versions"),
    path(
        "who-for/clients/versions/<uuid:version_id>/return/",
        versions.create_profile_return,
        name="profile_return",
    ),
]
