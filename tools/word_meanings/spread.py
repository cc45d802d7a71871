"""Carries the vectors of English words along translations to the words of all languages.

Each word stands at the weighted mean of the words it is translated by, over all dictionaries at once (label propagation, Zhu and Ghahramani
2002; retrofitting, Faruqui et al. 2015, with the English words held fast). A translation that disagrees with the others, as those of another sense
or those that were inferred over a third language do, loses weight (KEEN)."""
import numpy as np
import scipy.sparse as sparse

SHARED = 4        # directions that all English words share, taken out (Mu and Viswanath 2018)
DIRECT = 3.0      # a translation into English counts so much more than one into another language
OWN = 8.0         # one of our own list
DECAY = 0.5       # how much less a word is believed with each step away from English
KEEN = 4          # power of the nearness by which a translation counts after each round
ROUNDS = (8, 3, 3)
HALF_WEIGHT = 1e-4  # as in saksi/lang/meaning/meaning.cc


def share_of(rank):
    """Of running words, by Zipf's law; rank 0 is the most frequent word."""
    return 0.06 / (rank + 1)


def turn(vectors, frequent=40000):
    """Unit vectors without what all share, the widest directions first."""
    vectors = np.array(vectors, dtype=np.float64)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors -= vectors[:frequent].mean(axis=0)
    widths, axes = np.linalg.eigh(np.cov(vectors[:frequent].T))
    axes = axes[:, np.argsort(-widths)[SHARED:]]
    axes = axes * np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(axes.shape[1])])
    vectors = vectors @ axes
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


class English:
    def __init__(self, words, vectors):
        self.rank = {word: i for i, word in enumerate(words)}
        self.words, self.vectors = words, turn(vectors)

    def find(self, text, most):
        """(vector, rank) of a word or of some words together; none when one of them is not among the first `most`."""
        words = [text] if text in self.rank else text.replace('-', ' ').split()
        if len(words) > 1 and words[0] == 'to':
            words = words[1:]
        ranks = [self.rank.get(word, most) for word in words]
        if not ranks or max(ranks) >= most:
            return None
        vector = sum(HALF_WEIGHT / (HALF_WEIGHT + share_of(rank)) * self.vectors[rank] for rank in ranks)
        return vector / np.linalg.norm(vector), max(ranks)


class Spread:
    """words: (language, word) of each row; vectors, trust (0: nothing known) and rank of the meaning, as English words have it."""

    def __init__(self, edges, own, english, most=60000):
        edges = dict(edges)
        for language, entries in own.items():
            known = set(entries)
            edges = {pair: weight for pair, weight in edges.items()
                     if not any(side[0] == language and side[1] in known and other[0] == 'en' for side, other in (pair, pair[::-1]))}
            for word, translations in entries.items():
                for translation in translations:
                    edges[(language, word), ('en', translation)] = OWN / len(translations) ** 0.5
        self.words = sorted({word for pair in edges for word in pair})
        self.at = {word: i for i, word in enumerate(self.words)}
        size = len(self.words)
        a = np.array([self.at[pair[0]] for pair in edges])
        b = np.array([self.at[pair[1]] for pair in edges])
        weights = np.array(list(edges.values()), dtype=np.float32)
        both = sparse.coo_matrix((np.r_[weights, weights], (np.r_[a, b], np.r_[b, a])), shape=(size, size)).tocsr()
        self.links = both.sum(axis=1).A1
        self.place_english(english, most)
        both.data[self.fast[both.indices]] *= DIRECT
        self.run(both)

    def place_english(self, english, most):
        size, width = len(self.words), english.vectors.shape[1]
        self.vectors = np.zeros((size, width), dtype=np.float32)
        self.rank = np.zeros(size, dtype=np.float32)  # its logarithm, while it spreads
        self.fast = np.zeros(size, dtype=bool)
        for i, (language, word) in enumerate(self.words):
            found = english.find(word, most) if language == 'en' else None
            if found:
                self.vectors[i], self.rank[i], self.fast[i] = found[0], np.log(found[1] + 1), True
        self.trust = self.fast.astype(np.float32)

    def run(self, base):
        matrix = base.copy()
        ends = base.indices
        starts = np.repeat(np.arange(base.shape[0]), np.diff(base.indptr))
        for round_, steps in enumerate(ROUNDS):
            for _ in range(steps):
                self.step(matrix)
            if round_ + 1 == len(ROUNDS):
                break
            for at in range(0, len(ends), 400000):
                part = slice(at, at + 400000)
                near = np.einsum('ij,ij->i', self.vectors[starts[part]], self.vectors[ends[part]])
                matrix.data[part] = base.data[part] * np.clip(near, 0.05, 1) ** KEEN

    def step(self, matrix):
        total = np.maximum(matrix.sum(axis=1).A1, 1e-12)
        believed = np.maximum(matrix @ self.trust, 1e-12)
        sums = matrix @ (self.vectors * self.trust[:, None])
        lengths = np.linalg.norm(sums, axis=1)
        known = lengths > 1e-9
        agreement = lengths / believed
        vectors = sums / np.maximum(lengths, 1e-9)[:, None]
        rank = matrix @ (self.trust * self.rank) / believed
        trust = np.where(known, DECAY * believed / total * agreement + 0.05, 0)
        free = ~self.fast
        self.vectors[free], self.rank[free], self.trust[free] = vectors[free], rank[free], trust[free]
