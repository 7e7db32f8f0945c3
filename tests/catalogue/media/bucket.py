"""A storage as a bucket is one: it knows names and contents, and no paths."""

from django.conf import settings
from django.core.files.storage import FileSystemStorage, Storage


class Bucket(Storage):
    def __init__(self):
        self.behind = FileSystemStorage(location=settings.MEDIA_ROOT)

    def _open(self, name, mode="rb"):
        return self.behind.open(name, mode)

    def _save(self, name, content):
        return self.behind.save(name, content)

    def exists(self, name):
        return self.behind.exists(name)

    def listdir(self, path):
        return self.behind.listdir(path)

    def delete(self, name):
        self.behind.delete(name)

    def size(self, name):
        return self.behind.size(name)
