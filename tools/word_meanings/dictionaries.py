"""Reads what word meanings are made of: English vectors, FreeDict dictionaries in the format of dictd, and lists of our own."""
import collections, gzip, json, os, re

# FreeDict's three letters -> the code that saksi uses
CODES = dict(bul='bg', deu='de', ell='el', eng='en', fin='fi', fra='fr', ind='id', ita='it', nld='nl', nor='no', pol='pl', por='pt', rus='ru',
             spa='es', swe='sv', tur='tr')
DIGITS = {c: i for i, c in enumerate('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')}
LONGEST = 60  # letters of a translation; longer ones are explanations


def fold(text):
    """As fold_case of saksi/base/utf8.h: one code point becomes one."""
    def fold_point(point):
        return next((f for f in (point.casefold(), point.lower()) if len(f) == 1), point)
    return ''.join(map(fold_point, text))


def read_vectors(path, most):
    """The first `most` words, which are the most frequent ones, and a row of numbers for each."""
    with open(path, encoding='utf-8') as file:
        table = json.load(file)
    words = table['words'][:most]
    return words, [table['vectors'][word][:table['dimensions']] for word in words]


def number(digits):
    value = 0
    for digit in digits:
        value = value * 64 + DIGITS[digit]
    return value


def split_senses(lines):
    """Translations by sense. What follows a translation is an explanation in the language of the headword; of several senses, each
    begins with its number. A number at the end of a line counts explanations."""
    if lines[0].startswith('1. '):
        senses = []
        for line in lines:
            if line.startswith(f'{len(senses) + 1}. '):
                senses.append(line.split(' ', 1)[1])
    else:
        senses = lines[:1]
    for sense in senses:
        sense = re.sub(r'\s+\d+\.$', '', sense)
        sense = re.sub(r'\([^)]*\)|\[[^\]]*\]', '', sense)
        translations = [part.strip() for part in re.split('[,;]', sense)]
        translations = [part for part in translations if part and len(part) < LONGEST]
        if translations:
            yield translations


def read_entries(folder, name):
    """(headword, [[translation ...] of each sense]) of freedict-NAME."""
    with gzip.open(os.path.join(folder, name + '.dict.dz')) as file:
        text = file.read()
    with open(os.path.join(folder, name + '.index'), encoding='utf-8') as file:
        for line in file:
            word, offset, size = line.rstrip('\n').split('\t')[:3]
            if word.startswith('00'):
                continue
            lines = text[number(offset):number(offset) + number(size)].decode('utf-8').split('\n')
            head = re.match(r'(.*?)(?: /|\s*<|$)', lines[0]).group(1).strip()
            if head and len(lines) > 1:
                yield head, list(split_senses(lines[1:]))


def read_dictionaries(folder):
    """{((language, word), (language, word)): weight}. A translation counts the less, the more senses and words an entry has."""
    edges = collections.Counter()
    for file in sorted(os.listdir(folder)):
        pair = re.fullmatch(r'(freedict-(\w{3})-(\w{3}))\.index', file)
        if not pair or pair[2] not in CODES or pair[3] not in CODES:
            continue
        a, b = CODES[pair[2]], CODES[pair[3]]
        for head, senses in read_entries(folder, pair[1]):
            for translations in senses:
                for translation in translations:
                    edges[(a, fold(head)), (b, fold(translation))] += (len(senses) * len(translations)) ** -0.5
    return edges


def read_own(folder):
    """The same from our own lists, tools/word_meanings/<code>.tsv: word, English words parted by commas. {word: [English ...]} by language."""
    own = {}
    for file in sorted(os.listdir(folder)):
        if not file.endswith('.tsv'):
            continue
        with open(os.path.join(folder, file), encoding='utf-8') as lines:
            rows = [line.rstrip('\n').split('\t') for line in lines if line.strip() and not line.startswith('#')]
        own[file[:-4]] = {fold(word): [part.strip() for part in english.split(',')] for word, english in rows}
    return own
