#!/usr/bin/env python3
"""Fits the second row of weights of saksi/story/likeness.cc on labelled articles: what `./dev train story KIT` runs.

    cmake --build --preset release --target likeness_pairs
    python3 tools/fit_likeness.py [--pairs build/release/likeness_pairs] [--data data] FOLDER ...

A folder holds docs.jsonl: articles with a field `story`, the label of the event, null when not known (such articles are left out); or pairs.jsonl: text1,
text2 and `same`. Logistic regression by Newton's method over seven features: the first row of weights as a whole (so that its proportions stay), and those in
FEATURES. Every folder counts the same, and so do its positive pairs and the negative ones. Prints the weights, precision, recall and F1 over pairs of each
folder, and the same where the folder was left out of the fit. The weights in use are rounded, and some moved by hand: docs/models/story.md tells which."""
import argparse, json, os, re, subprocess, tempfile

from logistic import fit

FEATURES = ['neighbours', 'persons', 'places', 'shared mass', 'shorter', 'company']


def first_row():
    """The bias and weights of the first row, from the source."""
    source = open(os.path.join(os.path.dirname(__file__), '../saksi/story/likeness.cc'), encoding='utf-8').read()
    weights = {name: float(alone) for name, alone in re.findall(r'\{"([a-z ]+)", (-?[0-9.]+), -?[0-9.]+\}', source)}
    return float(re.search(r'kBiasAlone = (-?[0-9.]+)', source).group(1)), weights


def run(program, data, rows, pairs):
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + '\n')
        file.flush()
        command = [program] + (['--pairs'] if pairs else []) + [data, file.name]
        table = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout.splitlines()
    return table[0].split('\t')[2:], [line.split('\t') for line in table[1:]]


def read_folder(program, data, folder):
    """The names of the features, and (values, same) of each judged pair with known labels."""
    path = os.path.join(folder, 'docs.jsonl')
    pairs = not os.path.exists(path)
    with open(os.path.join(folder, 'pairs.jsonl') if pairs else path, encoding='utf-8') as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    if pairs:
        same = {row['id']: bool(row['same']) for row in rows}
        articles = [{'id': row['id'] + end, 'text': row['text' + number]} for row in rows for end, number in (('/a', '1'), ('/b', '2'))]
        names, table = run(program, data, articles, True)
        return names, [([float(v) for v in cells[2:]], same[cells[0].rsplit('/', 1)[0]]) for cells in table]
    story = {str(row['id']): row.pop('story', None) for row in rows}
    names, table = run(program, data, rows, False)
    known = lambda label: label and not label.startswith(('weak:', 'topic:'))
    return names, [([float(v) for v in cells[2:]], story[cells[0]] == story[cells[1]]) for cells in table
                   if known(story[cells[0]]) and known(story[cells[1]])]


def scores(rows, bias, weights):
    said = [(bias + sum(w * v for w, v in zip(weights, x)) > 0, y) for x, y in rows]
    hits, claimed, wanted = sum(s and y for s, y in said), sum(s for s, _ in said), sum(y for _, y in said)
    return hits / max(1, claimed), hits / max(1, wanted), 2 * hits / max(1, claimed + wanted)


def fit_sets(sets):
    rows = []
    for some in sets:
        positive = max(1, sum(y for _, y in some))
        rows += [(x, y, 400 / positive) for x, y in some]
    return fit(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--pairs', default='build/release/likeness_pairs')
    parser.add_argument('--data', default='data')
    parser.add_argument('folders', nargs='+')
    arguments = parser.parse_args()
    bias_alone, alone = first_row()
    sets = {}
    for folder in arguments.folders:
        names, rows = read_folder(arguments.pairs, arguments.data, folder)
        place = {name: i for i, name in enumerate(names)}
        reduce = lambda x: [bias_alone + sum(alone[n] * x[i] for n, i in place.items())] + [x[place[n]] for n in FEATURES]
        sets[os.path.basename(os.path.normpath(folder))] = [(reduce(x), y) for x, y in rows]
    bias, weights = fit_sets(sets.values())
    print('bias %.2f' % bias)
    for name, weight in zip(['first row'] + FEATURES, weights):
        print('%-12s %6.2f' % (name, weight))
    for name, rows in sets.items():
        left_out = fit_sets([r for n, r in sets.items() if n != name]) if len(sets) > 1 else (bias, weights)
        print('%-16s pairs %6d  p %.3f r %.3f f1 %.3f   left out: p %.3f r %.3f f1 %.3f'
              % (name, len(rows), *scores(rows, bias, weights), *scores(rows, *left_out)))


main()
