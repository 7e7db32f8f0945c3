from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    name = "catalogue"

    def ready(self):
        from catalogue import changes, workers

        changes.connect()
        workers.SIGNS.connect()
