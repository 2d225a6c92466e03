"""Words to word pieces, by rules simple enough to be the same in Swift.

A word is folded scalar by scalar (lower case, accents dropped), cut at punctuation, and each part is
matched greedily, longest first, against the vocabulary of the encoder (Wu et al. 2016). The folding
and the cuts below U+3000 are exported as a table, so that no Unicode library can disagree.
"""

import unicodedata

TABLE_END = 0x3000
MAX_PART = 64
MAX_PIECES = 24  # of one word; the first carries it, a web address needs no more


def fold(character: str) -> str:
    """The folded form of one scalar: lower case without accents; empty for controls."""
    if ord(character) >= TABLE_END:
        return character
    if character in "\t\n\r":
        return " "
    category = unicodedata.category(character)
    if category in ("Cc", "Cf", "Co", "Cs", "Cn"):
        return ""
    decomposed = unicodedata.normalize("NFD", character.lower())
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def is_cut(character: str) -> bool:
    """Whether a scalar stands as a part of its own: punctuation, ASCII symbols, ideographs."""
    code = ord(character)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    if code < TABLE_END:
        return unicodedata.category(character).startswith("P")
    return code <= 0x303F or 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or code >= 0x20000


class WordPieces:
    """The vocabulary of the encoder."""

    def __init__(self, lines):
        self.pieces = [line.rstrip("\n") for line in lines]
        self.index = {piece: number for number, piece in enumerate(self.pieces)}
        self.unknown = self.index["[UNK]"]
        self.start = self.index["[CLS]"]
        self.end = self.index["[SEP]"]
        self.cache = {}

    def parts(self, word: str):
        """A word cut at punctuation, folded."""
        found, current = [], ""
        for character in word:
            if is_cut(character):
                if current:
                    found.append(current)
                current = ""
                folded = fold(character)
                if folded:
                    found.append(folded)
                continue
            folded = fold(character)
            if folded == " " or character.isspace() and ord(character) < TABLE_END:
                if current:
                    found.append(current)
                current = ""
            else:
                current += folded
        if current:
            found.append(current)
        return found

    def encode(self, word: str):
        """The piece numbers of a word, at least one."""
        known = self.cache.get(word)
        if known is not None:
            return known
        pieces = []
        for part in self.parts(word):
            if len(part) > MAX_PART:
                pieces.append(self.unknown)
                continue
            start, matched = 0, []
            while start < len(part):
                end = len(part)
                while end > start:
                    piece = part[start:end] if start == 0 else "##" + part[start:end]
                    if piece in self.index:
                        break
                    end -= 1
                if end == start:
                    matched = [self.unknown]
                    break
                matched.append(self.index[piece])
                start = end
            pieces.extend(matched)
        pieces = pieces[:MAX_PIECES] or [self.unknown]
        self.cache[word] = pieces
        return pieces


def is_letter(character: str) -> bool:
    """Whether a scalar counts as a letter where case is judged."""
    return character.isalpha() if ord(character) < TABLE_END else is_cut(character)


SHAPES = 9
CONTINUATION = 8


def shape(word: str) -> int:
    """The case of a word, since the encoder sees lower case only.

    0 no letters, 1 lower case, 2 capitalised, 3 all capitals, 4 one capital, 5 capitals and stops
    ("U.S."), 6 mixed, 7 with digits; 8 marks pieces that continue a word. Only A-Z and the scalars
    whose folding is a lower-case letter different from themselves count as capitals.
    """
    upper = lower = digits = 0
    stops = False
    first_upper = None
    for character in word:
        if "0" <= character <= "9":
            digits += 1
        elif character == ".":
            stops = True
        elif character.isupper() and ord(character) < TABLE_END:
            upper += 1
            if first_upper is None:
                first_upper = True
        elif is_letter(character):
            lower += 1
            if first_upper is None:
                first_upper = False
    if digits:
        return 7
    if upper + lower == 0:
        return 0
    if upper == 0:
        return 1
    if lower == 0:
        if stops:
            return 5
        return 4 if upper == 1 else 3
    if upper == 1 and first_upper:
        return 2
    return 6
