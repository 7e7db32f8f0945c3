"""Words that ask or join and say nothing about the subject; dropped from questions, kept in texts."""

_ENGLISH = """
a about after against all also am an and any are as at be because been before being between both but by
can could did do does doing during each few for from further had has have having he her here hers him his
how i if in into is it its just me more most my no nor not of off on once only or other our out over own
s same she should so some such t than that the their them then there these they this those through to too
under until up upon very was we were what when where whether which while who whom whose why will with
would you your please explain tell show find give know learn want need
"""

_DUTCH = """
aan als bij dan dat de deze dit een ben bent daar dus echter eens en geen haar hebben heeft heb het hij hoe
hoeveel hun ik in ja je jij jouw jullie kan kun kunnen kunt leg maar mag met mijn moet moeten naar niet nog
nu of om omdat ons onze ook over tegen tijdens tot tussen u uit uw van veel vertel voor waar waarom waarbij
wanneer was waren wat we welk welke werd wie wij word worden wordt ze zich zij zijn zo zoals zonder zou
zouden
"""

# Dutch joining words that are words of the subject in English: "door", "men", "Na", "OP", "ER".
_DUTCH_ONLY = "al an die door er me men na op per te toe want"

ENGLISH, DUTCH, DUTCH_ONLY = (frozenset(words.split()) for words in (_ENGLISH, _DUTCH, _DUTCH_ONLY))


def stop_words(language: str) -> frozenset[str]:
    """The folded words to drop from a question of a visitor who reads `language` (BCP 47)."""
    words = ENGLISH | DUTCH
    return words | DUTCH_ONLY if language.lower().startswith("nl") else words
