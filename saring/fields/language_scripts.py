"""Scripts and the languages written in them, and words of news that encyclopedias lack. Data only."""

from typing import Final

NEWS: Final[dict[str, str]] = {
    "id": (
        "karena bahwa bisa mengatakan saat kantor polisi akan sudah belum tersebut hanya pihak kata ujar selain hingga menurut antara "
        "sementara setelah sebelumnya masih namun kami kita mereka saya senin kamis jumat minggu uang orang harus agar usai mobil beberapa"
    ),
    "ms": (
        "kerana bahawa boleh berkata ketika beliau pejabat polis ialah selepas katanya semalam daripada manakala turut hari bagi bukan "
        "kementerian menteri datuk seri tan ringgit rm isnin khamis jumaat ahad wang kereta perlu supaya sehingga itu negara juta anda"
    ),
}
"""Words that tell close languages apart."""

SCRIPTS: Final[tuple[tuple[int, int, str], ...]] = (
    (0x0370, 0x03FF, "el"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x057F, "hy"),
    (0x0580, 0x05FF, "he"),
    (0x0600, 0x077F, "Arab"),
    (0x0780, 0x07BF, "dv"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "bn"),
    (0x0A00, 0x0A7F, "pa"),
    (0x0A80, 0x0AFF, "gu"),
    (0x0B00, 0x0B7F, "or"),
    (0x0B80, 0x0BFF, "ta"),
    (0x0C00, 0x0C7F, "te"),
    (0x0C80, 0x0CFF, "kn"),
    (0x0D00, 0x0D7F, "ml"),
    (0x0D80, 0x0DFF, "si"),
    (0x0E00, 0x0E7F, "th"),
    (0x0E80, 0x0EFF, "lo"),
    (0x0F00, 0x0FFF, "bo"),
    (0x1000, 0x107F, "my"),
    (0x1080, 0x10FF, "ka"),
    (0x1100, 0x11FF, "ko"),
    (0x1200, 0x137F, "am"),
    (0x1780, 0x17FF, "km"),
    (0x1800, 0x187F, "mn"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "el"),
    (0x3000, 0x30FF, "ja"),
    (0x3400, 0x9FFF, "Hani"),
    (0xAC00, 0xD7AF, "ko"),
)
"""First and last character of blocks of 128, and the language written in them, or the script that several languages share."""

SHARED: Final[dict[str, str]] = {"Cyrl": "be bg kk ky mk ru sr uk", "Arab": "ar fa ur", "Deva": "hi mr ne"}
"""Languages told apart by their words, by script; all others of those are written in Latin letters."""
