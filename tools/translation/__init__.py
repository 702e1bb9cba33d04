"""Catalogues without the gettext programs: extraction, update, check and compilation with Babel."""
