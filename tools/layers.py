#!/usr/bin/env python3
"""Checks that includes under saksi/ go only where LAYERS allows, and never in a ring.

    python3 tools/layers.py

Prints each include that breaks a rule as FILE:LINE and exits 1. Files directly under saksi/ (run.h, run.cc) are the
whole flow and may include every folder."""
import pathlib, re, sys

root = pathlib.Path(__file__).resolve().parent.parent
allowed = {}
for line in (root / 'LAYERS').read_text().splitlines():
    if line.strip() and not line.startswith('#'):
        folder, uses = line.split(':')
        for used in uses.split():
            if used not in allowed:
                sys.exit(f'LAYERS: {folder} uses {used}, which must stand above it')
        allowed[folder] = {folder, *uses.split()}

faults = []
for path in sorted(root.glob('saksi/*/**/*')):
    if path.suffix not in ('.h', '.cc'):
        continue
    folder = path.relative_to(root / 'saksi').parts[0]
    if folder not in allowed:
        faults.append(f'{path.relative_to(root)}: folder {folder} is not in LAYERS')
        continue
    for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
        found = re.match(r'\s*#include "(?:saksi/([^/"]+)/)?', line)
        if not found:
            continue
        used = found.group(1)
        if used is None:
            faults.append(f'{path.relative_to(root)}:{number}: include by its full path, "saksi/<folder>/<file>.h"')
        elif used not in allowed[folder]:
            faults.append(f'{path.relative_to(root)}:{number}: {folder} may not include {used}')
print('\n'.join(faults) if faults else 'layers: all includes go with the flow')
sys.exit(bool(faults))
