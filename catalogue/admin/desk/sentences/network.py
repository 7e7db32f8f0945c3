"""Of the way to a host, and of what comes back that is no answer at all."""

from django.utils.translation import gettext_noop

SENTENCES = (
    gettext_noop(
        "{host} is no machine of the open internet; if it is yours, name it in IMPORT_PRIVATE_HOSTS"
    ),
    gettext_noop("it answers with HTTP {n}"),
    gettext_noop("its host has no address"),
    gettext_noop("its host's name is not known"),
    gettext_noop("its host is no name that a machine can have"),
    gettext_noop("no import speaks to a socket of this machine"),
    gettext_noop("it took too long"),
    gettext_noop("it takes too long"),
    gettext_noop("it is packed as {quoted}, which was not asked for"),
    gettext_noop("its packing is damaged: {error}"),
    gettext_noop("it sends us on more than {n} times, in a circle"),
    gettext_noop("it sends on to elsewhere what was meant for it alone"),
    gettext_noop("it sends us on to what is no web address"),
    gettext_noop("{place} sends us there from https to plain http"),
    gettext_noop("it must begin with http:// or https://"),
    gettext_noop("it names no host"),
    gettext_noop("it carries a user name or password; leave them out"),
    gettext_noop("it gave us marks that nobody can ask with"),
    gettext_noop("it is no web address"),
    gettext_noop("it is nested more than {n} levels deep"),
    gettext_noop("it is empty, where JSON was expected"),
    gettext_noop("it is a web page or XML, where JSON was expected; check the address"),
    gettext_noop("it has more than {n} lists and objects"),
    gettext_noop("it is JSON, where XML was expected; check the address"),
    gettext_noop("it has more than {n} elements"),
)
