"""Which imports ask for a ladder: a setting of their source, for what it brings from then on."""

from catalogue.models import ImportSource, Recording

SETTING, SEVERAL = "sizes", "several"


def asked_by_source(recording: Recording) -> bool:
    """Whether a source that brought `recording` asks for smaller sizes of its files."""
    sources = ImportSource.objects.filter(items__recording=recording.pk)
    return sources.filter(**{f"settings__{SETTING}": SEVERAL}).exists()
