"""Whether a text is in English."""

import subprocess
import sys
from importlib import import_module

import pytest

from dateline.lang.stop_words import stop_words
from dateline.nlp.language_id import LANGUAGES, foreign_language


@pytest.mark.parametrize(
    "text",
    [
        "Floods hit Najaf on Friday.",
        "A storm hit Lodwar, Kenya.",
        "A storm hit Nome, Alaska.",
        "Storm hits Ghent",
        "Two trains collide near Utrecht",
        "Protest in Lublin",
        "Prison raid near Bari",
        "„Das ist gut“, said Karl.",
        "«Nous sommes prêts,» Omar told us.",
        "",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14",
        "NAJAF — THE MINISTER HAS SAID THAT THE FLOOD WAS THE WORST IN THE CITY SO FAR",
        # Names whose parts are little words elsewhere: "do", "da", "ke", "za", "na".
        "Gunmen killed Na Ying, Za Khan, Do Minh, Ke Jie and To Lam near Se San, "
        "Po Toi, Ve Skala, Od Pole, Ze Dorp, Ku Ring, My Son, Si Racha, Ta Prohm.",
        "Police arrested twelve men, among them do Carmo, da Silva, dos Santos, de "
        "la Cruz, del Rio, van den Berg, von der Leyen, al Rashid and el Sayed.",
        # Names with particles in small letters, which are little words elsewhere.
        "Abd al-Rahman ibn Khalid bin Sultan al-Saud, Umm Hani bint Abi Talib and Abu "
        "Bakr al-Baghdadi al-Husseini al-Qurashi were named by the court in Deir "
        "ez-Zor, as were Jamal ad-Din as-Suyuti, Nur ad-Din az-Zarqali and al-Amin.",
        "Jan van der Meer met de la Rúa, von der Goltz, da Silva, van den Broek and "
        "ten Brink in de Kamer van Koophandel te Zwolle, het Loo en de Veluwe.",
        "Nguyễn Văn An, Trần Thị Bích Hằng, Lê Đức Thọ và Phạm Thị Hoa were freed by a "
        "court in Ho Chi Minh City; a fifth man, Đỗ Minh Quân, was held until Monday.",
        "Dollar 1e8010 Pound 1e113 Mark 1e350 Franc 1e105 Riyal 1e218 Dirham 1e221 "
        "Lira 1e39 Yen 1e78 Krona 1e14 Krone 1e15 Dinar 1e455 Rupee 1e22 Peso 1e31",
        # Short ones, with words that other languages have as well.
        "Man hat trick wins derby",
        "Deutsche Bank and Süddeutsche Zeitung settle",
        "Die-hard fans mourn El Diego",
        "Des Moines police arrest man",
        "Van der Poel wins Tour de France stage",
        "Erdoğan and Özil pose in İzmir",
        "São Paulo floods kill ten",
        "Mexico 1, Japan 0; Norway 2, Peru 2; Chad 1, Mali 4; Cuba 0, Fiji 3; Oman 1",
    ],
)
def test_english_and_too_little_to_judge_pass(text) -> None:
    assert foreign_language(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Die Regierung hat am Freitag in Berlin beschlossen, dass sie nicht mehr "
            "so viel Geld für die neue Brücke ausgeben wird wie in dem Jahr davor.",
            "German",
        ),
        (
            "Le ministre a déclaré vendredi que la ville n'avait pas été prévenue, et "
            "que les habitants avaient été avertis par la radio dans la nuit.",
            "French",
        ),
        (
            "Министр сказал в пятницу, что город не был предупреждён о паводке",
            "Russian",
        ),
        (
            "Pražský městský soud v pátek potvrdil, že ministr nebude muset do vazby, "
            "protože už se k tomu přiznal a na soud se dostaví.",
            "Czech",
        ),
        (
            "GOUVERNEMENT: LE MINISTRE A DIT QUE LA VILLE N'AVAIT PAS ÉTÉ PRÉVENUE DE "
            "LA CRUE ET QUE LES HABITANTS ÉTAIENT DANS LA NUIT",
            "French",
        ),
        ("ქალაქი წყალმა დაფარა", "a text in Georgian script"),
        # Headlines and short sentences.
        ("Regering: geen geld voor dijken", "Dutch"),
        ("VIER TOTE BEI BRAND IN DER ALTSTADT", "German"),
        ("Der Kanzler will nach Wien fahren", "German"),
        ("In Bamberg und Coburg fielen Schüsse", "German"),
        ("Bahn erhöht die Preise", "German"),
        ("Putin empfängt Orban in Moskau", "German"),
        ("Maltempo, allagamenti in Liguria", "Italian"),
        ("Boeren blokkeren snelweg bij Zwolle", "Dutch"),
        ("Une avalanche fait deux morts en Savoie", "French"),
        ("Las lluvias dejan dos muertos en Cali", "Spanish"),
        ("Chuvas fazem dois mortos na Guarda", "Portuguese"),
        ("La pioggia blocca i treni per due giorni", "Italian"),
        ("Van'da yağmur yolları kapattı", "Turkish"),
        ("Ливни затопили Сочи", "Russian"),
        ("Злива затопила вулиці міста", "Ukrainian"),
        # Its endings behind apostrophes are little words elsewhere: "da", "de", "den".
        (
            "Takım Rize'de 1-0 kazandı. Kulüp, Rize'den Ankara'ya uçtu; maç Ankara'da "
            "oynandı. Başkan, Ordu'da saha yapılacağını, Sivas'ta da yenisinin "
            "açılacağını söyledi. Kaleci Brezilya'dan gelmişti, Portekiz'de oynamıştı, "
            "geçen hafta Bolu'da sakatlandı. Kupa maçı Muş'ta oynanacak, "
            "Hollanda'daki kamp iptal edildi. Düzce'de ise antrenman yapılmadı.",
            "Turkish",
        ),
        ("فيضانات تغلق طرق صنعاء", "Arabic"),
        ("باران راه‌های چابهار را بست", "Persian"),
    ],
)
def test_other_languages_are_named(text, language) -> None:
    assert foreign_language(text) == language


def test_stop_words_are_those_of_spacy() -> None:
    for code in ("en", *LANGUAGES):
        listed = import_module(f"spacy.lang.{code}.stop_words").STOP_WORDS
        assert stop_words(code) == listed - {""}
    assert not stop_words("xx")


def test_telling_languages_apart_imports_none_of_them() -> None:
    code = (
        "import sys; from dateline.nlp.language_id import foreign_language; "
        "print(foreign_language('der Mann und die Frau sind nach Hause gegangen, denn "
        "es war schon sehr spät und sie waren müde von der langen Reise'), "
        "any(m.startswith('spacy.lang') for m in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["German", "False"]
