"""Language and direction are guessed only when the text is clear."""

# ruff: noqa: RUF001  # the letters of other scripts are meant as they are

import pytest

from onrecord.articles import languages
from onrecord.articles.languages import direction, language

SENTENCES = {
    "en": "The mayor of the town said on Friday that she would not read the plan, and that it was not for her to say who had written it.",
    "de": "Die Bürgermeisterin sagte am Freitag, dass sie den Plan nicht lesen werde und dass es nicht an ihr sei, zu sagen, wer ihn geschrieben hat.",  # codespell:ignore
    "fr": "Le maire de la ville a dit vendredi qu'il ne lirait pas le projet et que ce n'est pas à lui de dire qui l'a écrit dans la nuit.",  # codespell:ignore
    "es": "La alcaldesa de la ciudad dijo el viernes que no va a leer el plan y que no es ella quien tiene que decir por qué lo han escrito.",  # codespell:ignore
    "ru": "Мэр города заявил в пятницу, что он не будет читать план и что это не его дело, кто и когда его написал, но он был рад.",
    "uk": "Мер міста заявив у п’ятницю, що він не буде читати план і що це не його справа, хто та коли його написав, але він був радий.",
    "pl": "Burmistrz miasta powiedział w piątek, że nie przeczyta planu i że to nie do niego należy powiedzenie, kto go napisał.",
    "cs": "Starosta města v pátek řekl, že plán nebude číst a že není jeho věcí říkat, kdo ho napsal. Lidé se prý nemusí bát.",
    "sv": "Borgmästaren i staden sade på fredagen att han inte skulle läsa planen och att det inte var hans sak att säga vem som hade skrivit den.",  # codespell:ignore
    "da": "Borgmesteren i byen sagde fredag, at han ikke ville læse planen, og at det ikke var op til ham at sige, hvem der havde skrevet den.",  # codespell:ignore
    "nl": "De burgemeester van de stad zei vrijdag dat hij het plan niet zou lezen en dat het niet aan hem was om te zeggen wie het had geschreven.",  # codespell:ignore
    "hu": "A város polgármestere pénteken azt mondta, hogy nem fogja elolvasni a tervet, és nem az ő dolga megmondani, ki írta.",
    "ar": "قال المتحدث باسم البلدية يوم الجمعة إن الخطة لن تقرأ وإن الأمر ليس متروكا له ليقول من كتبها",
    "zh": "市长周五表示，他不会阅读该计划，也不应由他来说是谁写的。居民们不必担心，他补充道。",
    "el": "Ο δήμαρχος της πόλης δήλωσε την Παρασκευή ότι δεν θα διαβάσει το σχέδιο και ότι δεν είναι δική του δουλειά να πει ποιος το έγραψε.",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_running_text_tells_its_language(code):
    assert language(SENTENCES[code]) == code


def test_english_with_words_of_another_language_stays_english():
    text = SENTENCES["en"] * 2 + " „Die Kasse ist leer“, sagte die Bürgermeisterin."
    assert language(text) == "en"


def test_a_full_disk_leaves_the_language_open(monkeypatch, caplog):
    def refuse():
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(languages, "_identifier", refuse)
    assert language(SENTENCES["pl"]) is None
    assert "No space left" in caplog.text
    caplog.clear()


@pytest.mark.parametrize("text", ["", "0 0", "Veldhaven Courier", "lorem " * 40, "😀 " * 50])
def test_what_is_no_running_text_tells_none(text):
    assert language(text) is None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The mayor said שלום to all.", "ltr"),
        ("قال المتحدث باسم البلدية إن Reuters", "rtl"),
        ("ראש העיר אמר", "rtl"),
        ("123 😀", "ltr"),
        ("", "ltr"),
    ],
)
def test_most_strong_letters_decide_the_direction(text, side):
    assert direction(text) == side
