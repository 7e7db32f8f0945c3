"""How the desk of imports shows what runs wrote down."""

from django import template

from catalogue.admin.desk.said import said

register = template.Library()
register.filter("said", said)
