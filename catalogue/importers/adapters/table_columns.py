"""Which column of a table holds what: guessed from its headers, or said by the editor."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache

from .protocol import WrongSetting
from .table_files import Cell, Table

# Headers in English, Dutch, German and French, folded: no case, no accents, words only.
HEADERS = {
    "id": "id, nr, no, number, nummer, numero, talk id, abstract id, abstract number, abstractnummer, code, "
    "paper id, submission id, referentie, reference, kennung",
    "date": "date, datum, day, dag, tag, jour, session date, start date, dag datum, tag datum",
    "start": "start, begin, from, van, von, beginn, debut, start time, starttijd, begintijd, aanvang, "
    "startzeit, anfang, heure de debut, starts at",
    "end": "end, eind, einde, to, tot, bis, ende, fin, end time, eindtijd, endzeit, heure de fin, until, finish, "
    "ends at",
    "time": "time, tijd, tijdstip, zeit, uhrzeit, heure, horaire, hour, when, time slot, tijdslot, slot",
    "duration": "duration, duur, dauer, duree, length, min, mins, minutes, minuten, lengte, tijdsduur",
    "title": "title, titel, titre, talk, talk title, presentation, presentation title, presentatie, lezing, "
    "voordracht, vortrag, vortragstitel, thema, topic, onderwerp, sujet, subject, lecture, lecture title, "
    "intervention, expose, communication, titel voordracht, titel presentatie, titel lezing, "
    "titel des vortrags, titre de la presentation, name of talk, paper title, bijdrage, beitrag, programme "
    "item, program item, programma onderdeel, agenda item, abstract title",
    "abstract": "abstract, description, omschrijving, beschrijving, beschreibung, samenvatting, summary, "
    "zusammenfassung, resume, abstract text, inhalt, inhoud, details, toelichting",
    "speakers": "speaker, speakers, spreker, sprekers, referent, referenten, redner, vortragende, orateur, "
    "orateurs, intervenant, intervenants, presenter, presenters, faculty, name, naam, nom, names, namen, "
    "author, authors, auteur, auteurs, autor, autoren, presenting author, speaker s, spreker s, referent in, "
    "referent innen, speaker name, lecturer, lecturers, presentator, docent, conferencier",
    "given": "first name, voornaam, vorname, prenom, given name, speaker first name, forename",
    "family": "last name, achternaam, nachname, nom de famille, surname, family name, speaker last name",
    "affiliation": "affiliation, affiliations, affiliatie, institution, instelling, institut, institute, "
    "hospital, ziekenhuis, krankenhaus, klinik, hopital, etablissement, organisation, organization, "
    "organisatie, einrichtung, werkplek, centre, center, city, plaats, ort, ville, country, land, pays, from "
    "institution, employer, company",
    "chairs": "chair, chairs, voorzitter, voorzitters, vorsitz, vorsitzende, president, presidents, moderator, "
    "moderators, moderation, moderatoren, moderateur, moderateurs, session chair, session chairs, chairperson, "
    "chairpersons, chairman, chairmen, sessievoorzitter, sitzungsleitung, chair s, moderator s, voorzitter s",
    "room": "room, zaal, saal, raum, salle, location, locatie, ort raum, hall, place, lieu, ruimte, auditorium",
    "session": "session, session title, sessie, sitzung, session name, sessietitel, sitzungstitel, sessienaam, "
    "titre de la session, seance, block, blok, symposium, session titel, naam sessie",
    "track": "track, stream, thread, spoor, strang, parcours, theme, category, categorie, kategorie, programmalijn",
    "type": "type, typ, soort, art, format, vorm, presentation type, session type, kind, formaat",
    "language": "language, taal, sprache, langue, lang",
    "keywords": "keywords, keyword, tags, trefwoorden, steekwoorden, schlagworte, schlagworter, stichworte, "
    "mots cles, mot cle, key words, tag list",
    "doi": "doi",
    "website": "url, link, website, web page, webpagina, webseite, lien, site web, address",
    "do_not_record": "do not record, niet opnemen, nicht aufzeichnen, ne pas enregistrer, no recording, "
    "geen opname, keine aufzeichnung",
}
FIELDS = tuple(HEADERS)
SEARCHED = 30


def folded(cell: Cell) -> str:
    """A header for comparing.

    >>> folded("Résumé / Zusammenfassung (max. 200 mots)")
    'resume zusammenfassung'
    """
    text = re.sub(r"\([^)]{4,}\)", " ", cell) if isinstance(cell, str) else ""
    plain = unicodedata.normalize("NFKD", text.casefold())
    words = re.findall(r"[a-z0-9]+", "".join(one for one in plain if not unicodedata.combining(one)))
    return " ".join(words)


@cache
def _known() -> dict[str, str]:
    return {folded(word): name for name, words in HEADERS.items() for word in words.split(",")}


def field_of(header: Cell) -> str:
    """What a header stands for, "" where that is not known; of "Spreker / Speaker" the first that is known."""
    known, text = _known(), folded(header)
    if text in known:
        return known[text]
    if isinstance(header, str) and len(header) < 80:
        parts = [folded(part) for part in re.split(r"[/|\n(),:*]", header)]
        return next((known[part] for part in parts if part in known), "")
    return ""


def said_columns(setting: str) -> dict[str, str]:
    """{header or letter: field} from "Voordracht = title; F = speakers; Intern = -". Raises WrongSetting."""
    said = {}
    for one in re.split(r"[;\n]", setting):
        header, equals, name = (part.strip() for part in one.rpartition("="))
        if not one.strip():
            continue
        if not equals or not header or name not in (*FIELDS, "-"):
            raise WrongSetting(
                "columns",
                f"{one.strip()[:60]!r} names no column: write header = field, the field one of "
                f"{', '.join(FIELDS)}, or - for none",
            )
        said[header] = name
    return said


# openpyxl takes 5 MB of a process: of those that read a table, no other. It is imported where it is used.
def _letters(place: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(place + 1)


def _place(letters: str) -> int:
    from openpyxl.utils import column_index_from_string

    return column_index_from_string(letters) - 1


class Columns:
    """The columns of a table. `at`: {field: their places}; `header` is its row's number, 0 where it has none."""

    def __init__(self, table: Table, said: Mapping[str, str]):
        self.said = {folded(name): field for name, field in said.items()}
        self.letters = {
            name.upper(): field for name, field in said.items() if re.fullmatch("[A-Za-z]{1,2}", name)
        }
        found = max(table.rows[:SEARCHED], key=lambda row: self._worth(row[1]), default=(0, ()))
        self.header = found[0] if self._worth(found[1]) > 1 else 0
        self.headers: Sequence[Cell] = found[1] if self.header else ()
        self.at: dict[str, tuple[int, ...]] = {}
        for place, name in enumerate(self._meant(self.headers)):
            self._add(name, place)
        for letter, name in self.letters.items() if not self.header else ():
            self._add(name, _place(letter))

    def _add(self, name: str, place: int) -> None:
        if name and name != "-":
            self.at[name] = (*self.at.get(name, ()), place)

    def _meant(self, cells: Sequence[Cell]) -> list[str]:
        """The field of each column: what the editor said, else what its header says."""
        return [
            self.said.get(folded(cell)) or self.letters.get(_letters(place)) or field_of(cell)
            if cell is not None or _letters(place) in self.letters
            else ""
            for place, cell in enumerate(cells)
        ]

    def _worth(self, cells: Sequence[Cell]) -> int:
        """How much like headers a row is: different fields, the title among them."""
        named = {self.said.get(folded(cell)) or field_of(cell) for cell in cells if isinstance(cell, str)} - {
            "",
            "-",
        }
        return len(named) + 1 if named & {"title"} and len(named) > 1 else 0

    @property
    def are_known(self) -> bool:
        return "title" in self.at

    def name(self, place: int) -> str:
        """A column as the editor sees it: "C (Start)"."""
        header = self.headers[place] if place < len(self.headers) else None
        return f"{_letters(place)} ({header})" if header else _letters(place)
