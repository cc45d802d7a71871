#!/usr/bin/env python3
"""Learns the trees of saksi/article/block_scorer.h: which blocks of a page are its article.

    ./dev train main-text KIT

KIT holds data/read/{body,fields,web}: pages with hand-made article text (`text`), or with pieces that must and must not be in it (`with`,
`without`). A block is of the article when most of its word 3-grams stand in that text, a short one when it stands there between its
neighbours. Blocks of pages with pieces are labelled where a piece tells. Every page is learned from and judged apart: the pages are parted
by site into folds, the second trees learn from what the first ones say of folds they did not see, and with --folds DIR the trees of each fold
and the pages it did not see (folds.json) are written, for honest figures. Without it the tables in the data folder are replaced."""
import argparse, collections, json, os, re, subprocess, sys, tempfile

FOLDS = 5
HEAD = {
    'block_trees': '# Is a block of a page of its article? Learned: ./dev train main-text; docs/models/main-text.md. Read by saksi/article/block_scorer.h.\n'
                   '# questions, values for no-no-…, yes-no-…, …\n',
    'context_trees': '# The second look, after what block_trees say of the blocks around. Learned: ./dev train main-text; docs/models/main-text.md.\n'
                     '# questions, values for no-no-…, yes-no-…, …\n'}


def words_of(text):
    text = re.sub(r'([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])', r' \1 ', text)
    return re.findall(r'\w+', text.casefold())


def gold_of(kit):
    """Page path -> what is known of its text."""
    gold = {}
    for name in ('body', 'fields', 'web'):
        path = f'{kit}/data/read/{name}/' + ('segments.jsonl' if name == 'web' else 'gold.jsonl')
        with open(path, encoding='utf-8') as lines:
            for line in lines:
                row = json.loads(line)
                if row.get('text') or row.get('with') or row.get('without'):
                    gold[f'{kit}/data/read/{name}/{row["file"]}'] = row
    return gold


def grams(words, n=3):
    return [tuple(words[i:i + n]) for i in range(len(words) - n + 1)]


def label_whole(blocks, text):
    """(answer, weight) of each block, after the whole text of the article."""
    gold = words_of(text)
    places = collections.defaultdict(list)
    for i, gram in enumerate(grams(gold)):
        places[gram].append(i)
    flat = ' ' + ' '.join(gold) + ' '
    word_at = [0]
    for word in gold:
        word_at.append(word_at[-1] + len(word) + 1)
    block_words = [words_of(b) for b in blocks]
    cover, spot = [], []
    for words in block_words:
        g = grams(words)
        hit = [x in places for x in g]
        cover.append(sum(hit) / len(g) if g else None)
        first = next((places[x] for x, h in zip(g, hit) if h), None)
        spot.append(first if g and cover[-1] >= .5 else None)
    out = [None] * len(blocks)
    long = [i for i in range(len(blocks)) if cover[i] is not None and len(block_words[i]) >= 6 and cover[i] >= .5]
    near = lambda i: sum(1 for j in long if j != i and abs(j - i) <= 6)
    seen = collections.defaultdict(list)
    for i in long:
        seen[tuple(block_words[i])].append(i)
    count = lambda words: flat.count(' ' + ' '.join(words) + ' ')
    for words, places_of in seen.items():  # the same words twice on the page, once in the article: where the others are
        keep = sorted(places_of, key=lambda i: -near(i))[:max(1, count(words))]
        for i in places_of:
            out[i] = (1, 1.0) if i in keep else (0, 1.0)
    for i, words in enumerate(block_words):
        if out[i] is not None:
            continue
        if len(words) >= 6:
            out[i] = (int(cover[i] >= .5), abs(2 * cover[i] - 1))
    positives = [i for i in range(len(blocks)) if out[i] and out[i][0]]
    for i, words in enumerate(block_words):
        if out[i] is not None:
            continue
        if not words:
            out[i] = (0, 0.0)
            continue
        before = max((j for j in positives if j < i), default=None)
        behind = min((j for j in positives if j > i), default=None)
        if before is None and behind is None:
            out[i] = (0, 1.0)
            continue
        lo = max(spot[before]) if before is not None and spot[before] else 0
        hi = min(spot[behind]) if behind is not None and spot[behind] else len(gold)
        if before is not None and behind is not None and hi < lo:
            lo, hi = 0, len(gold)
        reach = 60  # words: a short block stands close to the long one beside it
        if before is None: lo = max(0, hi - reach)
        if behind is None: lo, hi = max(0, lo), len(gold)
        part = flat[word_at[lo]:word_at[min(hi + 3, len(gold))] + 1]
        far = (before is None or i - before > 12) and (behind is None or behind - i > 12)
        out[i] = (int(not far and ' ' + ' '.join(words) + ' ' in part), 1.0)
    return out


def label_pieces(blocks, row):
    """Blocks that hold a piece; the others are not known (weight 0)."""
    plain = lambda s: re.sub(r'\s+', '', s)
    out = [(0, 0.0)] * len(blocks)
    flat = [plain(b) for b in blocks]
    for answer, pieces in ((1, row['with']), (0, row['without'])):
        for piece in pieces:
            p = plain(piece)
            holders = [i for i, b in enumerate(flat) if p and p in b]
            if answer and len(holders) > 1: continue  # one of them will do, we cannot say which
            for i in holders:
                out[i] = (answer, 3.0)
    return out


def run(command, **options):
    return subprocess.run(command, check=True, **options)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('kit'); ap.add_argument('--build', default='build/release'); ap.add_argument('--data', default='data')
    ap.add_argument('--folds', help='write the trees of each fold into this folder'); ap.add_argument('--trees', default='90'); ap.add_argument('--depth', default='5'); ap.add_argument('--rate', default='0.12'); ap.add_argument('--decay', default='2'); ap.add_argument('--groups', default='1'); ap.add_argument('--features', default='1')
    args = ap.parse_args()
    kit = os.path.abspath(args.kit)
    gold = gold_of(kit)
    with tempfile.TemporaryDirectory() as folder:
        learn(args, kit, gold, args.folds or folder)
        if not args.folds:
            for stage in ('block_trees', 'context_trees'):
                with open(f'{folder}/{stage}.txt', encoding='utf-8') as trees, open(f'{args.data}/lang/{stage}.txt', 'w', encoding='utf-8') as out:
                    out.write(HEAD[stage] + trees.read())


def site_of(row):
    host = re.sub(r'^https?://(www\d*\.)?', '', row.get('url') or row['file'].split('/')[-1]).split('/')[0]
    return host or row['file']


def learn(args, kit, gold, folder):
    os.makedirs(folder, exist_ok=True)
    table = subprocess.run([f'{args.build}/main_text_rows', args.data, *gold], check=True, capture_output=True, text=True).stdout.rstrip('\n').split('\n')
    rows = [line.split('\t') for line in table[1:]]
    pages = collections.defaultdict(list)
    for i, row in enumerate(rows):
        pages[row[0]].append(i)
    labels = [None] * len(rows)
    for page, members in pages.items():
        blocks = [rows[i][1] for i in members]
        known = label_whole(blocks, gold[page]['text']) if gold[page].get('text') else label_pieces(blocks, gold[page])
        sizes = [min(len(b), 400) ** .5 + 2 for b in blocks]
        total = sum(s * w for s, (_, w) in zip(sizes, known)) or 1
        scale = (100 if gold[page].get('text') else 1) / (total if gold[page].get('text') else 15)
        for i, size, (answer, weight) in zip(members, sizes, known):
            labels[i] = (answer, size * weight * scale)
    groups = [site_of(gold[row[0]]) for row in rows]
    names = table[0].split('\t')[3:]
    print(f'{len(rows)} blocks of {len(pages)} pages, {sum(1 for a, w in labels if a and w)} of the article', file=sys.stderr)

    def train(stage, names, members, values):
        with open(f'{folder}/{stage}.rows', 'w', encoding='utf-8') as out:
            out.write('\t'.join(['group', 'weight', 'answer', *names]) + '\n')
            for i in members:
                answer, weight = labels[i]
                out.write(f'{groups[i]}\t{weight:.4g}\t{answer}\t' + values(i) + '\n')
        with open(f'{folder}/{stage}.rows', encoding='utf-8') as rows_in, open(f'{folder}/{stage}.txt', 'w', encoding='utf-8') as table_out:
            run([f'{args.build}/train_trees', '--folds', str(FOLDS), '--trees', args.trees, '--depth', args.depth, '--rate', args.rate, '--decay', args.decay, '--groups', args.groups, '--features', args.features,
                 '--told', f'{folder}/{stage}.told', '--tables', f'{folder}/{stage}.'], stdin=rows_in, stdout=table_out)
        return [line.rstrip('\n').split('\t')[2] for line in open(f'{folder}/{stage}.told', encoding='utf-8')]

    judged = [i for i, row in enumerate(rows) if row[2] == '1']
    odds = ['-9'] * len(rows)
    for i, told in zip(judged, train('block_trees', names, judged, lambda i: '\t'.join(rows[i][3:]))):
        odds[i] = told
    with open(f'{folder}/odds', 'w', encoding='utf-8') as out:
        out.write('\n'.join(odds) + '\n')
    table = subprocess.run([f'{args.build}/main_text_rows', args.data, '--odds', f'{folder}/odds', *gold], check=True, capture_output=True, text=True).stdout.rstrip('\n').split('\n')
    again = [line.split('\t') for line in table[1:]]
    hopeful = [i for i, row in enumerate(again) if row[2] == '1']
    train('context_trees', table[0].split('\t')[3:], hopeful, lambda i: '\t'.join(again[i][3:]))
    with open(f'{folder}/folds.json', 'w') as out:
        site = {g: i % FOLDS for i, g in enumerate(sorted(set(groups)))}
        json.dump({page: site[site_of(gold[page])] for page in pages}, out)


if __name__ == '__main__':
    main()
