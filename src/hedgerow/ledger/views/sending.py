"""Files that are written while they are sent."""

from collections.abc import Iterator
from itertools import islice

from django.http import StreamingHttpResponse

from hedgerow.kernel.tenancy import scope
from hedgerow.web.request import Request
from hedgerow.web.streaming import for_reader

PORTION = 200


def file_of(request: Request, pieces: Iterator[str], name: str, content_type: str) -> StreamingHttpResponse:
    response = StreamingHttpResponse(for_reader(_sent(request, pieces)), content_type=f"{content_type}; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _sent(request: Request, pieces: Iterator[str]) -> Iterator[str]:
    """The server asks for them after the view has returned, so each portion enters the workspace again."""
    while True:
        with scope(request.workspace):
            portion = "".join(islice(pieces, PORTION))
        if not portion:
            return
        yield portion
