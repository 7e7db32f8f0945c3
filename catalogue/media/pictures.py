"""Pictures of pages: the image library's renditions, printed by templates as <MEDIA_URL>images/<name>."""

from django.core.files.storage import storages

from .serving import serve
from .types import PICTURES, suffix_of

# The image library's renditions and the editors' portraits; original_images is not among them.
FOLDERS = ("images", "avatar_images")


def picture_of(request, folder: str, name: str):
    """The file straight in one of the folders, None for anything that is not a picture there."""
    if folder not in FOLDERS or suffix_of(name) not in PICTURES:
        return None
    return serve(request, storages["default"], f"{folder}/{name}", PICTURES, "picture")
