"""What editors do with imports, in Wagtail's log: in the history of the source, and in the site's own report.

Of a setting that was changed the log says its label, never a value; of a run its number and how much it was.
"""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter, log

PREFIX = "catalogue.import."
# What may be done: its name in filters, and the sentence, which may name what `tell` was given.
DEEDS = {
    "start": (gettext_lazy("Start an import"), gettext_lazy("Run %(run)s started")),
    "preview": (gettext_lazy("Preview an import"), gettext_lazy("Preview %(run)s started")),
    "pause": (gettext_lazy("Pause an import"), gettext_lazy("Run %(run)s paused")),
    "resume": (gettext_lazy("Go on with an import"), gettext_lazy("Run %(run)s goes on")),
    "stop": (gettext_lazy("Stop an import"), gettext_lazy("Run %(run)s stopped")),
    "approve": (gettext_lazy("Approve changes"), gettext_lazy("Run %(run)s: %(number)s changes approved")),
    "decline": (gettext_lazy("Decline changes"), gettext_lazy("Run %(run)s: %(number)s changes declined")),
    "undo": (gettext_lazy("Undo an import"), gettext_lazy("Run %(run)s: %(number)s changes taken back")),
    "undo_one": (gettext_lazy("Undo one change"), gettext_lazy("Run %(run)s: “%(title)s” taken back")),
    "retry": (gettext_lazy("Try a refused item again"), gettext_lazy("Run %(run)s: “%(title)s” tried again")),
    "settings": (gettext_lazy("Change a source"), gettext_lazy("Changed: %(fields)s")),
    "hand_back": (
        gettext_lazy("Hand a field back"),
        gettext_lazy("“%(field)s” handed back to the source “%(source)s”"),
    ),
}


def tell(instance, deed: str, **told) -> None:
    """Enter a deed of DEEDS with `instance`: a source, or the thing a field of which was handed back."""
    log(instance=instance, action=f"{PREFIX}{deed}", data=told)


def register(registry) -> None:
    for deed, (label, sentence) in DEEDS.items():
        registry.register_action(f"{PREFIX}{deed}")(_formatter(label, sentence))


def _formatter(named, sentence) -> type[LogFormatter]:
    class Deed(LogFormatter):
        label = named

        def format_message(self, log_entry):
            told = {name: _in_one(value) for name, value in log_entry.data.items()}
            try:
                return str(sentence) % told
            except KeyError:
                return str(named)

    return Deed


def _in_one(value: object) -> str:
    return ", ".join(_(one) for one in value) if isinstance(value, list) else str(value)
