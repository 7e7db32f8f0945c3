"""Hosts that tell at once what is new: each notice is checked, written down, answered, and only then worked on.

What gets lost on the way is found by the source's next scheduled run.
"""
