"""Makes the text that the accurate engine reads for the fast one to learn from.

    apt-get download jargon-text wordnet-base && for p in *.deb; do dpkg -x $p TEXTS; done
    python Training/fast_text.py DATA TEXTS OUT

writes `OUT/words.conllu`, the sentences of the name corpora cut into words as the treebanks do
(Groningen Meaning Bank news, Wikigold, CrossNER politics train and dev), and
those of `Training/names` written for this project; and `OUT/plain.txt`, the
Jargon File (public domain) and WordNet's examples (WordNet licence). `Models/README.md` says what
comes next.
"""

import csv
import gzip
import io
import os
import re
import sys

DICTIONARY = "usr/share/wordnet/data."
JARGON = "usr/share/doc/jargon-text/jargon.txt.gz"


def text(path):
    """The text of a file, packed or plain."""
    packed = path + ".gz"
    data = gzip.open(packed).read() if os.path.exists(packed) else open(path, "rb").read()
    return data.decode("latin-1" if path.endswith(".csv") else "utf-8")


def news(path):
    """The sentences of the news table."""
    sentences = []
    for row in csv.reader(io.StringIO(text(path))):
        if row and row[0].startswith("Sentence:"):
            sentences.append([])
        if sentences and len(row) > 1 and row[1].strip():
            sentences[-1].append(row[1].strip())
    return sentences


def columns(path):
    """The sentences of a file with a word a line."""
    sentences = [[]]
    for line in text(path).split("\n"):
        fields = line.split()
        if fields:
            sentences[-1].append(fields[0])
        elif sentences[-1]:
            sentences.append([])
    return [sentence for sentence in sentences if sentence]


def pieces(word):
    """The word cut at its hyphens."""
    if "-" not in word or "--" in word or not any(letter.isalpha() for letter in word):
        return [word]
    return [piece for piece in re.split("(-)", word) if piece]


def written():
    """The project's own sentences, without their names' marks."""
    folder = os.path.dirname(os.path.abspath(__file__))
    sys.path.insert(0, folder)
    from entente_training.data import words_of

    for line in open(os.path.join(folder, "names/political-news.txt"), encoding="utf-8"):
        line = line.strip()
        if line and not line.startswith("#"):
            yield words_of(re.sub(r"\[[A-Z]{3} ([^\]]*)\]", r"\1", line))


def skeleton(sentences, output):
    """Writes words without annotation."""
    for number, sentence in enumerate(sentences, 1):
        output.write(f"# sent_id = {number}\n")
        place = 0
        for word in sentence:
            parts = pieces(word)
            for part in parts:
                place += 1
                head, label = (0, "root") if place == 1 else (1, "dep")
                space = "SpaceAfter=No" if part is not parts[-1] else "_"
                output.write(f"{place}\t{part}\t_\t_\t_\t_\t{head}\t{label}\t_\t{space}\n")
        output.write("\n")


def jargon(path):
    """The paragraphs of the Jargon File that are whole sentences."""
    for paragraph in re.split(r"\n\s*\n", gzip.open(path).read().decode("utf-8", "replace")):
        lines = [line.strip() for line in paragraph.split("\n") if line.strip()]
        # Tables and drawings.
        if any(re.search(r"[|+=]{2}|\s{4,}\S", line) for line in lines):
            continue
        plain = re.sub(r"[{}]", "", " ".join(lines))
        plain = re.sub(r"\s+", " ", re.sub(r"^(?:\d+\.\s+)?(?:\[[^\]]*\]\s*)?", "", plain)).strip()
        if len(plain) > 60 and plain[0].isupper() and plain[-1] in ".!?)\"”’":
            yield plain


def examples(folder):
    """WordNet's examples of six words and more."""
    seen = set()
    for part in ("noun", "verb", "adj", "adv"):
        for line in open(os.path.join(folder, DICTIONARY + part), encoding="utf-8"):
            if line.startswith("  ") or " | " not in line:
                continue
            for example in re.findall(r'"([^"]+)"', line.split(" | ", 1)[1]):
                example = example.strip()
                if len(example.split()) < 6 or example in seen or not example[0].isalpha():
                    continue
                seen.add(example)
                end = "" if example[-1] in ".!?" else "."
                yield example[0].upper() + example[1:] + end


def main():
    data, texts, output = sys.argv[1:]
    sentences = news(os.path.join(data, "gmb-news/ner_dataset_part.csv"))
    for name in ("wikigold/wikigold.conll", "crossner-politics/train.txt",
                 "crossner-politics/dev.txt"):
        sentences += columns(os.path.join(data, name))
    sentences += written()
    os.makedirs(output, exist_ok=True)
    with open(os.path.join(output, "words.conllu"), "w", encoding="utf-8") as file:
        skeleton(sentences, file)
    with open(os.path.join(output, "plain.txt"), "w", encoding="utf-8") as file:
        for paragraph in [*jargon(os.path.join(texts, JARGON)), *examples(texts)]:
            file.write(paragraph + "\n\n")


if __name__ == "__main__":
    main()
