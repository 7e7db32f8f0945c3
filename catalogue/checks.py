"""What `manage.py check` says of the tools that the catalogue uses."""

from django.core.checks import Warning, register

from catalogue.media.tools import missing


@register
def check_media_tools(app_configs, **kwargs):
    """Only media jobs need them: these wait until they are there, and everything else works."""
    if lacking := missing():
        return [
            Warning(
                f"{' and '.join(lacking)} cannot be found: nothing is made of recordings' files.",
                hint="Install ffmpeg (Debian, Ubuntu: apt install ffmpeg). What waits is then done.",
                id="catalogue.W001",
            )
        ]
    return []
