"""Languages as BCP 47 tags, from whatever a programme writes: "eng", "pt_BR", "Deutsch"."""

import re

# ISO 639-2 (both forms) to ISO 639-1: BCP 47 asks for the shortest code.
_PAIRS = """
    aar:aa abk:ab afr:af aka:ak alb:sq amh:am ara:ar arg:an arm:hy asm:as ava:av ave:ae aym:ay aze:az bak:ba
    bam:bm baq:eu bel:be ben:bn bih:bh bis:bi bod:bo bos:bs bre:br bul:bg bur:my cat:ca ces:cs cha:ch che:ce
    chi:zh chu:cu chv:cv cor:kw cos:co cre:cr cym:cy cze:cs dan:da deu:de div:dv dut:nl dzo:dz ell:el eng:en
    epo:eo est:et eus:eu ewe:ee fao:fo fas:fa fij:fj fin:fi fra:fr fre:fr fry:fy ful:ff geo:ka ger:de gla:gd
    gle:ga glg:gl glv:gv gre:el grn:gn guj:gu hat:ht hau:ha hbs:sh heb:he her:hz hin:hi hmo:ho hrv:hr hun:hu
    hye:hy ibo:ig ice:is ido:io iii:ii iku:iu ile:ie ina:ia ind:id ipk:ik isl:is ita:it jav:jv jpn:ja kal:kl
    kan:kn kas:ks kat:ka kau:kr kaz:kk khm:km kik:ki kin:rw kir:ky kom:kv kon:kg kor:ko kua:kj kur:ku lao:lo
    lat:la lav:lv lim:li lin:ln lit:lt ltz:lb lub:lu lug:lg mac:mk mah:mh mal:ml mao:mi mar:mr may:ms mkd:mk
    mlg:mg mlt:mt mon:mn mri:mi msa:ms mya:my nau:na nav:nv nbl:nr nde:nd ndo:ng nep:ne nld:nl nno:nn nob:nb
    nor:no nya:ny oci:oc oji:oj ori:or orm:om oss:os pan:pa per:fa pli:pi pol:pl por:pt pus:ps que:qu roh:rm
    ron:ro rum:ro run:rn rus:ru sag:sg san:sa sin:si slk:sk slo:sk slv:sl sme:se smo:sm sna:sn snd:sd som:so
    sot:st spa:es sqi:sq srd:sc srp:sr ssw:ss sun:su swa:sw swe:sv tah:ty tam:ta tat:tt tel:te tgk:tg tgl:tl
    tha:th tib:bo tir:ti ton:to tsn:tn tso:ts tuk:tk tur:tr twi:tw uig:ug ukr:uk urd:ur uzb:uz ven:ve vie:vi
    vol:vo wel:cy wln:wa wol:wo xho:xh yid:yi yor:yo zha:za zho:zh zul:zu
"""
_SHORT = dict(pair.split(":") for pair in _PAIRS.split())
_NAMES = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
    "español": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt",
    "russian": "ru",
    "dutch": "nl", "nederlands": "nl", "chinese": "zh", "japanese": "ja", "polish": "pl", "czech": "cs",
    "korean": "ko", "arabic": "ar", "turkish": "tr", "swedish": "sv", "danish": "da", "norwegian": "no",
    "finnish": "fi", "greek": "el", "hebrew": "he", "hungarian": "hu", "ukrainian": "uk", "catalan": "ca",
}  # fmt: skip
_TAG = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*"
    r"(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
)
_NONE = {"und", "mul", "zxx", "mis"}


def language_tag(text: str | None) -> str:
    """The BCP 47 tag of `text`, in its usual case ("pt-BR", "zh-Hans"); "" where none is said.

    Raises ValueError for text that names no language.
    """
    written = (text or "").strip()
    tag = written.lower().replace("_", "-")
    tag = _NAMES.get(tag, tag)
    if not tag or tag in _NONE:
        return ""
    if len(tag) > 35 or not _TAG.fullmatch(tag):
        raise ValueError(f"{written[:40]!r} is no language; write a BCP 47 tag such as en, nl or pt-BR")
    language, *rest = tag.split("-")
    return "-".join(
        [_SHORT.get(language, language), *(_usual_case(part, rest[:n]) for n, part in enumerate(rest))]
    )


def _usual_case(part: str, before: list[str]) -> str:
    if any(len(one) == 1 for one in before):
        return part
    if len(part) == 2:
        return part.upper()
    return part.title() if len(part) == 4 and part.isalpha() else part


def offered_language(text: object, notices: list[str], default: str = "") -> str:
    """As `language_tag`, with a notice instead of an error: an odd language never keeps an item out."""
    try:
        return language_tag(text if isinstance(text, str) else None) or default
    except ValueError as error:
        notices.append(f"the language was left out: {error}")
        return default
