"""A recording's chapters, written as lines: "12:34 Weaning trials"."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from catalogue.models import Chapter

from .times import PlaceField, written_place

LONGEST_TITLE = 255


class ChaptersField(forms.CharField):
    """Chapters as (start in ms, title) by their start, one a line."""

    widget = forms.Textarea(attrs={"rows": 8})

    def prepare_value(self, value):
        return value if isinstance(value, str) or value is None else written(value)

    def to_python(self, value):
        chapters = [self._read(line) for line in super().to_python(value).splitlines() if line.strip()]
        starts = [start for start, _title in chapters]
        twice = next((start for start in starts if starts.count(start) > 1), None)
        if twice is not None:
            raise ValidationError(
                _("Two chapters begin at %(place)s."), params={"place": written_place(twice)}
            )
        return sorted(chapters)

    def has_changed(self, initial, data):
        try:
            return list(initial or []) != self.to_python(data or "")
        except ValidationError:
            return True

    @staticmethod
    def _read(line: str) -> tuple[int, str]:
        place, _space, title = line.strip().partition(" ")
        title = title.strip()
        if not title or len(title) > LONGEST_TITLE:
            raise ValidationError(
                _("“%(line)s”: write a time and a title, such as 12:34 Weaning trials."),
                params={"line": line.strip()[:60]},
            )
        return PlaceField().clean(place), title


def written(chapters) -> str:
    return "\n".join(f"{written_place(start)} {title}" for start, title in chapters)


def chapters_of(recording) -> list[tuple[int, str]]:
    return list(recording.chapters.values_list("start_ms", "title")) if recording.pk else []


def replace_chapters(recording, chapters) -> None:
    recording.chapters.all().delete()
    Chapter.objects.bulk_create(
        Chapter(recording=recording, start_ms=start, title=title) for start, title in chapters
    )
