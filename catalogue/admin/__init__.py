"""The editors' rooms: listings, forms, choosers and reports of the catalogue in Wagtail's admin."""
