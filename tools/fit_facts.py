#!/usr/bin/env python3
"""Fits the weights of saksi/account/fact/same_fact.cc: what `./dev train facts KIT` runs.

    cmake --build --preset release --target claim_pairs
    python3 tools/fit_facts.py [--pairs build/release/claim_pairs] [--data data] KIT

KIT/data/account/* hold docs.jsonl (articles) and gold.json (facts, each with its supports: `doc`, `snippet`); KIT/data/stories/* hold the articles that
test/corpus/same_fact/pairs.tsv labels pairs of; our own answers (test/corpus/*/*/facts.answers) are taken as well. Of the hand-made accounts two claims of two
articles are one fact when they hold words of supports of one fact (at least half of the shorter); pairs of which one holds no support are left out.
"Same fact" is fitted on all but HELD_OUT, which only measures; "same matter" on the accounts. Logistic regression by Newton's method. Prints both lines of
weights as they stand in the source, and for each set how well they tell its pairs apart: average precision and best F1, each pair by weights that were fitted
without its story."""
import argparse, collections, json, math, pathlib, re, subprocess, tempfile

from logistic import fit

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIKENESSES = ['Context', 'Amount', 'Names', 'Phrases', 'Numbers', 'Day', 'Leads', 'Headline', 'Speaker', 'Negation']  # as claim_pairs prints them
FACT = ['Context', 'Amount', 'Phrases', 'Leads', 'Headline', 'Numbers', 'Speaker', 'Negation']
MATTER = ['Context', 'Amount', 'Names', 'Numbers', 'Day']
SHARES = {'indonesian': 1, 'ecbplus': 1, 'account': 2, 'own': 0.7}  # of what the fit looks at: the accounts tell what is wanted, the others are many
HELD_OUT = 'basil'
FOLDS = 8
STEP = 0.1      # the weights are rounded to it
DECAY = 0.0003  # of the weights: hardly any, there are few
OVERLAP = 0.8   # of a labelled claim and one as claims are cut today


def words_of(text):
    """The words of `text` and where they begin and end, in bytes."""
    at, last, found = 0, 0, []
    for m in re.finditer(r'\w+', text):
        at += len(text[last:m.start()].encode()); begin = at
        at += len(m[0].encode()); last = m.end()
        found.append((m[0].lower(), begin, at))
    return found


def find(words, snippet):
    """Where the words of `snippet` stand one behind the other, as ranges of words."""
    wanted = [m.lower() for m in re.findall(r'\w+', snippet)]
    return [(i, i + len(wanted)) for i in range(len(words) - len(wanted) + 1) if wanted and [w for w, _, _ in words[i:i + len(wanted)]] == wanted]


def facts_of_claims(story, facts):
    """For each claim the facts it states a part of. facts: {fact: [(article, snippet)]}"""
    parts = {(a, part): words_of(article[part]) for a, article in enumerate(story['articles']) for part in ('title', 'text')}
    spots = [(fact, a, part, spot) for fact, supports in facts.items() for article, snippet in supports for a, one in enumerate(story['articles'])
             if one['id'] == article for part in ('title', 'text') for spot in find(parts[a, part], snippet)]
    stated = []
    for claim in story['claims']:
        inside = [i for i, (_, begin, end) in enumerate(parts[claim['article'], claim['part']]) if claim['begin'] <= begin and end <= claim['end']]
        here = (inside[0], inside[-1] + 1) if inside else (0, 0)
        stated.append({fact for fact, a, part, (first, end) in spots if (a, part) == (claim['article'], claim['part'])
                       and 2 * (min(end, here[1]) - max(first, here[0])) >= min(end - first, here[1] - here[0]) > 0})
    return stated


class Pair(collections.namedtuple('Pair', 'set story same stands_for likeness')):
    """Two claims; `same`: S the same, P partly, N not; stands_for: so many pairs of its story."""
    def of(self, names):
        return [self.likeness[LIKENESSES.index(name)] for name in names]


def label(kind, name, stories, facts):
    rows = []
    for story in stories:
        stated = facts_of_claims(story, facts)
        rows += [Pair(kind, name, 'S' if stated[a] & stated[b] else 'N', 1.0, likeness) for a, b, *likeness in story['pairs'] if stated[a] and stated[b]]
    return rows


def run(options, *paths):
    lines = subprocess.run([options.pairs, options.data, *map(str, paths)], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    return [json.loads(line) for line in lines.splitlines()]


def read_account(options, folder):
    facts = json.loads((folder / 'gold.json').read_text(encoding='utf-8'))['facts']
    return label('account', folder.name, run(options, folder / 'docs.jsonl'), {f['id']: [(s['doc'], s['snippet']) for s in f['support']] for f in facts})


def read_own(options, answers):
    stories, facts = run(options, ROOT / 'examples' / answers.parent.name), {}
    ids = {pathlib.Path(article['record'].split('#')[0]).stem: article['id'] for story in stories for article in story['articles']}
    for line in answers.read_text(encoding='utf-8').splitlines():
        cells = line.split('\t')
        if cells[0] == 'fact':
            supports = facts.setdefault(cells[1], [])
        elif cells[0] == 'support':
            supports.append((ids[cells[1]], cells[2]))
    return label('own', answers.parent.name, stories, facts)


def place_of(claims, begin, end):
    """Which of the claims [(begin, end, index)] of a part covers the same stretch."""
    for first, last, index in claims:
        shared = min(end, last) - max(begin, first)
        if shared >= OVERLAP * max(end - begin, last - first):
            return index
    return None


def read_labels(options, kit):
    """The pairs of test/corpus/same_fact, and how many of them are no longer there: claims are cut otherwise today."""
    groups = collections.defaultdict(list)
    for line in (ROOT / 'test/corpus/same_fact/pairs.tsv').read_text(encoding='utf-8').splitlines():
        if not line.startswith('#'):
            kind, story, *cells = line.split('\t')
            groups[kind, story].append(cells)
    texts, rows, lost = {}, [], 0
    for (kind, name), lines in sorted(groups.items()):
        if kind not in texts:
            documents = (kit / 'data/stories' / kind / 'docs.jsonl').read_text(encoding='utf-8').splitlines()
            texts[kind] = {str(document['id']): document for document in map(json.loads, documents)}
        wanted = {cells[i] for cells in lines for i in (2, 6)}
        with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as file:
            for article in sorted(wanted):
                document = {key: value for key, value in texts[kind][article].items() if key != 'story'}
                file.write(json.dumps(document) + '\n')
            file.flush()
            stories = run(options, file.name)
        for cells in lines:
            found = None
            for story in stories:
                spots = []
                for article, part, begin, end in (cells[2:6], cells[6:10]):
                    claims = [(c['begin'], c['end'], i) for i, c in enumerate(story['claims'])
                              if c['part'] == part and story['articles'][c['article']]['id'] == article]
                    spots.append(place_of(claims, int(begin), int(end)))
                likeness = next((rest for a, b, *rest in story['pairs'] if sorted((a, b)) == sorted(spots)), None) if None not in spots else None
                found = found or likeness
            if found:
                rows.append(Pair(kind, kind + name, cells[0], float(cells[1]), found))
            else:
                lost += 1
    return rows, lost


def weigh(pairs, shares):
    """What each pair counts, so that each set counts its share."""
    totals = collections.Counter()
    for pair in pairs:
        totals[pair.set] += pair.stands_for
    return [pair.stands_for * shares[pair.set] / totals[pair.set] for pair in pairs]


def fit_pairs(pairs, names, shares):
    pairs = [pair for pair in pairs if pair.set in shares and pair.same != 'C']
    rows = [(pair.of(names), pair.same != 'N', weight) for pair, weight in zip(pairs, weigh(pairs, shares))]
    return fit(rows, decay=DECAY)


def left_out(pairs, names, shares):
    """For each pair how sure it is by weights fitted without its story."""
    stories = sorted({pair.story for pair in pairs})
    small = [story for story in stories if any(pair.story == story and pair.set in ('account', 'own') for pair in pairs)]
    others = [story for story in stories if story not in small]
    sure = {}
    for fold in [[story] for story in small] + [others[i::FOLDS] for i in range(FOLDS)]:
        bias, weights = fit_pairs([pair for pair in pairs if pair.story not in fold], names, shares)
        for i, pair in enumerate(pairs):
            if pair.story in fold:
                sure[i] = bias + sum(w * v for w, v in zip(weights, pair.of(names)))
    return [sure[i] for i in range(len(pairs))]


def measure(rows):
    """rows: (how sure, same, stands for). Average precision and the best F1."""
    wanted = sum(weight for _, same, weight in rows if same)
    claimed = hits = precision = best = 0.0
    for _, same, weight in sorted(rows, key=lambda row: -row[0]):
        claimed += weight
        if same:
            hits += weight
            precision += weight * hits / claimed
        best = max(best, 2 * hits / (claimed + wanted))
    return precision / wanted, best


def print_weights(pairs, names, shares):
    bias, weights = fit_pairs(pairs, names, shares)
    near = lambda value: round(value / STEP) * STEP
    print(f'constexpr double kBias = {near(bias):.1f}, ' + ', '.join(f'k{name} = {near(w):.1f}' for name, w in zip(names, weights)) + ';')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--pairs', default=str(ROOT / 'build/release/claim_pairs'))
    parser.add_argument('--data', default=str(ROOT / 'data'))
    parser.add_argument('kit', type=pathlib.Path)
    options = parser.parse_args()
    pairs, lost = read_labels(options, options.kit)
    for folder in sorted((options.kit / 'data/account').iterdir()):
        pairs += read_account(options, folder)
    for answers in sorted((ROOT / 'test' / 'corpus').glob('*/*/facts.answers')):
        pairs += read_own(options, answers)
    print(f'{len(pairs)} pairs; {lost} labelled ones are cut otherwise today')
    matter = {kind: SHARES[kind] for kind in ('account', 'own')}
    print('same fact:  ', end='')
    print_weights(pairs, FACT, SHARES)
    print('same matter:', end=' ')
    print_weights(pairs, MATTER, matter)
    print('without its story: same fact AP, F1; same matter AP, F1')
    by_fact, by_matter = left_out(pairs, FACT, SHARES), left_out(pairs, MATTER, matter)
    for kind in [*SHARES, HELD_OUT]:
        told = [(i, pair) for i, pair in enumerate(pairs) if pair.set == kind and pair.same in 'SN']
        figures = [measure([(sure[i], pair.same == 'S', pair.stands_for) for i, pair in told]) for sure in (by_fact, by_matter)]
        print(f'{kind:12}{len(told):6} pairs  ' + '  '.join(f'{ap:.3f} {f1:.3f}' for ap, f1 in figures))


if __name__ == '__main__':
    main()
