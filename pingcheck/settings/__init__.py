"""Every setting, its default, and its environment variable."""

from pingcheck.settings.service_settings import Settings
from pingcheck.settings.sources import load_settings, unknown_variables

__all__ = ["Settings", "load_settings", "unknown_variables"]
