from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import NotFound


class PromptNotFound(NotFound):
    code = "prompt_not_found"
    title = _("That prompt is not there any more.")


class KindNotFound(NotFound):
    code = "prompt_kind_not_found"
    title = _("We do not know that kind of prompt.")
