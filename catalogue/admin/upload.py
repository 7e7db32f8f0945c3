"""Uploading: with a limit, with progress where there is JavaScript, leaving nothing behind when refused."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import JsonResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

MEGABYTE = 1024 * 1024


def limit_bytes() -> int:
    return settings.UPLOAD_LIMIT_MB * MEGABYTE


def too_large() -> str:
    return _("The file is too large: the limit is %(limit)s MB.") % {"limit": settings.UPLOAD_LIMIT_MB}


class StopTooLarge(FileUploadHandler):
    """Keeps nothing of a file beyond the limit, whoever sends it to whichever address."""

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self.received = 0

    def receive_data_chunk(self, raw_data, start):
        self.received += len(raw_data)
        if self.received > limit_bytes():
            self.request.refused_upload = self.field_name
            raise SkipFile
        return raw_data

    def file_complete(self, file_size):
        return None


class UploadInput(forms.ClearableFileInput):
    """A file input whose form shows progress while it is sent."""

    class Media:
        js = ["catalogue/admin/upload.js"]

    def __init__(self, accept: str):
        super().__init__(attrs={"accept": accept})

    def build_attrs(self, *args, **kwargs):
        return super().build_attrs(*args, **kwargs) | {
            "data-upload-limit": limit_bytes(),
            "data-too-large": too_large(),
            "data-sending": _("Sending…"),
            "data-checking": _("Sent. The server is looking at it…"),
            "data-lost": _(
                "The connection was lost and nothing was stored. Save again to send the file again."
            ),
            "data-failed": _("The server could not take the file, and nothing was stored. Please try again."),
            "data-refused": _("Nothing was stored:"),
        }


def within_limit(upload):
    """The uploaded file. Raises ValidationError where it is too large or empty."""
    if upload.size > limit_bytes():
        raise ValidationError(too_large())
    if not upload.size:
        raise ValidationError(_("The file is empty."))
    return upload


class UploadView:
    """For create and edit views: answers the script with JSON, and leaves no file of a failed save."""

    def is_valid(self, form):
        if field := getattr(self.request, "refused_upload", None):
            form.is_valid()
            form.errors.pop(field, None)
            form.add_error(field if field in form.fields else None, too_large())
        return super().is_valid(form)

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except Exception:
            form.forget_uploads()
            raise

    def form_invalid(self, form):
        form.forget_uploads()
        if not self.expects_json_response:
            return super().form_invalid(form)
        errors = [
            f"{capfirst(form.fields[name].label)}: {error}" if name in form.fields else str(error)
            for name, said in form.errors.items()
            for error in said
        ]
        return JsonResponse({"success": False, "errors": errors}, status=422)

    def save_action(self):
        if not self.expects_json_response:
            return super().save_action()
        messages.success(self.request, self.get_success_message_for_json())
        return JsonResponse({"success": True, "url": self.get_success_url()})

    def get_success_message_for_json(self):
        return _("“%(object)s” has been stored.") % {"object": self.object}

    def get_success_url(self):
        return reverse(self.edit_url_name, args=[self.object.pk])


class UploadForm:
    """For model forms: knows which files a save wrote, so that they can be taken away again."""

    def forget_uploads(self):
        """Delete what this form's save has written to the storage."""
        for name in self.files:
            stored = getattr(self.instance, name, None)
            if stored and getattr(stored, "_committed", False) and stored.name != self.initial_name(name):
                stored.storage.delete(stored.name)

    def initial_name(self, name):
        before = self.initial.get(name)
        return getattr(before, "name", before)
