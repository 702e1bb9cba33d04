"""The assembly: settings, URLs, servers and the command line. The only place that knows every package."""
