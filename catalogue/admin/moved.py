"""What had an address keeps it: the old one leads to the talk wherever it hangs."""

from contextlib import contextmanager

from wagtail.contrib.redirects.models import Redirect

from catalogue.models import Talk


@contextmanager
def leaving_a_redirect(pk: int):
    """Around a change of the talk: leaves a redirect where its public address changed meanwhile."""
    before = address_of(pk)
    yield
    after = address_of(pk)
    if before and after and before != after:
        old, new = Redirect.normalise_path(before), Redirect.normalise_path(after)
        # Nor must a redirect of former days stand in the way of the talk's return.
        Redirect.objects.filter(old_path__in=[old, new], automatically_created=True).delete()
        permanent = Talk(pk=pk).get_absolute_url()
        Redirect.add_redirect(before, permanent, is_permanent=True, automatically_created=True)


def address_of(pk: int) -> str:
    """Where it hangs on the site now; "" for a talk that is not there."""
    talk = Talk.objects.filter(pk=pk, live=True).select_related("page").first()
    return talk.url() if talk and talk.page.live else ""
