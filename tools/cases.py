#!/usr/bin/env python3
"""Runs the transcripts in test/cases and compares what is printed.

    python3 tools/cases.py --saksi PATH_TO_BINARY [--update] [FILE.case ...]

A case file has comments (# …), commands ($ …, run by bash in a folder that holds what stands at the top of the repository; what it writes there is gone
afterwards; `saksi` is the binary) and below each
what it prints: standard output as it is, standard error behind "! ", and [exit N] when the status is not 0. A blank line after the
output parts it from what follows; a blank line of output stands as "~". --update rewrites the output; the diff is the review."""
import argparse, concurrent.futures, difflib, os, pathlib, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def run(command, folder, environment):
    done = subprocess.run(['bash', '-c', command], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
    out = [line or '~' for line in done.stdout.decode('utf-8', 'replace').splitlines()]
    out += ['! ' + line for line in done.stderr.decode('utf-8', 'replace').splitlines()]
    return out + ([f'[exit {done.returncode}]'] if done.returncode else [])


def transcript(path, environment):
    """The file as it is, and as it would be with the output of today."""
    was = path.read_text(encoding='utf-8').splitlines()
    now, i = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for entry in ROOT.iterdir():
            os.symlink(entry, os.path.join(folder, entry.name))
        while i < len(was):
            now.append(was[i])
            i += 1
            if now[-1].startswith('$ '):
                now += run(now[-1][2:], folder, environment)
                while i < len(was) and was[i] and not was[i].startswith(('$ ', '# ')):
                    i += 1
    return was, now


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--saksi', required=True)
    parser.add_argument('--update', action='store_true')
    parser.add_argument('files', nargs='*', type=pathlib.Path)
    arguments = parser.parse_args()
    files = arguments.files or sorted((ROOT / 'test' / 'cases').rglob('*.case'))
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(os.path.abspath(arguments.saksi), os.path.join(folder, 'saksi'))
        environment = {**os.environ, 'PATH': folder + os.pathsep + os.environ['PATH'], 'LC_ALL': 'C.UTF-8'}
        for layout in ('COLUMNS', 'NO_COLOR'):  # of who runs them
            environment.pop(layout, None)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            results = list(pool.map(lambda path: transcript(path, environment), files))
    wrong = 0
    for path, (was, now) in zip(files, results):
        if was == now:
            continue
        wrong += 1
        if arguments.update:
            path.write_text('\n'.join(now) + '\n', encoding='utf-8')
        print('\n'.join(difflib.unified_diff(was, now, str(path), 'now', lineterm='')))
    print(f'cases: {len(files)} transcripts, {wrong} {"updated" if arguments.update else "differ"}')
    sys.exit(bool(wrong) and not arguments.update)


main()
