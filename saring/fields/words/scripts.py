"""Scripts and the languages written in them, and words of news that encyclopedias lack. Data only."""

from typing import Final

NEWS: Final[dict[str, str]] = {
    "id": (
        "karena bahwa bisa mengatakan saat kantor polisi sudah pihaknya ujar ujarnya tutur tuturnya ungkap ungkapnya imbuhnya jelasnya "
        "tegasnya lanjutnya menyebut disebut usai terkait diduga dugaan senin rabu kamis jumat kemarin pekan agustus juli maret juni "
        "desember kabupaten kecamatan kelurahan provinsi gubernur bupati walikota wali kapolres kapolsek polres polda polsek dprd dpr kpk "
        "tni pemerintah presiden keuangan kesehatan pengadilan kejaksaan jaksa terdakwa tersangka korban pelaku siswa mahasiswa dokter "
        "obat perusahaan karyawan uang rupiah rp persen dolar miliar triliun mobil sepeda motor truk bandara tol jakarta stadion "
        "pertandingan laga pelatih tim klub timnas skor babak lewat adanya sejumlah seluruh sesuai berdasarkan kondisi kegiatan aksi "
        "petugas tewas luka kecelakaan longsor listrik bensin investasi ekspor impor pajak anggaran kuartal dilakukan harus nomor kasus "
        "sidik penyidik izin resmi direktur wakil menko kota sore siang perempuan anda sedangkan kalau begitu nggak tak justru cukup "
        "membutuhkan kebutuhan libur masyarakat pun menemukan stasiun toko jepang pasokan fasilitas kendaraan pengemudi pengendara "
        "organisasi konferensi bisnis pedagang layanan gratis pabrik karcis rapat wawancara ujian kamar jendela kursi jeruk dingin "
        "perawat infeksi tuduhan menuduh membantah bagian penelitian peneliti ilmuwan ponsel situs tautan unggahan unduh daring manajemen "
        "manajer pengembang properti pembayaran biaya diskon tagihan limbah selokan pohon hewan kabut meskipun berkat bahkan diperkirakan "
        "sebesar maupun mendadak hibah mantan istri artis dimana tahapan pengelola penyedia lalu lintas dinilai mengimbau perajin "
        "pengrajin"
    ),
    "ms": (
        "kerana bahawa boleh berkata beliau pejabat polis ialah iaitu selepas semalam kelmarin daripada manakala semasa sewaktu berkenaan "
        "isnin khamis jumaat ahad ogos julai disember datuk seri dato tun ringgit rm sen wang kerajaan syarikat kakitangan murid penuntut "
        "universiti doktor ubat hospital kesihatan kewangan mahkamah pendakwa tertuduh suspek mangsa disyaki ditahan direman merempuh "
        "lori bas motosikal basikal penunggang lapangan terbang perlawanan jurulatih pasukan kelab jaringan pusingan peringkat saingan "
        "sahaja seramai pelbagai hadapan lepas petang kemalangan maut cedera kecederaan elektrik peratus bilion trilion eksport pelaburan "
        "cukai peruntukan belanjawan sekiranya susulan berikutan menerusi ekoran jabatan suruhanjaya rasuah majlis berkuasa kes siasatan "
        "menyiasat maklumat awam lebuh lebuhraya jejambat baharu cuti kanak lelaki pengarah timbalan naib setiausaha perdana parlimen "
        "tular berhad sdn bhd malaysia kuala lumpur johor selangor sabah sarawak negeri bandar bandaraya gabenor penyelidik bimbit bomba "
        "mencecah memaklumkan dimaklumkan dijangka membabitkan berlaku penghujung tiada mempunyai kejadian tempoh tahap sokongan langkah "
        "pengguna rasmi moden muzium stesen tren kedai jepun bekalan kemudahan kenderaan pemandu jurucakap pertubuhan persidangan "
        "perniagaan peniaga perkhidmatan percuma kilang mesyuarat keputusan peperiksaan tandas bilik tingkap jururawat jangkitan wabak "
        "denggi dakwaan mendakwa menafikan didakwa bahagian bertanggungjawab terbabit sebarang golongan bapa pakar kajian sesawang talian "
        "pengurusan hartanah bayaran caj yuran diskaun jerebu empangan longkang pokok haiwan walaupun malah bekas isteri pelantikan "
        "pengerusi bantahan menasihati mengadu merungut kempen pilihan raya undi calon mengundi tuntutan penceramah ceramah sambutan "
        "perayaan khas"
    ),
}
"""Words that tell close languages apart: each is written so, or is usual, in one of them alone."""

ALIKE: Final[dict[str, str]] = {
    "id ms": (
        "yang dan di dengan dari adalah pada ini untuk dalam tahun oleh sebagai menjadi juga tidak ke atau sebuah merupakan ia memiliki "
        "satu itu dapat lebih telah akan mereka seorang seperti orang secara salah beberapa banyak antara nama kemudian ada pertama "
        "bahasa terletak para kepada hingga besar atas digunakan dua amerika sangat lain menggunakan serta daerah negara suatu masih masa "
        "sampai namun sehingga kembali mulai tempat terhadap sekitar penduduk pernah ketika berada membuat dunia selama kali termasuk "
        "tentang sistem selain menurut sementara sebelum sebelumnya kami kita saya hari menteri juta ribu bukan bagi turut perlu sejak "
        "bulan malam pagi rumah air harga anak sekolah jalan hujan laut hutan wanita kecil tinggi jauh tiga empat lima enam tujuh sepuluh "
        "dia sama kerja kata katanya apabila ahli pihak minggu warga kementerian pendidikan pemain ketua laporan berjaya akibat kebakaran "
        "gempa banjir kawasan wilayah lagi bawah utama hanya supaya agar belum dijual sidang rakyat mana setiap semua membawa menerima "
        "melalui mencapai menunjukkan muda baik agama islam tentera raja lapan melayu utara selatan barat timur kedua ketiga bersama "
        "terus antaranya dalamnya jumlah sebanyak seluas ekonomi akhir awal peserta meningkat bertambah seekor suami ibu pegawai "
        "berlangsung dirinya membantu"
    ),
}
"""Words that close languages have in common, whatever their encyclopedias have more of: they tell them from others, not from each other.

The language that more is written in comes first: a text that has no other words is in that one.
"""

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

SHARED: Final[dict[str, str]] = {"Cyrl": "be bg kk ky mk mn ru sr tg uk", "Arab": "ar ckb fa ps ur", "Deva": "hi mr ne"}
"""Languages told apart by their words, by script; all others of those are written in Latin letters."""
