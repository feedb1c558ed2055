"""Words around a publisher's name in copyright notices and in lines that ask readers to follow it. Data only; lower case."""

from typing import Final

RIGHTS: Final = (
    "all rights", "all right", "alle rechte", "tous droits", "todos los derechos", "todos os direitos", "tutti i diritti", "alle rechten", "все права",
    "усі права", "всі права", "wszelkie prawa", "tüm hakları", "her hakkı", "με επιφύλαξη", "toate drepturile", "minden jog", "alla rättigheter",
    "hak cipta", "hakcipta", "seluruh hak", "جميع الحقوق", "كل الحقوق", "تمامی حقوق", "כל הזכויות", "सर्वाधिकार", "สงวนลิขสิทธิ์", "版权所有", "版權所有",
    "無断", "all content", "copyright", "bản quyền", "무단", "저작권", "theme", "powered", "designed", "built", "developed", "a division", "a subsidiary",
    "privacy", "terms", "impressum", "datenschutz",
)  # fmt: skip
"""What follows or precedes the name in a notice and is no part of it."""

NOT_NAMES: Final = frozenset(
    "kami kita us uns nous nosotros our channel for untuk dan and the a an update ini now all this site website we copyright by".split()
)
"""Words that are no name alone, and that no name ends in."""
