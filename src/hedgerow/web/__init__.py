"""The web kit: shell, components, list view, forms, messages. Packages bring the pages."""
