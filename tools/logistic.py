"""Logistic regression by Newton's method, for the fits of a few weights (tools/fit_*.py)."""
import math


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
        slope = [0.0] + [-decay * w for w in weights[1:]]
        curve = [[(decay if i else 1e-9) if i == j else 0.0 for j in range(size)] for i in range(size)]
        for features, positive, weight in rows:
            x = [1.0] + features
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(w * v for w, v in zip(weights, x))))))
            for i in range(size):
                slope[i] += weight * (positive - p) * x[i]
                for j in range(size):
                    curve[i][j] += weight * p * (1 - p) * x[i] * x[j]
        step = solve(curve, slope)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-4:
            break
    return weights[0], weights[1:]
