import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hedgerow.config.settings")
application = get_wsgi_application()

from hedgerow.config.memory import settle_memory  # noqa: E402  (when the apps are loaded)
from hedgerow.visits import operations as visits  # noqa: E402  (needs the apps that were just loaded)

settle_memory()
visits.keep_draining()
