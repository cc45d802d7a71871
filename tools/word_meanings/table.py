"""Writes the table that saksi/lang/meaning/word_meanings.h reads; its layout: docs/formats/words.md."""
import ctypes, struct
import numpy as np

XXHASH = ctypes.CDLL('libxxhash.so.0')
XXHASH.XXH3_64bits.restype = ctypes.c_uint64
XXHASH.XXH3_64bits.argtypes = [ctypes.c_char_p, ctypes.c_size_t]
STEMMER = ctypes.CDLL('libstemmer.so.0d')
STEMMER.sb_stemmer_new.restype = ctypes.c_void_p
STEMMER.sb_stemmer_stem.restype = ctypes.c_void_p
STEMMER.sb_stemmer_stem.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
STEMMER.sb_stemmer_length.argtypes = [ctypes.c_void_p]
CODES = 16


def hash_64(data):
    return XXHASH.XXH3_64bits(data, len(data))


def hash_key(language, word):
    return hash_64(f'{language}\t{word}'.encode()) >> 32


class Stemmer:
    def __init__(self, language):
        self.stemmer = STEMMER.sb_stemmer_new(language.encode(), b'UTF_8')

    def stem(self, word):
        """None where Snowball does not know the language."""
        if not self.stemmer:
            return None
        data = word.encode()
        at = STEMMER.sb_stemmer_stem(self.stemmer, data, len(data))
        return ctypes.string_at(at, STEMMER.sb_stemmer_length(self.stemmer)).decode()


def find_levels(values):
    """The sixteen values that stand for all values with the least squared error (Lloyd 1982, Max 1960)."""
    values = np.sort(values)
    levels = values[(np.arange(CODES) * 2 + 1) * len(values) // (2 * CODES)]
    for _ in range(60):
        borders = np.searchsorted(values, (levels[1:] + levels[:-1]) / 2)
        levels = np.array([part.mean() if len(part) else level for part, level in zip(np.split(values, borders), levels)])
    return levels


def quantise(vectors):
    """(codebook of whole numbers by dimension, codes)."""
    vectors = vectors.astype(np.float64)
    scale = 127 / np.abs(np.quantile(vectors, [0.0005, 0.9995])).max()
    codebook = np.empty((vectors.shape[1], CODES), dtype=np.int8)
    codes = np.empty(vectors.shape, dtype=np.uint8)
    for d in range(vectors.shape[1]):
        levels = np.clip(np.round(find_levels(vectors[:, d]) * scale), -127, 127)
        codebook[d] = levels
        codes[:, d] = np.searchsorted((levels[1:] + levels[:-1]) / 2, vectors[:, d] * scale)
    return codebook, codes


def write(path, keys, vectors, shares):
    """keys: {hash: row}."""
    codebook, codes = quantise(vectors)
    hashes = np.array(sorted(keys), dtype='<u4')
    rows = np.array([keys[int(h)] for h in hashes], dtype='<u4')
    commonness = np.clip(np.round(-8 * np.log2(shares)), 0, 255).astype(np.uint8)
    body = b''.join([codebook.tobytes(), hashes.tobytes(), rows.tobytes(), commonness.tobytes(), (codes[:, ::2] | codes[:, 1::2] << 4).tobytes()])
    head = b'saksiWM1' + struct.pack('<IIIIQ', vectors.shape[1], len(hashes), len(vectors), 0, hash_64(body))
    with open(path, 'wb') as file:
        file.write(head + body)
    return len(head) + len(body)
