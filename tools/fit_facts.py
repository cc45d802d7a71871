#!/usr/bin/env python3
"""Fits the weights of saksi/account/fact/same_fact.cc on hand-made accounts: what `./dev train facts KIT` runs.

    cmake --build --preset release --target claim_pairs
    python3 tools/fit_facts.py [--pairs build/release/claim_pairs] [--data data] FOLDER ...

A FOLDER holds docs.jsonl (articles) and gold.json (facts, each with its supports: `doc`, `snippet`); our own answers (test/corpus/*/*/facts.answers) are
always taken, at half the weight. Two claims of two articles are one fact when they hold words of supports of one fact (at least half of the shorter); pairs of
which one holds no support are left out. Logistic regression by Newton's method, each story counting the same. Prints the weights as they stand in the
source, and for each story the F1 over its pairs, at the probability from which account joins, with the weights from all stories and from all others."""
import argparse, json, math, pathlib, re, subprocess, tempfile

from logistic import fit

ROOT = pathlib.Path(__file__).resolve().parent.parent
NAMES = ['Context', 'Amount', 'Names', 'Numbers', 'Day']
STEP = 0.1    # the weights are rounded to it
DECAY = 0.003   # of the weights: hardly any, there are five
FEWEST = 50   # pairs of a story; one of fewer counts less


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


def labelled(stories, facts):
    rows = []
    for story in stories:
        stated = facts_of_claims(story, facts)
        rows += [(likeness, bool(stated[a] & stated[b])) for a, b, *likeness in story['pairs'] if stated[a] and stated[b]]
    return rows


def run(options, *paths):
    lines = subprocess.run([options.pairs, options.data, *map(str, paths)], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    return [json.loads(line) for line in lines.splitlines()]


def read_kit(options, folder):
    facts = json.loads((folder / 'gold.json').read_text(encoding='utf-8'))['facts']
    return labelled(run(options, folder / 'docs.jsonl'), {f['id']: [(s['doc'], s['snippet']) for s in f['support']] for f in facts})


def read_own(options, answers):
    stories, facts = run(options, ROOT / 'examples' / answers.parent.name), {}
    ids = {pathlib.Path(article['record'].split('#')[0]).stem: article['id'] for story in stories for article in story['articles']}
    for line in answers.read_text(encoding='utf-8').splitlines():
        cells = line.split('\t')
        if cells[0] == 'fact':
            supports = facts.setdefault(cells[1], [])
        elif cells[0] == 'support':
            supports.append((ids[cells[1]], cells[2]))
    return labelled(stories, facts)


def fit_stories(stories):
    rows = [(likeness, same, weight / max(FEWEST, len(pairs))) for pairs, weight in stories for likeness, same in pairs]
    return fit(rows, decay=DECAY)


def f1(pairs, bias, weights, threshold):
    said = [(1 / (1 + math.exp(-bias - sum(w * v for w, v in zip(weights, likeness)))) >= threshold, same) for likeness, same in pairs]
    hits, claimed, wanted = sum(s and y for s, y in said), sum(s for s, _ in said), sum(y for _, y in said)
    return 2 * hits / max(1, claimed + wanted)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--pairs', default=str(ROOT / 'build/release/claim_pairs'))
    parser.add_argument('--data', default=str(ROOT / 'data'))
    parser.add_argument('folders', nargs='+', type=pathlib.Path)
    options = parser.parse_args()
    names, stories = [], []
    for folder in options.folders:
        names.append(folder.name); stories.append((read_kit(options, folder), 300))
    for answers in sorted((ROOT / 'test' / 'corpus').glob('*/*/facts.answers')):
        names.append(answers.parent.name); stories.append((read_own(options, answers), 150))
    threshold = float(re.search(r'kSureEnough = ([0-9.]+)', (ROOT / 'saksi/account/fact/group_claims.cc').read_text()).group(1))
    bias, weights = fit_stories(stories)
    near = lambda value: round(value / STEP) * STEP
    print(f'constexpr double kBias = {near(bias):.1f}, ' + ', '.join(f'k{name} = {near(w):.1f}' for name, w in zip(NAMES, weights)) + ';')
    print(f'pairs at {threshold}: F1 with the weights of all stories, of all others')
    for i, (name, (pairs, _)) in enumerate(zip(names, stories)):
        others = fit_stories(stories[:i] + stories[i + 1:])
        print(f'{name:28}{len(pairs):6} pairs {f1(pairs, bias, weights, threshold):6.3f} {f1(pairs, *others, threshold):6.3f}')


if __name__ == '__main__':
    main()
