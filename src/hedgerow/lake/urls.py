"""Addresses of the copy, below `/w/<slug>/`."""

from django.urls import path

from hedgerow.lake.views import answers, asking, copy, files

app_name = "lake"
urlpatterns = [
    path("settings/copy/", copy.copy, name="copy"),
    path("settings/copy/sync/", copy.create_sync, name="sync"),
    path("settings/copy/rebuild/", copy.create_rebuild, name="rebuild"),
    path("settings/copy/switch/", copy.create_switch, name="switch"),
    path("settings/copy/tables/<slug:name>/<slug:form>/", files.create_file, name="file"),
    path("questions/", asking.ask, name="ask"),
    path("questions/csv/", asking.create_csv, name="ask_csv"),
    path("questions/answers/<uuid:answer_id>/csv/", answers.create_csv, name="answer_csv"),
    path("questions/asked/<uuid:job_id>/", asking.asked, name="asked"),
    path("questions/kept/", asking.create_kept, name="keep"),
    path("questions/<uuid:question_id>/", asking.question, name="question"),
    path("questions/<uuid:question_id>/removal/", asking.delete, name="question_removal"),
    path("questions/<uuid:question_id>/back/", asking.create_again, name="question_back"),
]
