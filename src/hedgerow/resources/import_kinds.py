"""What everybody gives and needs, as a kind of import."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import LEAVE_OUT
from hedgerow.kernel.tabular.problems import FILE_KINDS
from hedgerow.network.registries import ImportKind, import_kinds
from hedgerow.resources.importing import batches
from hedgerow.resources.importing.fields import RESOURCE_PROBLEMS, RESOURCES
from hedgerow.resources.importing.guess import GuessResources
from hedgerow.resources.operations import importing


def register() -> None:
    import_kinds.add(
        ImportKind(
            name="resources",
            label=_("Gives and needs"),
            fields=RESOURCES,
            recognisers=(GuessResources(),),
            problem_kinds=(*FILE_KINDS, *RESOURCE_PROBLEMS),
            others=LEAVE_OUT,
            settle=batches.settle,
            preview=batches.preview,
            batches=batches.batches,
            write=importing.write,
            finish=importing.finish,
            foresee=importing.foresee,
        )
    )
