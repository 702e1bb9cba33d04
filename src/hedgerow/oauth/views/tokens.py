"""Where apps come by themselves: codes and refresh tokens for access tokens, giving back, asking, and the metadata."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from hedgerow.kernel.permissions import known_scopes
from hedgerow.oauth.protocol.server import server
from hedgerow.oauth.views.asked import is_form, oddity

SECRETS = ("code", "code_verifier", "refresh_token", "token", "client_secret")
Answer = Callable[[HttpRequest], HttpResponse]
_METHODS = ["client_secret_basic", "client_secret_post"]


def _answered(request: HttpRequest, answer: Answer) -> HttpResponse:
    odd = oddity(request.POST) if is_form(request) else "Send the parameters as a form, in the body."
    return _kept_by_nobody(server.refuse(odd) if odd else server.answer_app(request, answer))


def _kept_by_nobody(response: HttpResponse) -> HttpResponse:
    patch_cache_control(response, no_store=True)
    response["Pragma"] = "no-cache"
    return response


@csrf_exempt
@sensitive_post_parameters(*SECRETS)
@require_POST
def token(request: HttpRequest) -> HttpResponse:
    return _answered(request, server.create_token_response)


@csrf_exempt
@sensitive_post_parameters(*SECRETS)
@require_POST
def revocation(request: HttpRequest) -> HttpResponse:
    return _answered(request, lambda asked: server.create_endpoint_response("revocation", asked))


@csrf_exempt
@sensitive_post_parameters(*SECRETS)
@require_POST
def introspection(request: HttpRequest) -> HttpResponse:
    return _answered(request, lambda asked: server.create_endpoint_response("introspection", asked))


@require_safe
def metadata(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  (Django names it)
    """RFC 8414: where everything is, and what is spoken."""
    root = settings.HEDGEROW_URL
    return JsonResponse(
        {
            "issuer": root,
            "authorization_endpoint": f"{root}{reverse('oauth:authorization')}",
            "token_endpoint": f"{root}{reverse('oauth:token')}",
            "revocation_endpoint": f"{root}{reverse('oauth:revocation')}",
            "introspection_endpoint": f"{root}{reverse('oauth:introspection')}",
            "scopes_supported": known_scopes(),
            "response_types_supported": ["code"],
            "response_modes_supported": ["query"],
            "grant_types_supported": ["authorization_code", "refresh_token"],
            "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": [*_METHODS, "none"],
            "revocation_endpoint_auth_methods_supported": [*_METHODS, "none"],
            "introspection_endpoint_auth_methods_supported": _METHODS,
            "authorization_response_iss_parameter_supported": True,
            "service_documentation": f"{root}/api/v1/docs",
        }
    )
