from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, Invalid, NotFound


class SiteNotFound(NotFound):
    code = "site_not_found"
    title = _("We could not find that website.")


class DomainUnreadable(Invalid):
    code = "domain_unreadable"
    title = _("That is not a domain. Type one like shop.example, without https:// and without a path.")


class NetworkUnreadable(Invalid):
    code = "network_unreadable"
    title = _("That is no network address. Type one like 203.0.113.7 or 203.0.113.0/24.")


class NotOnSite(Invalid):
    code = "not_on_site"
    title = _("A personal link leads to a page of the website itself.")


class NoConsent(Conflict):
    code = "no_consent"
    title = _("They have not agreed that their visits are noted, so there is no personal link for them.")
