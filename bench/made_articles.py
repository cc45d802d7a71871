#!/usr/bin/env python3
"""Prints made-up plain articles as JSON Lines, for measuring: made_articles.py [COUNT] [--language id|en].

Each has about 3 KiB (some 430 Indonesian or 500 English words) with as many names, times, numbers and quotes as
news has. The same call prints the same bytes: every choice is drawn from a seeded generator.
"""

import argparse
import json
import random
import sys

BYTES = 3072

WORDS = {
    "id": {
        "person": ["Hendra Wijaya", "Sari Wulandari", "Bambang Setiadi", "Ratna Kusumawati", "Yusuf Maulana Hakim", "Dewi Anggraeni",
                   "Agus Purnomo", "Laras Ayuningtyas", "Tegar Prasetyo", "Nurul Hidayah", "Bayu Nugroho", "Martin Sihombing"],
        "short": ["Hendra", "Sari", "Bambang", "Ratna", "Yusuf", "Dewi", "Agus", "Laras", "Tegar", "Nurul", "Bayu", "Martin"],
        "office": ["Bupati Randusari", "Kepala Dinas Pengairan", "Menteri Pekerjaan Umum", "Gubernur Jawa Tengah", "Kapolres Randusari",
                   "Direktur PT Tirta Muria", "Ketua Komisi V DPR", "Juru bicara Kementerian Perhubungan", "Guru Besar Universitas Muria"],
        "body": ["BPBD Randusari", "Kementerian Perhubungan", "PT Tirta Muria", "Bank Indonesia", "DPR", "Polri", "PBB", "Komisi Informasi"],
        "outlet": ["Nusa", "Reuters", "Antara", "Lentera", "Kyodo"],
        "place": ["Kabupaten Randusari", "Jakarta", "Semarang", "Desa Karangmalang", "Jawa Tengah", "Korea Selatan", "Beijing", "Surabaya",
                  "Kecamatan Larangan", "Makassar", "Amerika Serikat", "Sungai Serang"],
        "day": ["Senin (12/1/2026)", "Rabu dini hari", "Jumat lalu", "14 Januari 2026", "awal bulan ini", "Selasa pukul 19.30 WIB",
                "tahun 2019", "pekan depan", "dua hari kemudian", "Maret mendatang", "kemarin", "sejak November 2025"],
        "count": ["1.250 warga", "sekitar 40 kilometer", "Rp 3,4 triliun", "lebih dari 18 ribu orang", "12 persen", "puluhan rumah",
                  "tujuh saksi", "2,5 juta ton", "sedikitnya 310 keluarga", "tiga desa"],
        "thing": ["pembangunan tanggul baru", "harga beras di pasar", "jadwal kereta api", "laporan tentang retakan", "rancangan anggaran",
                  "penyelidikan kebakaran gudang", "pasokan air bersih", "perjanjian dagang", "uji coba jembatan", "pemilihan kepala desa"],
    },
    "en": {
        "person": ["Helen Ward", "Samuel Okoro", "Maria Lindqvist", "Peter J. Harlow", "Anil Mehta", "Grace Whitfield", "Tom Barrowclough",
                   "Ines Duarte", "Robert Castellan", "Lucy Pemberton"],
        "short": ["Ward", "Okoro", "Lindqvist", "Harlow", "Mehta", "Whitfield", "Barrowclough", "Duarte", "Castellan", "Pemberton"],
        "office": ["Mayor", "Water Minister", "Harlow police chief", "Governor", "Professor", "Chief executive", "Senator", "Foreign Secretary"],
        "body": ["the Environment Agency", "Meridian Water", "the World Bank", "the United Nations", "Parliament", "the Transport Ministry"],
        "outlet": ["Reuters", "the Meridian Post", "AP", "the Carrow Gazette"],
        "place": ["Harlow", "London", "Carrow Valley", "South Korea", "New York", "the River Senn", "Lisbon", "Yorkshire", "Nairobi"],
        "day": ["on Monday", "on 14 January 2026", "last Friday", "at 7:30 p.m. on Tuesday", "earlier this month", "in 2019", "next week",
                "two days later", "since November", "yesterday"],
        "count": ["1,250 residents", "about 40 kilometres", "$3.4 billion", "more than 18,000 people", "12 percent", "dozens of homes",
                  "seven witnesses", "2.5 million tonnes", "at least 310 families"],
        "thing": ["the new flood wall", "the price of bread", "the railway timetable", "a report on the cracks", "the draft budget",
                  "the inquiry into the fire", "the supply of clean water", "the trade agreement", "the bridge tests"],
    },
}

SENTENCES = {
    "id": [
        "{office} {person} mengatakan {thing} akan dimulai {day} di {place}.",
        "\"Kami sudah menyiapkan {count} dan tidak ingin tergesa-gesa,\" kata {short} di {place}, {day}.",
        "Menurut {short}, {thing} menelan biaya {count} dan baru selesai {day}.",
        "Air setinggi dua meter merendam jalan utama sehingga kendaraan dari {place} harus memutar lewat jalan desa yang sempit dan berlubang.",
        "{outlet} melaporkan, mengutip seorang pejabat {body} yang enggan disebutkan namanya, bahwa {count} terdampak.",
        "{person} membantah bahwa {thing} terhambat karena kekurangan dana.",
        "Warga yang tinggal di tepi sungai mengaku cemas setiap kali hujan turun lebih dari satu jam.",
        "“{thing_up} itu menyangkut hidup orang banyak,” ujar {short}. “Kami akan memeriksanya lagi {day}.”",
        "Data {body} menunjukkan {count} tercatat di {place} {day}, naik dibanding bulan sebelumnya.",
        "Rombongan tiba di {place} {day} dan langsung meninjau lokasi bersama {office} {person}.",
        "Ia menambahkan pemerintah belum memutuskan apakah bantuan akan diberikan dalam bentuk uang atau barang.",
        "{body} menyatakan {thing} berjalan sesuai rencana, sementara {short} meminta semua pihak menunggu hasil pemeriksaan.",
        "Sebelumnya, {count} dilaporkan hilang setelah kejadian {day} di {place}.",
        "Para pedagang berharap keadaan segera pulih karena pembeli hanya datang pada pagi hari dan pulang sebelum siang.",
    ],
    "en": [
        "{office} {person} said {thing} would begin {day} in {place}.",
        "\"We have prepared for {count} and will not be rushed,\" {short} told reporters in {place} {day}.",
        "According to {short}, {thing} will cost {count} and be finished {day}.",
        "Water two metres deep covered the main road, so that drivers had to take a narrow lane through the fields to reach {place}.",
        "{outlet} reported, citing an official of {body} who asked not to be named, that {count} were affected.",
        "{person} denied that {thing} had been delayed by a lack of money.",
        "People who live along the bank say they are worried every time it rains for more than an hour.",
        "“This concerns all of us,” {short} said. “We will look at {thing} again {day}.”",
        "Figures of {body} show that {count} were registered in {place} {day}, more than in the month before.",
        "The delegation arrived in {place} {day} and met {office} {person} at the site.",
        "He added that the government had not decided whether the help would be paid in money or in kind.",
        "{body_up} said {thing} was going to plan, while {short} asked everybody to wait for the findings.",
        "Traders hope for a quick recovery, since customers come only in the morning and leave before noon.",
    ],
}


def sentence(draw, language):
    """One sentence with its slots filled."""
    words = {slot: draw.choice(choices) for slot, choices in WORDS[language].items()}
    for slot in ("thing", "body"):
        words[slot + "_up"] = words[slot][0].upper() + words[slot][1:]
    return draw.choice(SENTENCES[language]).format(**words)


def article(draw, language, number):
    """An article of BYTES bytes of text, a sentence more or less."""
    paragraphs, size = [], 0
    while size < BYTES:
        paragraph = " ".join(sentence(draw, language) for _ in range(draw.randint(1, 3)))
        size += len(paragraph.encode()) + 2
        paragraphs.append(paragraph)
    words = WORDS[language]
    title = f"{draw.choice(words['person'])}: {draw.choice(words['thing'])}, {draw.choice(words['place'])}"
    return {
        "url": f"https://harian.example/{language}/{number}",
        "title": title,
        "published": f"2026-01-{1 + number % 28:02}T09:10:00+07:00",
        "text": "\n\n".join(paragraphs),
    }


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("count", nargs="?", type=int, default=1000)
    options.add_argument("--language", choices=sorted(WORDS), default="id")
    asked = options.parse_args()
    draw = random.Random(20260103)
    for number in range(asked.count):
        json.dump(article(draw, asked.language, number), sys.stdout, ensure_ascii=False)
        sys.stdout.write("\n")


if __name__ == "__main__":
    main()
