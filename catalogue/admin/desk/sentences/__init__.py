"""What imports say of single items and of their sources, as patterns: in English here, translated in locale/.

The importers write the sentences filled in; a test asks that each of theirs stands here. What a hole is called says
what may fill it (`_FILLED` and `_NAMES` in said.py): `n` a number, `quoted` something in quotation marks, `place` a
name, most others a sentence or words of their own.
"""

from . import anything, captions, files, found, hosts, network, programmes, tables

SENTENCES = tuple(
    sentence
    for module in (anything, found, files, captions, tables, programmes, hosts, network)
    for sentence in module.SENTENCES
)
