#!/usr/bin/env python3
"""Scores saksi on the example reports against the hand-made answers in test/corpus.

    python3 tools/score.py --saksi PATH_TO_BINARY [--update] [--misses]

Prints one line a measure: what we have, what test/scores.txt asks for. A score that falls below it fails (exit 1); --update writes the scores
of today into test/scores.txt; --misses lists what was missed and what was wrong. The form of the answers: test/corpus/README.md."""
import argparse, itertools, json, pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORPUS, FLOORS = ROOT / 'test' / 'corpus', ROOT / 'test' / 'scores.txt'


def rows(path):
    for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
        if line.strip() and not line.startswith('#'):
            yield f'{path.relative_to(ROOT)}:{number}', line.split('\t')


def run(saksi, command, folder):
    done = subprocess.run([saksi, command, '--quiet', '--outlets', str(ROOT / 'examples' / 'outlets.tsv'), *(['--format', 'json'] if command == 'account' else []),
                           str(folder)], capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.decode('utf-8').splitlines()]


class Places:
    """Finds the words of answers in one article; refuses what is not there or not clear."""

    def __init__(self, article):
        self.parts = {'title': article.get('title') or '', 'text': article['text']}
        self.longer = []

    def find(self, words, which, where, kind=None):
        pattern = r'(?<!\w)' + re.escape(words) + r'(?!\w)'
        hits = [(part, m.start(), m.end()) for part in ('title', 'text') for m in re.finditer(pattern, self.parts[part])]
        if which == '*':
            hits = [h for h in hits if not any(k == kind and p == h[0] and s <= h[1] and h[2] <= e and (s, e) != h[1:] for k, p, s, e in self.longer)]
        elif which.startswith('#'):
            hits = hits[int(which[1:]) - 1:int(which[1:])]
        elif len(hits) > 1 and any(part == 'text' for part, _, _ in hits):
            hits = [h for h in hits if not any(k == kind and p == h[0] and s <= h[1] and h[2] <= e for k, p, s, e in self.longer)] or hits
            if len(hits) > 1:
                sys.exit(f'{where}: "{words}" stands there {len(hits)} times: say #1 or *')
        if not hits:
            sys.exit(f'{where}: "{words}" is not in the report')
        self.longer += [(kind, *h) for h in hits]
        return hits


def place(span):
    return span.get('in', 'text'), span['start'], span['end']


def word_set(text, spot):
    part, start, end = spot
    return {(part, start + m.start()) for m in re.finditer(r'\w+', text[part][start:end])}


def pair_up(gold, found, least, places):
    """One to one, best overlap of words first."""
    options = []
    for i, (spot, _) in enumerate(gold):
        for j, (other, _) in enumerate(found):
            a, b = word_set(places.parts, spot), word_set(places.parts, other)
            if a and b and len(a & b) / len(a | b) >= least:
                options.append((-len(a & b) / len(a | b), i, j))
    taken_i, taken_j, pairs = set(), set(), []
    for _, i, j in sorted(options):
        if i not in taken_i and j not in taken_j:
            taken_i.add(i), taken_j.add(j), pairs.append((i, j))
    return pairs


def same_name(a, b):
    """'Hendra Wijaya' is meant by 'Hendra' and by 'Kepala BPBD Hendra Wijaya'."""
    a, b = (re.findall(r'\w+', str(x or '').lower()) for x in (a, b))
    return bool(a and b) and (set(a) <= set(b) or set(b) <= set(a))


class Tally:
    def __init__(self):
        self.right, self.found, self.gold, self.notes = {}, {}, {}, []

    def add(self, key, right, found, gold):
        for table, n in ((self.right, right), (self.found, found), (self.gold, gold)):
            table[key] = table.get(key, 0) + n

    def f1(self, key):
        total = self.found[key] + self.gold[key]
        return 2 * self.right[key] / total if total else 1.0


def score_exact(tally, key, gold, found, where):
    gold, found = set(gold), set(found)
    tally.add(key, len(gold & found), len(found), len(gold))
    tally.notes += [f'{key} missed {where}: {x}' for x in sorted(gold - found)] + [f'{key} wrong  {where}: {x}' for x in sorted(found - gold)]


def score_article(tally, key, article, path):
    places = Places(article)
    gold = {k: [] for k in ('title', 'name', 'time', 'number', 'quote', 'source')}
    answers = sorted(rows(path), key=lambda row: -len(row[1][1]))  # the longest name first, so that "*" leaves it alone
    for where, cells in answers:
        kind, words = cells[0], cells[1]
        which = next((c for c in cells[2:] if c == '*' or re.fullmatch(r'#\d', c)), '')
        rest = [c for c in cells[2:] if c != which]
        if kind == 'title':
            gold['title'].append(words)
            continue
        for spot in places.find(words, which, where, kind):
            gold[kind].append((spot, tuple(rest)))
    label = path.stem
    score_exact(tally, key + 'title', gold['title'], [article['title']] if article.get('title') else [], label)
    say = lambda spot: places.parts[spot[0]][spot[1]:spot[2]]
    score_exact(tally, key + 'names', [(s, say(s), r[0]) for s, r in gold['name']], [(place(n), n['words'], n['type']) for n in article['names']], label)
    score_exact(tally, key + 'times', [(s, say(s), r[0]) for s, r in gold['time']], [(place(t), t['words'], t['value']) for t in article['times']], label)
    score_exact(tally, key + 'numbers', [(s, say(s), float(r[0])) for s, r in gold['number']], [(place(n), n['words'], float(n['value'])) for n in article['numbers']], label)

    quotes = [(place(q), q) for q in article['quotes']]
    pairs = pair_up(gold['quote'], quotes, 0.7, places)
    tally.add(key + 'quotes', len(pairs), len(quotes), len(gold['quote']))
    speakers = sum(same_name(gold['quote'][i][1][1], quotes[j][1]['speaker']) for i, j in pairs)
    tally.add(key + 'speakers', speakers, len(quotes), len(gold['quote']))
    for i, (spot, rest) in enumerate(gold['quote']):
        hit = next((j for k, j in pairs if k == i), None)
        if hit is None or not same_name(rest[1], quotes[hit][1]['speaker']):
            tally.notes.append(f'{key}quotes missed {label}: {say(spot)} [{rest[1]}; said {quotes[hit][1]["speaker"] if hit is not None else "nothing"}]')
    tally.notes += [f'{key}quotes wrong  {label}: {q["words"]} [{q["speaker"]}]' for j, (_, q) in enumerate(quotes) if j not in {j for _, j in pairs}]

    said = [(place(a), a) for a in article['attributions']]
    pairs = pair_up(gold['source'], said, 0.5, places)
    tally.add(key + 'attributions', len(pairs), len(said), len(gold['source']))
    tally.add(key + 'status', sum(gold['source'][i][1][0] == said[j][1]['status'] for i, j in pairs), len(pairs), len(pairs))
    wanted = [r[1].split(' > ') for _, r in gold['source']]
    met = sum(any(same_name(name, other) for other in said[j][1]['chain']) for i, j in pairs for name in wanted[i])
    tally.add(key + 'chains', met, sum(len(a['chain']) for _, a in said), sum(map(len, wanted)))
    tally.notes += [f'{key}status wrong  {label}: {say(gold["source"][i][0])} [{gold["source"][i][1][0]}; said {said[j][1]["status"]}]'
                    for i, j in pairs if gold['source'][i][1][0] != said[j][1]['status']]


def score_story(tally, key, articles, accounts, path):
    ids = {pathlib.Path(a['record'].split('#')[0]).stem: a for a in articles}
    facts, supports, against, updates, fact = {}, [], set(), set(), None
    for where, cells in rows(path):
        if cells[0] == 'fact':
            fact = cells[1]
            facts[fact] = dict(status=cells[2], day=cells[3], origins=cells[4].split('; '))
        elif cells[0] == 'support':
            article = ids.get(cells[1]) or sys.exit(f'{where}: no report {cells[1]}')
            supports.append((fact, article['id'], Places(article).find(cells[2], '', where)[0]))
        else:
            (against if cells[0] == 'against' else updates).add((frozenset(cells[1:3]), cells[3]) if cells[0] == 'against' else tuple(cells[1:3]))
    tally.add(key + 'one story', len(accounts) == 1, 1, 1)
    found = [f for account in accounts for f in account['facts']]

    def tells(spot, article, support):
        p, s, e = place(support)
        overlap = min(e, spot[2]) - max(s, spot[1])
        return support['article'] == article and p == spot[0] and 2 * overlap >= min(e - s, spot[2] - spot[1])
    of = [{i for i, f in enumerate(found) if any(tells(spot, article, s) for s in f['support'])} for _, article, spot in supports]
    told = lambda i: {fact for (fact, _, _), facts_here in zip(supports, of) if i in facts_here}
    joined = [(a, b) for a, b in itertools.combinations(range(len(supports)), 2)
              if supports[a][1] != supports[b][1] and supports[a][0] == supports[b][0]]
    together = [(a, b) for a, b in itertools.combinations(range(len(supports)), 2) if supports[a][1] != supports[b][1] and of[a] & of[b]]
    tally.add(key + 'grouping', len(set(joined) & set(together)), len(together), len(joined))
    tally.notes += [f'{key}grouping {"missed" if p in joined else "wrong "}: {supports[p[0]][:2]} + {supports[p[1]][:2]}' for p in set(joined) ^ set(together)]
    for name, gold, links in (('differences', {k for k, _ in against}, [(f['id'], a['fact']) for f in found for a in f['against']]),
                              ('updates', {frozenset(u) for u in updates}, [(u['from'], u['to']) for account in accounts for u in account['updates']])):
        number = {f['id']: i for i, f in enumerate(found)}
        seen = {frozenset((number[a], number[b])) for a, b in links}
        hits = {g for g in gold for pair in seen for a, b in [tuple(pair)] if any(frozenset((x, y)) == g for x in told(a) for y in told(b))}
        judged = [pair for pair in seen if all(told(i) for i in pair)]
        good = [pair for pair in judged for a, b in [tuple(pair)] if any(frozenset((x, y)) in gold for x in told(a) for y in told(b))]
        tally.add(key + name, len(hits), len(hits) + len(judged) - len(good), len(gold))
        tally.notes += [f'{key}{name} missed: {sorted(g)}' for g in gold - hits]
        tally.notes += [f'{key}{name} wrong : {[found[i]["words"] for i in pair]}' for pair in judged if pair not in good]
    right = 0
    for fact, wanted in facts.items():
        mine = [i for (f, _, _), here in zip(supports, of) if f == fact for i in here]
        best = max(sorted(set(mine)), key=mine.count) if mine else None
        said = sorted(found[best]['origins']) if best is not None else []
        good = len(said) == len(wanted['origins']) and all(any(same_name(o, s) for s in said) for o in wanted['origins'])
        right += good
        if not good:
            tally.notes.append(f'{key}origins wrong: {fact}: {wanted["origins"]}; said {said}')
    tally.add(key + 'origins', right, len(facts), len(facts))
    articles_text = {a['id']: {'title': a.get('title') or '', 'text': a['text']} for a in articles}
    spans = [s for f in found for s in f['support']] + [c for account in accounts for line in account['summary'] for c in line['cites']] + \
            [v for account in accounts for q in account['quotes'] for v in q['variants']]
    stand = sum(articles_text[s['article']][s.get('in', 'text')][s['start']:s['end']] == s['words'] for s in spans)
    tally.add(key + 'spans', stand, len(spans), len(spans))


def small_stories(path):
    """The stories of a file *.story: (name, reports, [(words, [names of an origin])])."""
    stories, name = [], None
    for where, cells in rows(path):
        if cells[0].startswith('== '):
            stories.append((cells[0][3:], [], []))
        elif cells[0].startswith('-- '):
            stories[-1][1].append({'id': cells[0][3:], 'outlet': cells[1], 'published': cells[2], 'title': cells[3], 'text': ''})
        elif cells[0].startswith('?? '):
            stories[-1][2].append((cells[0][3:], [names.split('|') for names in cells[1].split('; ')]))
        else:
            stories[-1][1][-1]['text'] += ('\n\n' if stories[-1][1][-1]['text'] else '') + cells[0]
    return stories


def score_small_stories(tally, saksi, path):
    for name, reports, facts in small_stories(path):
        with tempfile.TemporaryDirectory() as folder:
            at = pathlib.Path(folder) / 'reports.jsonl'
            at.write_text(''.join(json.dumps({k: v for k, v in report.items() if v}) + '\n' for report in reports), encoding='utf-8')
            found = [f for account in run(saksi, 'account', at) for f in account['facts']]
        for words, wanted in facts:
            told = [f for f in found if any(words.lower() in s['words'].lower() for s in f['support'])]
            said = max(told, key=lambda f: len(f['support']))['origins'] if told else []
            good = len(said) == len(wanted) and all(any(same_name(n, s) for n in names for s in said) for names in wanted)
            tally.add(f'small stories {path.stem} origins', int(good), 1, 1)
            if not good:
                tally.notes.append(f'{path.stem}: {name}: {words}: {wanted}; said {said}')


def event_sets(path):
    """The sets of a file *.events: (name, reports, the event of each)."""
    sets = []
    for where, cells in rows(path):
        if cells[0].startswith('== '):
            sets.append((cells[0][3:], [], []))
        elif cells[0].startswith('-- '):
            sets[-1][2].append(f'{sets[-1][0]}: {cells[0][3:]}')
            sets[-1][1].append({'id': where, 'outlet': cells[1], 'published': cells[2], 'title': cells[3], 'text': ''})
        else:
            sets[-1][1][-1]['text'] += ('\n\n' if sets[-1][1][-1]['text'] else '') + cells[0]
    return sets


def score_events(tally, saksi, key, reports, events):
    """By pairs of reports of one event."""
    with tempfile.TemporaryDirectory() as folder:
        at = pathlib.Path(folder) / 'reports.jsonl'
        at.write_text(''.join(json.dumps(report) + '\n' for report in reports), encoding='utf-8')
        story_of = {article['id']: story['id'] for story in run(saksi, 'stories', at) for article in story['articles']}
    pairs = list(itertools.combinations(range(len(reports)), 2))
    wanted = {p for p in pairs if events[p[0]] == events[p[1]]}
    joined = {p for p in pairs if story_of[reports[p[0]]['id']] == story_of[reports[p[1]]['id']]}
    score_exact(tally, key, [(events[a], reports[a]['title'], events[b], reports[b]['title']) for a, b in wanted],
                [(events[a], reports[a]['title'], events[b], reports[b]['title']) for a, b in joined], 'stories')


def difference_cases(path):
    """The cases of a file *.cases: (kind, name, reports, [(is an update, kinds, words here, words there)])."""
    cases = []
    for where, cells in rows(path):
        if cells[0].startswith('== '):
            kind, name = cells[0][3:].split(': ', 1)
            cases.append((kind, name, [], []))
        elif cells[0].startswith('-- '):
            cases[-1][2].append({'id': cells[0][3:], 'outlet': cells[1], 'published': cells[2], 'title': cells[3], 'text': ''})
        elif cells[0][:3] in ('!! ', '>> '):
            cases[-1][3].append((cells[0].startswith('>>'), cells[0][3:].split('|'), cells[1].split('|'), cells[2].split('|')))
            for words in (cells[1], cells[2]):
                if not any(w.lower() in (r['title'] + '\n' + r['text']).lower() for w in words.split('|') for r in cases[-1][2]):
                    sys.exit(f'{where}: "{words}" is in none of its reports')
        else:
            cases[-1][2][-1]['text'] += ('\n\n' if cases[-1][2][-1]['text'] else '') + cells[0]
    return cases


def score_difference_case(tally, saksi, label, case):
    kind, name, reports, wanted = case
    with tempfile.TemporaryDirectory() as folder:
        at = pathlib.Path(folder) / 'reports.jsonl'
        at.write_text(''.join(json.dumps({k: v for k, v in report.items() if v}) + '\n' for report in reports), encoding='utf-8')
        accounts = run(saksi, 'account', at)
    facts = {f['id']: f for account in accounts for f in account['facts']}
    tells = lambda fact, words: any(w.lower() in s['words'].lower() for s in facts[fact]['support'] for w in words)
    links = sorted({(False, a['kind'], *sorted((f['id'], a['fact'])), a['why']) for f in facts.values() for a in f['against']} |
                   {(True, u['kind'], u['from'], u['to'], u['why']) for account in accounts for u in account['updates']})
    right, more = set(), 0  # more: links that tell one difference again
    for update, kinds, here, there in wanted:
        hits = [link for link in links if link[0] == update and
                (tells(link[2], here) and tells(link[3], there) or not update and tells(link[2], there) and tells(link[3], here))]
        good = [link for link in hits if link[1] in kinds]
        right |= set(good)
        more += max(0, len(good) - 1)
        tally.add('kinds of differences', bool(good), bool(hits), bool(hits))
        if not good:
            tally.notes.append(f'differences {kind} {"other kind" if hits else "missed"} {label}: {name}: {here} against {there}' +
                               (f' (in {len(accounts)} stories)' if len(accounts) > 1 else '') + ''.join(f'; said {link[1]}: {link[4]}' for link in hits))
    for link in links:
        if link not in right:
            tally.notes.append(f'differences {kind} wrong  {label}: {name}: {link[1]}: {link[4]} [{facts[link[2]]["words"]} | {facts[link[3]]["words"]}]')
    met, found = len(right) - more, len(links) - more
    tally.add(f'differences {kind}', met, found, len(wanted))
    tally.add('differences precision', met, found, found)


def score_differences(tally, saksi):
    for path in sorted(CORPUS.rglob('*.cases')):
        for case in difference_cases(path):
            for report in case[2]:
                report['language'] = path.stem  # they are too short to tell
            score_difference_case(tally, saksi, path.stem, case)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--saksi', required=True)
    parser.add_argument('--update', action='store_true')
    parser.add_argument('--misses', action='store_true')
    arguments = parser.parse_args()
    tally = Tally()
    for folder in sorted(path.parent for path in CORPUS.rglob('facts.answers')):
        key = folder.name + ' '
        articles = run(arguments.saksi, 'mentions', ROOT / 'examples' / folder.name)
        by_stem = {pathlib.Path(a['record'].split('#')[0]).stem: a for a in articles}
        for path in sorted(folder.glob('*.answers')):
            if path.stem != 'facts':
                score_article(tally, key, by_stem[path.stem], path)
        score_story(tally, key, articles, run(arguments.saksi, 'account', ROOT / 'examples' / folder.name), folder / 'facts.answers')
    for path in sorted(CORPUS.rglob('*.story')):
        score_small_stories(tally, arguments.saksi, path)
    score_differences(tally, arguments.saksi)
    for path in sorted(CORPUS.rglob('*.events')):
        sets = event_sets(path)
        for _, reports, events in sets:
            score_events(tally, arguments.saksi, 'events of a set', reports, events)
        score_events(tally, arguments.saksi, 'events of all sets', [r for _, rs, _ in sets for r in rs], [e for _, _, es in sets for e in es])
    if arguments.misses:
        print('\n'.join(tally.notes))
    floors = {cells[0]: float(cells[1]) for _, cells in rows(FLOORS)} if FLOORS.exists() else {}
    fallen = [key for key, floor in floors.items() if key not in tally.right or tally.f1(key) < floor - 0.0005]
    for key in tally.right:
        print(f'{key:28} {tally.f1(key):.3f}  asked {floors.get(key, 0):.3f}{"  FELL" if key in fallen else ""}')
    if arguments.update:
        FLOORS.write_text('# F1 on the example reports (tools/score.py). A score that falls below its line fails the build.\n' +
                          ''.join(f'{key}\t{tally.f1(key):.3f}\n' for key in tally.right), encoding='utf-8')
        return
    print(f'score: {len(tally.right)} measures, {len(fallen)} fell')
    sys.exit(bool(fallen))


main()
