from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.lake.workbench.asking import LONGEST


class QuestionForm(forms.Form):
    sql = forms.CharField(
        label=_("Question in SQL"),
        max_length=LONGEST,
        strip=False,
        widget=forms.Textarea({"rows": 8, "spellcheck": "false", "autocapitalize": "off", "dir": "ltr"}),
    )
    name = forms.CharField(label=_("Name, to keep it"), required=False, max_length=80)
