from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    name = "catalogue"

    def ready(self):
        from catalogue import changes, checks, workers  # noqa: F401, importing checks registers them

        changes.connect()
        workers.SIGNS.connect()
