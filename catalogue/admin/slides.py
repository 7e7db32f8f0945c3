"""The slides of a recording on its form: one document of them all."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from catalogue.importers.stored_files import DOCUMENTS, begins_as_pdf
from catalogue.media.types import SLIDES, suffix_of
from catalogue.models import Slide

from .upload import within_limit


def slides_of(recording):
    """The document's file; None where there is none. Pictures with times are left to imports."""
    slide = _documents(recording).first() if recording.pk else None
    return slide and slide.file


def checked(upload):
    """The uploaded document. Raises ValidationError for what no page shows."""
    within_limit(upload)
    if suffix_of(upload.name) not in SLIDES:
        raise ValidationError(_("Slides are a PDF, or one picture."))
    if suffix_of(upload.name) in DOCUMENTS and not begins_as_pdf(upload):
        raise ValidationError(_("This is no PDF, though its name says so: export the slides as PDF again."))
    return upload


def replace_slides(recording, upload) -> None:
    """Put `upload` in the place of the document; take it away where that is False."""
    before = list(_documents(recording))
    if upload:
        Slide.objects.create(recording=recording, file=upload)
    for slide in before:
        slide.delete()
        if not Slide.objects.filter(file=slide.file.name).exists():
            transaction.on_commit(lambda file=slide.file: file.storage.delete(file.name))


def _documents(recording):
    return recording.slides.filter(start_ms=None).order_by("pk")
