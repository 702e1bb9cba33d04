"""Addresses of the figures; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.insight.views import analyses, letters, pulse

app_name = "insight"
urlpatterns = [
    path("pulse/", pulse.pulse, name="pulse"),
    path("pulse/parts/expected/", pulse.expected, name="expected"),
    path("pulse/<slug:key>/", pulse.figure, name="figure"),
    path("figures/work/over/", analyses.over, name="analysed"),
    path("figures/work/<slug:name>/", analyses.start, name="analyse"),
    path("figures/work/<slug:name>/<slug:subject>/", analyses.start, name="analyse"),
    path("letters/", letters.index, name="letters"),
    path("letters/new/", letters.create, name="letter_new"),
    path("letters/wish/", letters.update_wish, name="letter_wish"),
    path("letters/<slug:month>/", letters.letter, name="letter"),
    path("letters/<slug:month>/file/", letters.letter_file, name="letter_file"),
    path("letters/<slug:month>/pdf/", letters.letter_pdf, name="letter_pdf"),
    path("letters/<slug:month>/again/", letters.create_again, name="letter_write"),
]
