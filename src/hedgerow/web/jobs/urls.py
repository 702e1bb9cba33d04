from django.urls import path

from hedgerow.web.jobs import views

app_name = "jobs"
urlpatterns = [
    path("", views.index, name="index"),
    path("running/", views.running, name="running"),
    path("cancellations/", views.create_cancellations, name="cancellations"),
    path("attempts/", views.create_attempts, name="attempts"),
    path("<uuid:job_id>/", views.job_page, name="job"),
    path("<uuid:job_id>/progress/", views.progress, name="progress"),
    path("<uuid:job_id>/cancellation/", views.create_cancellation, name="cancellation"),
    path("<uuid:job_id>/attempt/", views.create_attempt, name="attempt"),
]
