from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(WagtailUsersAppConfig):
    """Wagtail's users, with memberships."""

    user_viewset = "members.viewsets.AccountViewSet"
