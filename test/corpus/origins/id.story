# Small stories and whose word each of their facts rests on (docs/origins.md). All people, places and outlets are invented.
#   == story
#   -- report <tab> outlet ("" not known) <tab> day <tab> title; then its text
#   ?? words of one of the supports <tab> the origins of its fact; other names of an origin after "|"

== one body: the police
-- a	Warta Muria	2026-01-06	Pasar Bandarjo Terbakar
Kebakaran menghanguskan 40 kios di Pasar Bandarjo, Randusari, pada Senin (5/1/2026) malam.

Kapolres Randusari AKBP Bayu Nugroho mengatakan api berasal dari kios pakaian di lantai dua.

"Kami sudah memeriksa tiga saksi kebakaran itu," kata Bayu.
-- b	Kabar Serang	2026-01-06	Pasar di Randusari Terbakar
Sebanyak 40 kios di Pasar Bandarjo, Randusari, hangus terbakar pada Senin (5/1/2026) malam.

Kasi Humas Polres Randusari Iptu Rina Lestari menyebut api berasal dari kios pakaian di lantai dua pasar itu.
?? menghanguskan 40 kios	Warta Muria; Kabar Serang
?? api berasal dari kios pakaian di lantai dua	Polres Randusari|Kapolres Randusari|Bayu Nugroho|Rina Lestari
?? memeriksa tiga saksi	Polres Randusari|Kapolres Randusari|Bayu Nugroho

== a credit for the whole article
-- a	Nusa	2026-02-02	Jembatan Gantung Putus
RANDUSARI (Nusa) - Jembatan gantung di Desa Karangmalang putus pada Minggu (1/2/2026) sore.

Dua warga jatuh ke sungai dan dirawat di puskesmas.
-- b	Harian Lentera	2026-02-02	Jembatan di Karangmalang Putus
Jembatan gantung di Desa Karangmalang, Randusari, putus pada Minggu (1/2/2026) sore.

Sebanyak dua warga yang jatuh ke sungai dirawat di puskesmas.

Sumber: Nusa
?? Jembatan gantung di Desa Karangmalang putus	Nusa
?? Dua warga jatuh ke sungai	Nusa

== two outlets of one owner
-- a	Pantura Pos	2026-02-10	Truk Terguling di Pantura
Sebuah truk pengangkut gula terguling di Jalan Pantura Randusari pada Senin (9/2/2026) pagi.

Kemacetan mengular hingga lima kilometer.
-- b	Randusari Kini	2026-02-10	Truk Gula Terguling, Jalan Macet
Truk pengangkut gula terguling di Jalan Pantura, Randusari, pada Senin (9/2/2026) pagi.

Kemacetan terjadi hingga lima kilometer.
-- c	Kabar Serang	2026-02-10	Truk Gula Terguling
Pada Senin (9/2/2026) pagi sebuah truk gula terguling di Jalan Pantura, Randusari.
?? Sebuah truk pengangkut gula terguling	Grup Media Pantura; Kabar Serang
?? hingga lima kilometer	Grup Media Pantura

== nameless speakers
-- a	Warta Muria	2026-03-02	Warga Keluhkan Bau
Warga mengatakan air Sungai Lodan berbau sejak Jumat (27/2/2026).

Seorang pejabat Dinas Lingkungan Hidup mengatakan pabrik tapioka membuang limbah pada malam hari.
-- b	Kabar Serang	2026-03-02	Sungai Lodan Berbau
Seorang pejabat mengatakan pabrik tapioka membuang limbah ke sungai pada malam hari.
?? air Sungai Lodan berbau	Warta Muria
?? membuang limbah	Warta Muria; Kabar Serang

== an agency stands between
-- a	Warta Muria	2026-03-12	Harga Beras Naik
Menurut Nusa, Bupati Randusari Sari Wulandari mengatakan harga beras naik sepuluh persen pada Februari 2026.
-- b	Kabar Serang	2026-03-12	Bupati: Harga Beras Naik
Bupati Randusari Sari Wulandari mengatakan harga beras naik sepuluh persen pada Februari 2026 karena banjir.
?? harga beras naik sepuluh persen	Sari Wulandari|Randusari

== a headline sums up a quote
-- a	Kabar Serang	2026-03-20	Korban Keracunan Menjadi 30 Siswa
Kepala Dinas Kesehatan Randusari Lina Hartati mengatakan jumlah korban keracunan menjadi 30 siswa pada Kamis (19/3/2026).

Sekolah itu berdiri pada 1978.
?? Korban Keracunan Menjadi 30 Siswa	Lina Hartati|Dinas Kesehatan Randusari
?? Sekolah itu berdiri	Kabar Serang

== background stays the outlet's
-- a	Warta Muria	2026-03-25	Pencarian Nelayan Dilanjutkan
Pencarian dua nelayan Desa Tirto dilanjutkan pada Selasa (24/3/2026) pagi.

Kepala Basarnas Randusari Eko Prasetyo mengatakan perahu nelayan ditemukan terbalik di dekat karang.

Desa Tirto dihuni 300 keluarga yang hidup dari ikan teri.
?? Pencarian dua nelayan Desa Tirto dilanjutkan	Warta Muria
?? ditemukan terbalik	Eko Prasetyo|Basarnas Randusari
?? dihuni 300 keluarga	Warta Muria

== between two sentences of one speaker
-- a	Kabar Serang	2026-04-02	Listrik Padam di Tiga Desa
"Listrik di tiga desa padam sejak pukul 19.00," kata Manajer PLN Randusari Dedi Kurnia. Sebuah pohon menimpa gardu di Desa Tirto. "Petugas sedang mengganti kabel," kata Dedi.
?? Listrik di tiga desa padam	Dedi Kurnia|PLN Randusari|PLN
?? Sebuah pohon menimpa gardu	Dedi Kurnia|PLN Randusari|PLN
?? Petugas sedang mengganti kabel	Dedi Kurnia|PLN Randusari|PLN

== a denial and what it denies
-- a	Warta Muria	2026-04-10	Klub Bantah Pemain Mogok
Pelatih klub itu, Yusuf Arifin, membantah para pemain mogok latihan.
-- b	Kabar Serang	2026-04-10	Kabar Mogok Latihan Dibantah
Yusuf Arifin membantah bahwa para pemain mogok latihan pada Kamis (9/4/2026).
?? membantah para pemain mogok latihan	Yusuf Arifin|PS Randusari

== a claim that goes round
-- a	Warta Muria	2026-04-20	Pabrik Gula Berhenti Giling
Pabrik Gula Lodan berhenti menggiling tebu sejak Sabtu (18/4/2026).
-- b	Kabar Serang	2026-04-20	Giling Tebu Dihentikan
Warta Muria melaporkan bahwa Pabrik Gula Lodan berhenti menggiling tebu sejak Sabtu (18/4/2026).
?? Pabrik Gula Lodan berhenti menggiling tebu	Warta Muria

== the lawyer and his client
-- a	Warta Muria	2026-05-05	Darmaji Diperiksa
Pengacara Darmaji, Lukman Sidi, mengatakan kliennya menjual tanah itu pada 2021.

"Saya menjual tanah itu pada 2021," kata Darmaji kepada wartawan.
?? kliennya menjual tanah itu	Darmaji|Lukman Sidi
?? Saya menjual tanah itu	Darmaji|Lukman Sidi

== two ministries are two
-- a	Warta Muria	2026-05-12	Impor Garam Dibatasi
Kementerian Perdagangan mengatakan impor garam dibatasi hingga Juni 2026.
-- b	Kabar Serang	2026-05-12	Impor Garam Dibatasi hingga Juni
Kementerian Pertanian mengatakan impor garam dibatasi hingga Juni 2026 untuk melindungi petani.
?? impor garam dibatasi hingga Juni 2026	Kementerian Perdagangan; Kementerian Pertanian

== told on
-- a	Kabar Serang	2026-05-20	Sopir Mengaku Mengantuk
Kapolres Randusari AKBP Bayu Nugroho mengatakan sopir bus itu mengantuk sebelum menabrak warung.

Tiga penumpang dirawat di puskesmas Desa Tirto pada Selasa (19/5/2026) malam.
?? mengantuk sebelum menabrak warung	Polres Randusari|Kapolres Randusari|Bayu Nugroho
?? Tiga penumpang dirawat	Kabar Serang

== what a body is to do
-- a	Warta Muria	2026-06-02	KPU Gelar Rapat
KPU Randusari akan menghitung ulang suara di enam desa.

"Kami menghitung ulang karena ada selisih," kata Ketua KPU Randusari Rudi Hartono.
?? akan menghitung ulang suara di enam desa	KPU Randusari|Rudi Hartono
?? karena ada selisih	KPU Randusari|Rudi Hartono

== two agencies
-- a	Nusa	2026-06-12	Kapal Kandas
RANDUSARI (Nusa) - Kapal barang kandas di muara Lodan pada Kamis (11/6/2026) dini hari.
-- b		2026-06-12	Kapal Barang Kandas di Muara
RANDUSARI (Continental Press) - Sebuah kapal barang kandas di muara Lodan pada Kamis (11/6/2026) dini hari setelah mesinnya mati.
-- c	Harian Lentera	2026-06-12	Kapal Kandas di Lodan
Dilansir Nusa, sebuah kapal barang kandas di muara Lodan pada Kamis (11/6/2026) dini hari.
?? kandas di muara Lodan	Nusa; Continental Press

== a word of one's own beside a quote
-- a	Kabar Serang	2026-06-20	Harga Cabai Turun
Harga cabai di Pasar Bandarjo turun menjadi Rp30.000 per kilogram pada Jumat (19/6/2026).

Pedagang cabai Siti Aminah mengatakan pembeli mulai ramai lagi.
?? Harga cabai di Pasar Bandarjo turun	Kabar Serang
?? pembeli mulai ramai lagi	Siti Aminah

== a ministry and its minister
-- a	Warta Muria	2026-07-01	Sekolah Libur
Menteri Pertanian Rini Astuti mengatakan pupuk bersubsidi dikirim ke 12 kabupaten.
-- b	Kabar Serang	2026-07-01	Pupuk Dikirim
Kementerian Pertanian mengatakan pupuk bersubsidi dikirim ke 12 kabupaten pekan ini.
?? pupuk bersubsidi dikirim ke 12 kabupaten	Kementerian Pertanian|Rini Astuti

== a credit for a part
-- a	Harian Lentera	2026-07-10	Festival Layang-layang
Festival layang-layang di Pantai Tirto dibuka pada Kamis (9/7/2026).

Dikutip dari Nusa, jumlah pengunjung mencapai 4.000 orang.
?? Festival layang-layang di Pantai Tirto dibuka	Harian Lentera
?? jumlah pengunjung mencapai 4.000 orang	Nusa

== three outlets saw it
-- a	Warta Muria	2026-07-18	Pawai Obor
Ribuan warga mengikuti pawai obor di alun-alun Randusari pada Jumat (17/7/2026) malam.
-- b	Kabar Serang	2026-07-18	Pawai Obor Meriah
Pawai obor di alun-alun Randusari pada Jumat (17/7/2026) malam diikuti ribuan warga.
-- c	Harian Lentera	2026-07-18	Ribuan Warga Ikut Pawai
Pada Jumat (17/7/2026) malam ribuan warga ikut pawai obor di alun-alun Randusari.
?? Ribuan warga mengikuti pawai obor	Warta Muria; Kabar Serang; Harian Lentera

== the report that copies
-- a	Warta Muria	2026-08-01	Gudang Kapuk Terbakar
Gudang kapuk milik Koperasi Tirto di Jalan Lodan terbakar habis pada Jumat (31/7/2026) siang ketika para pekerja sedang makan.

Atap gudang runtuh menimpa dua truk yang diparkir di halaman belakang sejak pagi.
-- b	Kabar Serang	2026-08-01	Gudang Kapuk di Jalan Lodan Terbakar
Gudang kapuk milik Koperasi Tirto di Jalan Lodan terbakar habis pada Jumat (31/7/2026) siang ketika para pekerja sedang makan.

Atap gudang runtuh menimpa dua truk yang diparkir di halaman belakang sejak pagi.
?? terbakar habis	Warta Muria
?? Atap gudang runtuh	Warta Muria
