"""What people call a country, in many languages, and its code of two letters (ISO 3166-1)."""

from functools import cache

from babel import Locale

from hedgerow.kernel.folding import plain

_LANGUAGES = (
    *("en", "es", "ar", "fr", "de", "it", "pt", "nl", "pl", "cs", "sk", "hu", "ro", "bg", "el", "tr", "sv", "da", "nb"),
    *("fi", "et", "lv", "lt", "sl", "hr", "sr", "uk", "ru", "he", "fa", "hi", "bn", "ur", "id", "ms", "vi", "th", "zh"),
    *("ja", "ko", "ca", "eu", "gl", "ga", "cy", "is", "sq", "mk", "sw", "af", "fil"),
)
_ALSO = {
    "GB": "uk, u k, england, scotland, wales, northern ireland, great britain, britain, gbr",
    "US": "usa, u s a, u s, america, united states of america, ee uu, eeuu, vereinigte staaten von amerika",
    "NL": "holland, the netherlands, nld",
    "IE": "eire, republic of ireland, irl",
    "AE": "uae, u a e, emirates",
    "DE": "brd, deu, bundesrepublik deutschland",
    "CZ": "czech republic, ceska republika, tschechische republik",
    "CH": "confoederatio helvetica, suisse, svizzera",
    "KR": "korea, republic of korea",
    "RU": "russian federation",
    "TR": "turkey, turkei",
    "MK": "macedonia",
    "CI": "ivory coast",
    "BA": "bosnia",
    "VA": "vatican, holy see",
    "MM": "burma",
    "TZ": "united republic of tanzania",
    "SA": "ksa",
    "NZ": "aotearoa",
}
"""What CLDR does not list."""


@cache
def country_words() -> dict[str, str]:
    """Codes by folded words. One that means two countries in two languages is what the first of them means by it."""
    words: dict[str, str] = {}
    for language in _LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"}:
                words.setdefault(plain(name), code)
                words.setdefault(plain(code), code)
    for code, names in _ALSO.items():
        words |= {plain(name): code for name in names.split(",")}
    return words


def country_name(code: str, language: str) -> str:
    """What a country is called in a language; its code where that has no word for it."""
    return str(Locale.parse(language, sep="-").territories.get(code, code))
