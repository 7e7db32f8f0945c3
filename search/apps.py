from django.apps import AppConfig
from django.core import checks


class SearchConfig(AppConfig):
    name = "search"

    def ready(self):
        from search import receivers
        from search.checks import check_index

        receivers.connect()
        checks.register(check_index, "search")
