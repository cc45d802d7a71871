#!/usr/bin/env python3
"""Fits the weights of saksi/story/likeness.cc on labelled articles.

    cmake --build --preset release --target likeness_pairs
    python3 tools/fit_likeness.py [--pairs build/release/likeness_pairs] [--data data] SET.jsonl ...

A set is JSON Lines of articles with a field `story`: the label of the event, null when not known (such articles are left out). Only sets
whose licence lets a model be trained on them. Logistic regression by Newton's method with a little weight decay; every set counts the
same, and so do its positive pairs and the negative ones that share words. Prints the table to paste into likeness.cc, and for each set
precision, recall and F1 over pairs. The weights in use are rounded, and moved by hand where a set cannot tell: see the
note above them in likeness.cc."""
import argparse, json, math, subprocess


def read_pairs(program, data, path):
    story = {}
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            row = json.loads(line)
            story[str(row['id'])] = row.get('story')
    table = subprocess.run([program, data, path], check=True, capture_output=True, text=True).stdout.splitlines()
    rows = []
    for line in table[1:]:
        a, b, *values = line.split('\t')
        if story.get(a) and story.get(b):
            rows.append(([float(v) for v in values], story[a] == story[b]))
    return table[0].split('\t')[2:], rows


def solve(matrix, right):
    """Gauss-Jordan with pivots."""
    size = len(right)
    rows = [line[:] + [value] for line, value in zip(matrix, right)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(size):
            factor = rows[r][i] / rows[i][i] if r != i else 0
            if factor:
                rows[r] = [x - factor * y for x, y in zip(rows[r], rows[i])]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def fit(rows, decay=1.0):
    """rows: (features, positive, weight). Gives the bias and the weights."""
    size = len(rows[0][0]) + 1
    weights = [0.0] * size
    for _ in range(30):
        slope = [-decay * w for w in weights]
        slope[0] = 0.0
        curve = [[0.0] * size for _ in range(size)]
        for i in range(size):
            curve[i][i] = decay if i else 1e-9
        for features, positive, weight in rows:
            x = [1.0] + features
            total = sum(w * v for w, v in zip(weights, x))
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
            for i in range(size):
                if x[i]:
                    slope[i] += weight * (positive - p) * x[i]
                    for j in range(i, size):
                        curve[i][j] += weight * p * (1 - p) * x[i] * x[j]
        for i in range(size):
            for j in range(i):
                curve[i][j] = curve[j][i]
        step = solve(curve, slope)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-4:
            break
    return weights[0], weights[1:]


def scores(rows, bias, weights):
    said = [(bias + sum(w * v for w, v in zip(weights, x)) > 0, y) for x, y in rows]
    hits, claimed, wanted = sum(s and y for s, y in said), sum(s for s, _ in said), sum(y for _, y in said)
    return hits / max(1, claimed), hits / max(1, wanted), 2 * hits / max(1, claimed + wanted)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--pairs', default='build/release/likeness_pairs')
    parser.add_argument('--data', default='data')
    parser.add_argument('sets', nargs='+')
    arguments = parser.parse_args()
    names, sets = [], {}
    for path in arguments.sets:
        names, sets[path] = read_pairs(arguments.pairs, arguments.data, path)
    training = []
    for rows in sets.values():
        positive = max(1, sum(y for _, y in rows))
        training += [(x, y, 400 / positive) for x, y in rows if y or x[0] > .05]
    bias, weights = fit(training)
    print(f'constexpr double kBias = {bias:.2f};')
    for name, weight in zip(names, weights):
        print(f'    {{"{name}", {weight:.2f}}},')
    for path, rows in sets.items():
        print(path, 'pairs=%d p=%.3f r=%.3f f1=%.3f' % (len(rows), *scores(rows, bias, weights)))


main()
