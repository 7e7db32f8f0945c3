"""What lies between the catalogue and an engine: the outbox, what was written or refused, who is writing."""

from django.db import models
from django.utils import timezone


class Announcement(models.Model):
    """The outbox: something that may be found differently now. Removed once the index agrees.

    What an import announced `in_bulk` comes after all else.
    """

    key = models.CharField(max_length=64, db_index=True)
    announced_at = models.DateTimeField(auto_now_add=True)
    in_bulk = models.BooleanField(default=False, db_default=False)

    class Meta:
        indexes = [models.Index(fields=["in_bulk", "id"], name="announced_by_hand_first")]

    def __str__(self):
        return self.key


class IndexedEntry(models.Model):
    """What the index was last given for a key; compared with the index and with the database."""

    key = models.CharField(max_length=64, primary_key=True)
    revision = models.BigIntegerField()
    digest = models.BinaryField(max_length=16)

    def __str__(self):
        return f"{self.key} at {self.revision}"


class RefusedEntry(models.Model):
    """An entry that could not be built, or that the engine refused: it is in no index until it is accepted.

    Tried again when it is announced again, by `check_index --heal` and by a rebuild.
    """

    key = models.CharField(max_length=64, primary_key=True)
    reason = models.TextField()
    revision = models.BigIntegerField()
    refused_at = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return f"{self.key}: {self.reason}"


class IndexState(models.Model):
    """The one row that says who writes to the index and how far it is.

    `revision` grows with every batch that is read for the index, under the lease. The outbox's own numbers
    would not do: a transaction that took a low number may commit after one with a higher. `compared_until`
    is the key up to which the nightly comparison has come, "" when it is done.
    """

    revision = models.BigIntegerField(default=0)
    vocabulary = models.BigIntegerField(default=0)
    opened_until = models.DateTimeField(default=timezone.now)
    writer = models.CharField(max_length=120, blank=True)
    writing_until = models.DateTimeField(null=True)
    compared_until = models.CharField(max_length=64, blank=True)

    def __str__(self):
        return f"revision {self.revision}"

    @classmethod
    def row(cls):
        """The one row, as a queryset to read and update."""
        rows = cls.objects.filter(pk=1)
        if not rows.exists():
            cls.objects.get_or_create(pk=1)
        return rows
