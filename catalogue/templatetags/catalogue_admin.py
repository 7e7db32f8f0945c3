"""How the admin writes times in a recording."""

from django import template

from catalogue.admin.times import written_place

register = template.Library()
register.filter("place", written_place)
