"""Stories that are printed every day with other numbers: no copies of one another, though nearly every word is the same."""

TEMPLATES = {
    "Kurs rupiah hari ini": (
        "Nilai tukar rupiah terhadap dolar Amerika Serikat pada perdagangan hari ini dibuka di level {n} per dolar. "
        "Posisi itu bergerak {n} poin dibandingkan penutupan perdagangan kemarin sore di level {n}. "
        "Kurs jual di bank besar tercatat {n} sedangkan kurs beli berada di posisi {n} per dolar. "
        "Analis memperkirakan rupiah akan bergerak di kisaran {n} sampai {n} sepanjang pekan ini. "
        "Indeks harga saham gabungan pada saat yang sama berada di angka {n} dengan nilai transaksi {n} miliar rupiah."
    ),
    "Jadwal salat dan imsak hari ini": (
        "Berikut jadwal salat dan imsak untuk wilayah kota dan sekitarnya pada hari ini menurut kementerian agama. "
        "Imsak pukul {n} waktu setempat dan subuh pukul {n} waktu setempat. Zuhur pukul {n} dan asar pukul {n} waktu setempat. "
        "Magrib pukul {n} waktu setempat dan isya pukul {n} waktu setempat. Waktu dapat berbeda {n} menit di wilayah lain."
    ),
    "Match report": (
        "The home side beat the visitors {n} to {n} on matchday {n} in front of {n} spectators at the stadium. "
        "The first goal came after {n} minutes and the second followed in the {n} minute before the break. "
        "The visitors had {n} shots on target and {n} per cent of possession but could not find a way back. "
        "The home side stay on {n} points in the table with {n} games left to play this season."
    ),
}
"""By their headlines; `{n}` stands for a number."""
