"""Language and direction are guessed only when the text is clear."""

# ruff: noqa: RUF001  # the letters of other scripts are meant as they are

import pytest

from onrecord.articles.languages import direction, language

SENTENCES = {
    "en": "The mayor of the town said on Friday that she would not read the plan, and that it was not for her to say who had written it.",
    "de": "Die Bürgermeisterin sagte am Freitag, dass sie den Plan nicht lesen werde und dass es nicht an ihr sei, zu sagen, wer ihn geschrieben hat.",  # codespell:ignore
    "fr": "Le maire de la ville a dit vendredi qu'il ne lirait pas le projet et que ce n'est pas à lui de dire qui l'a écrit dans la nuit.",  # codespell:ignore
    "es": "La alcaldesa de la ciudad dijo el viernes que no va a leer el plan y que no es ella quien tiene que decir por qué lo han escrito.",  # codespell:ignore
    "ru": "Мэр города заявил в пятницу, что он не будет читать план и что это не его дело, кто и когда его написал, но он был рад.",
    "uk": "Мер міста заявив у п’ятницю, що він не буде читати план і що це не його справа, хто та коли його написав, але він був радий.",
    "el": "Ο δήμαρχος της πόλης δήλωσε την Παρασκευή ότι δεν θα διαβάσει το σχέδιο και ότι δεν είναι δική του δουλειά να πει ποιος το έγραψε.",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_running_text_tells_its_language(code):
    assert language(SENTENCES[code]) == code


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
