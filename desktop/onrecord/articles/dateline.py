"""Finds the dateline that opens a report: "Moscow: ", "PARIS (Reuters) - "."""

# the signs and letters of printed text are meant as they are

import re

_LONGEST = 80  # characters
_WORD = r"[^\W\d_][\w.'’]*(?:-[^\W\d_][\w.'’]*)*"
_PLACE = rf"{_WORD}(?:[ /]{_WORD}){{0,3}}"
_CAPITALS = re.compile(r"[^a-zß-öø-ÿа-яё]{3,}")  # no small letter: "WASHINGTON, D.C."
_SHAPE = re.compile(
    rf"(?P<place>{_PLACE})(?:,\s*(?P<more>[^():—–\n]{{1,40}}?))?\s*"
    r"(?P<agency>\([^()\n]{2,40}\)\s*)?(?P<mark>:|—|–|--|-)(?=\s+\S)"
)
_WIRES = re.compile(r"\((?:[A-Z][\w/. ]{1,24})\)")
# Not "at", "from" and "to": people and agencies follow them too.
_BEFORE_A_PLACE = r"(?:in|near|outside|(?:mayor|city|town|people|port|capital|council|streets) of)"
_LABEL = re.compile(
    "exclusive|breaking|breaking news|update|updated|opinion|analysis|live|watch|video|listen|poll|"
    "report|editorial|correction|read|news|ap|afp|reuters|dpa|tass|interfax|un|eu|us|usa|uk|nato",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"[\"“„«‘']|(?:I|We|My|Our|You)\b")
# Where the world's datelines are mostly written. Any other place counts when the article
# itself says "in", "near" or "outside" before it.
_CITIES = frozenset(
    """abu dhabi|abuja|accra|addis ababa|algiers|almaty|amman|amsterdam|ankara|astana|athens|atlanta|
    baghdad|baku|bangkok|barcelona|beijing|beirut|belgrade|berlin|bern|bogota|bogotá|boston|bratislava|
    brasilia|brasília|brussels|bucharest|budapest|buenos aires|cairo|canberra|cape town|caracas|chicago|
    chisinau|colombo|copenhagen|dakar|damascus|delhi|dhaka|doha|donetsk|dubai|dublin|edinburgh|frankfurt|
    gaza|gaza city|geneva|hanoi|harare|havana|helsinki|hong kong|islamabad|istanbul|jakarta|jeddah|
    jerusalem|johannesburg|kabul|kampala|karachi|kathmandu|kharkiv|khartoum|kiev|kigali|kinshasa|
    kuala lumpur|kuwait|kuwait city|kyiv|lagos|lima|lisbon|ljubljana|london|los angeles|luanda|luxembourg|
    lviv|madrid|manila|mexico city|miami|milan|minsk|mogadishu|montreal|moscow|mumbai|munich|muscat|
    nairobi|new delhi|new york|nicosia|odesa|odessa|oslo|ottawa|panama city|paris|phnom penh|podgorica|
    prague|pretoria|pristina|pyongyang|quito|rabat|ramallah|reykjavik|riga|rio de janeiro|riyadh|rome|
    san francisco|sanaa|santiago|sao paulo|são paulo|sarajevo|seoul|shanghai|singapore|skopje|sofia|
    st petersburg|stockholm|strasbourg|sydney|taipei|tallinn|tashkent|tbilisi|tehran|tel aviv|the hague|
    tirana|tokyo|toronto|tripoli|tunis|ulaanbaatar|united nations|vatican city|vienna|vilnius|warsaw|
    washington|wellington|yangon|yerevan|zagreb|zurich""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)


def dateline_end(paragraph: str, text: str) -> int:
    """Give where the dateline of a report's first paragraph ends, its mark included; 0: none.

    "Peskov: We ..." looks like "Moscow: The ...", so a place must be written in capitals,
    followed by an agency, be a well-known city, or be named as a place in ``text``.

    Args:
        paragraph: the first paragraph.
        text: the whole article, to see whether it uses the words as a place.
    """
    found = _SHAPE.match(paragraph[:_LONGEST])
    if found is None or len(paragraph) <= found.end() + 1:
        return 0
    rest = paragraph[found.end() :].lstrip()
    if _SPOKEN.match(rest) or rest[0].islower():
        return 0
    if found["mark"] == "-" and not paragraph[found.start("mark") - 1].isspace():
        return 0
    return found.end() if _is_place(found, text) else 0


def _is_place(found: re.Match[str], text: str) -> bool:
    place = found["place"]
    if _LABEL.fullmatch(place):
        return False
    if place.casefold() in _CITIES:
        return True
    if found["agency"] and _WIRES.fullmatch(found["agency"].strip()):
        return True
    if found["mark"] != ":" and _CAPITALS.fullmatch(place):
        return True
    if not all(word[0].isupper() for word in place.split()):
        return False
    return bool(re.search(rf"\b{_BEFORE_A_PLACE} {re.escape(place)}\b", text))
