"""Every setting, its default, and its environment variable."""

from pingcheck.settings.service_settings import Settings, load_settings, unknown_variables

__all__ = ["Settings", "load_settings", "unknown_variables"]
