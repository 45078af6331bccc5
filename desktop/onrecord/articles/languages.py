"""Guesses the language and the writing direction of a text, cheaply and honestly."""

# the signs and letters of printed text are meant as they are

import re
import unicodedata
from collections import Counter

_SAMPLE = 20_000  # characters looked at; the vote is decided long before
_FEWEST_WORDS = 15
_SHARE = 0.12  # stop words are 25-50% of running text; names and numbers dilute a short one
_LEAD = 1.4  # over the second language: related ones share words

_STOP_WORDS = {
    "en": "the of and to in that is was for it with as his on be at by he this had not are but from or have an they which you were said has would who their after will been its",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben",  # codespell:ignore
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son aux d' ont été mais cette ses leur elle nous",  # codespell:ignore
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este sí porque esta entre cuando muy sin sobre también",  # codespell:ignore
    "it": "di e il la che in a per un è del non una sono da con si le dei nel al della alla i ha più gli come anche ma delle lo questo dal",  # codespell:ignore
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já",  # codespell:ignore
    "nl": "de van het een en in is dat op te zijn met die voor niet aan er om ook als dan maar door ze bij hij uit naar heeft hebben was wordt werd nog",  # codespell:ignore
    "ru": "и в не на что он с как это по но из у за от о же для так его к я а мы все они было был также который года при",
    "uk": "і в не на що він з як це по але у за від про та для так його до є ми всі вони було був також який року при й",
    "pl": "w i z na nie się do że to jest o jak po za od przez ale dla tym był są oraz jego co przy może być już",  # codespell:ignore
    "tr": "ve bir bu da de için ile olarak çok olan daha gibi en ne kadar ama o sonra ki var değil",  # codespell:ignore
    "sv": "och i att det som en på är av för med till den har de inte om ett men var sig från vi så kan",  # codespell:ignore
}
_VOTES = {code: frozenset(words.split()) for code, words in _STOP_WORDS.items()}
_SCRIPTS = (
    ("el", "GREEK"),
    ("he", "HEBREW"),
    ("ar", "ARABIC"),
    ("ja", "HIRAGANA"),
    ("ko", "HANGUL"),
    ("th", "THAI"),
)
_WORD = re.compile(r"[^\W\d_]+")


def language(text: str) -> str | None:
    """Give the ISO 639-1 code of the language of ``text``; None when the vote is not clear."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    if len(words) < _FEWEST_WORDS:
        return None
    counts = Counter(words)
    votes = {code: sum(counts[word] for word in vote) for code, vote in _VOTES.items()}
    ranked = sorted(votes, key=votes.__getitem__, reverse=True)
    best, second = votes[ranked[0]], votes[ranked[1]]
    if best >= _SHARE * len(words) and best >= _LEAD * second:
        return ranked[0]
    return _by_script(words)


def direction(text: str) -> str:
    """Give "rtl" when most strong characters run right to left, else "ltr"."""
    kinds = Counter(map(unicodedata.bidirectional, text[:_SAMPLE]))
    return "rtl" if kinds["R"] + kinds["AL"] > kinds["L"] else "ltr"


def _by_script(words: list[str]) -> str | None:
    """Tell a language that has a script to itself; Arabic by the absence of Persian letters."""
    letters = "".join(words[:400])
    names = Counter(unicodedata.name(letter, "?").split()[0] for letter in letters)
    for code, script in _SCRIPTS:
        if names[script] > 0.5 * len(letters):
            return None if code == "ar" and re.search("[پچژگکی]", letters) else code
    return None
