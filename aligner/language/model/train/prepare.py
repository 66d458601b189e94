#!/usr/bin/env python3
"""Gathers what the models of morphology are made from into plain tables.

    prepare.py --az PACKAGE --wordnet DIR --git DIR --data DIR --out DIR

Reads the OpenCorpora dictionary as the npm package `az` 0.2.3 ships it, WordNet 3.0 as
Debian's wordnet-base ships it, git repositories under --git (OWNER+NAME/repo each), and
plain text under --data. Writes into --out:

    ru.forms.tsv, en.forms.tsv     form, lemma, tag, weight
    ru.train.conllu, …             the sentences that are learnt from, and those measured on
    ru.text.txt, en.text.txt       plain text, a sentence a line, words parted by spaces

Every source is held to the hashes below. Run by scripts/train-morphology.
"""

import argparse
import collections
import hashlib
import json
import lzma
import pathlib
import re
import struct
import subprocess
import sys

# SHA-256 of the files of the package; ../README.md names all sources with their licences.
AZ_HASHES = {
    "words.dawg": "b4c5ea5632e2d80eaf316f85f2177c8a28b74484c6efdb70d9cc1bf36848f182",
    "paradigms.array": "d8e26bda48129a8da09232ad5e45d211174fed8801dd838ed682ba17b6e65cfc",
    "suffixes.json": "0da6775148d875e7f1c5e97d4320915b6159142d702ea92ac83c257e676672fd",
    "gramtab-opencorpora-int.json": "94e953a08c6a2cc8de9b396b096f441fcc5291f3ab3c43f9adfff57c289b04d6",
    "p_t_given_w.intdawg": "359a4ee4d6bdfb9752080e919ff4b99b2a2bdc87d5c8de9fb6af3e73fac5e908",
}
# Of the files of WordNet that are read, in the order of WORDNET_FILES, as one.
WORDNET_FILES = [f"{kind}.{part}" for kind in ("index", "data")
                 for part in ("noun", "verb", "adj", "adv")]
WORDNET_FILES += ["noun.exc", "verb.exc", "adj.exc", "adv.exc", "cntlist.rev"]
WORDNET_HASH = "e5be1441ce2a4bc41d8f3212139ca14d6d7c26c76eb2f92b81589d0d7404e5e2"
COMMITS = {
    "English-EWT": "15d613d8447b3478787d4c278730a1e48a945efb",
    "English-GUM": "afb41ee9bca57991125814fa04d96a0e61470c8b",
    "English-PUD": "f16eba4ae7f3d161870ed320676c5088b8fa476c",
    "Russian-GSD": "5400f2fd7264b7699727bb61b09f53841899df26",
    "Russian-Taiga": "3c64a056edcd5c6e2c29b3724d973729c354e016",
    "Russian-PUD": "da5b3816eeaa24283c1d81a48bb1de4d062fc5d5",
    "Russian-Poetry": "72fe3ef588e571dc0e61f93e782a519e2cb9f00d",
}
OPENCORPORA_COMMIT = "f545428f32742a848dc28354e05947631d91494b"
RUSLIT_COMMIT = "4509680428729da225a73a22008133660f92bb7e"
# SHA-256 of the files of plain text.
PAIRS = {
    "unpc-devset": "cc0c8f919c7db4a8a187bad6e2af9fdc065d18768a69086673f1742cc1f28b22",
    "tatoeba-test": "1f6fe2e6e31086f039a92a17295f8ceb0484ae1c585834dcbb6f7cfd6e9df1b0",
    "tico19-test": "35384b4c284e1c73d87871f81c0fba8f663eb6fe79182ed328810335fa26b091",
    "bible-rst-web": "bdeceb24778692912010a535b9c504357677f3d4ab9c375609586e3cdfead4c1",
    "iso-codes": "2da377391e4616e7ea0bbfe0ba41b7b6751e9f38f926c98d4f47893410435ba1",
    "debian-docs-po": "06c612762ae03ffcc8d5a711f9ca454555b257212a4ccf61ee509b11144feb8c",
    "debian-installation-guide": "8f9afbce0f9434cff360793a9b4e0c153ce0c447eaf5957199fd90456479aecc",
    "debian-maint-guide": "8df062fbc34d27c9c23c0ae918146624d26e9df97d992e20d5bf8051ed467eda",
    "gimp-help": "3c6ceeeb5f3c413659bcc4c6e13403df32b851afa7ae030d745a730d36df7d34",
    "gnome-user-docs": "d896b62bfc22c1fc04cece8e223254735bc14442b2cc47d7b546d7923af9adce",
    "libreoffice-help": "128bd88dc0d0d08e9c896908c81cbcdda05f706c8a4d179af6e31f15708f45b1",
    "libreoffice-ui": "af259acf92f8cf00b4f0375a0a7c2199e68d45d818f785bf650db3eacc294709",
    "desktop-mo": "ff3176b1f6b3fd42d7711ccf40f755b867311861d0c5901ffbab81e77310e9e7",
    "desktop-mo-games-edu": "35daf44d6c3cdeef33538798b9a5881cd9e7004d85d1acfa06d119f921c562ed",
    "games-wesnoth-widelands": "b1ecbb1d470dc1c7649147dc5c10643e5c41e312504faa4a3a3763adabb2ca97",
}
ENGLISH_TEXTS = {
    "train_un_old": "ba981167e12a4f7126d193301d7c622f611a7731c7824ad49060cefa0d65d722",
    "train_un_new": "5fc4214c8298c3bc67c566280d0e89548d3adb1c7838a40d49f3d4fceef3d4a8",
    "train_wh": "5afa34d8ff8153ad97185266d00c267d4daa591669970943fdfdfc6a2f8841d1",
    "train_whspeech": "e3ff05533581697533df87dc5ca0ba64acf27321f0dbb424fcdaa8b12b0cc5a1",
    "train_frush": "3fb4a478641809c0eda5146be2a2067c01c4608c84a3a4e1657ea2f65ab7e5ad",
    "train_sou": "58d002c88250a58ebd1fa69281edea71ffdf8127817f5c2a0808f8951d9ac30e",
    "train_inaug": "f271659b5e0ff34d6868a2468a1ff8c638ebe259bad6326243ba387fbf3727f1",
}
GUM_OPEN_GENRES = ("bio", "interview", "news", "speech", "textbook", "vlog", "voyage")
RUSSIAN_TAIGA_TRAIN = "a44138ac1828ffedf83f7e7cd22b7e972119238b"
PARADIGM_PREFIXES = ("", "по", "наи")

COORDINATING = set("и а но или либо да же ни зато однако иль".split())
NAMES = {"Name", "Surn", "Patr", "Geox", "Orgn", "Trad"}
FEATURES = {
    "nomn": "Case=Nom", "gent": "Case=Gen", "gen1": "Case=Gen", "gen2": "Case=Gen",
    "datv": "Case=Dat", "accs": "Case=Acc", "acc2": "Case=Acc", "ablt": "Case=Ins",
    "loct": "Case=Loc", "loc1": "Case=Loc", "loc2": "Case=Loc", "voct": "Case=Voc",
    "sing": "Number=Sing", "plur": "Number=Plur",
    "masc": "Gender=Masc", "femn": "Gender=Fem", "neut": "Gender=Neut",
    "anim": "Animacy=Anim", "inan": "Animacy=Inan",
    "perf": "Aspect=Perf", "impf": "Aspect=Imp",
    "past": "Tense=Past", "pres": "Tense=Pres", "futr": "Tense=Fut",
    "1per": "Person=1", "2per": "Person=2", "3per": "Person=3",
    "indc": "Mood=Ind", "impr": "Mood=Imp",
    "actv": "Voice=Act", "pssv": "Voice=Pass", "Supr": "Degree=Sup",
}
PARTS = {
    "NOUN": ("NOUN", ""), "ADJF": ("ADJ", ""), "ADJS": ("ADJ", "Variant=Short"),
    "COMP": ("ADJ", "Degree=Cmp"), "VERB": ("VERB", "VerbForm=Fin"),
    "INFN": ("VERB", "VerbForm=Inf"), "PRTF": ("VERB", "VerbForm=Part"),
    "PRTS": ("VERB", "VerbForm=Part|Variant=Short"), "GRND": ("VERB", "VerbForm=Conv"),
    "NUMR": ("NUM", ""), "ADVB": ("ADV", ""), "NPRO": ("PRON", ""), "PRED": ("ADV", ""),
    "PREP": ("ADP", ""), "CONJ": ("SCONJ", ""), "PRCL": ("PART", ""), "INTJ": ("INTJ", ""),
}


def universal_tag(tag, word):
    """The tag of OpenCorpora as one of Universal Dependencies."""
    marks = tag.replace(" ", ",").split(",")
    part, feature = PARTS[marks[0]]
    if part == "NOUN" and NAMES & set(marks):
        part = "PROPN"
    if part == "ADJ" and "Apro" in marks:
        part = "DET"
    if part == "SCONJ" and word in COORDINATING:
        part = "CCONJ"
    features = [feature] if feature else []
    features += [FEATURES[mark] for mark in marks if mark in FEATURES]
    return "|".join([part, *features])


class Dawg:
    """A dictionary in the format of dawgdic, as the package has it (cp1251 keys)."""

    def __init__(self, data):
        size = struct.unpack_from("<I", data)[0]
        self.units = struct.unpack_from(f"<{size}I", data, 4)
        # For each node its first child's letter, and its next sibling's.
        self.guide = data[8 + 4 * size:]

    def items(self):
        """Every key with its value, in no order."""
        units, guide = self.units, self.guide
        stack = [(0, b"")]
        while stack:
            index, key = stack.pop()
            unit = units[index]
            base = index ^ (unit >> 10) << ((unit & (1 << 9)) >> 6)
            if unit & (1 << 8):
                yield key, units[base] & 0x7FFFFFFF
            label = guide[2 * index]
            while label:
                child = base ^ label
                stack.append((child, key + bytes((label,))))
                label = guide[2 * child + 1]


def read_checked(path, sha256):
    data = path.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        sys.exit(f"{path}: has SHA-256 {found}, not {sha256}")
    return data


def payload_numbers(payload):
    """The numbers behind a key: thirteen bits each, in two bytes that are never zero."""
    return [((payload[i] ^ 1) << 6) + (payload[i + 1] >> 1) for i in range(0, len(payload), 2)]


def russian_forms(package):
    """(form, lemma, tag, weight) of every form in the dictionary of OpenCorpora."""
    files = {name: read_checked(package / "dicts" / name, sha256)
             for name, sha256 in AZ_HASHES.items()}
    suffixes = json.loads(files["suffixes.json"])
    tags = json.loads(files["gramtab-opencorpora-int.json"])
    data = files["paradigms.array"]
    paradigms, at = [], 2
    for _ in range(struct.unpack_from("<H", data)[0]):
        size = struct.unpack_from("<H", data, at)[0]
        values = struct.unpack_from(f"<{size}H", data, at + 2)
        third = size // 3
        paradigms.append([(suffixes[values[i]], tags[values[third + i]],
                           PARADIGM_PREFIXES[values[2 * third + i]]) for i in range(third)])
        at += 2 + 2 * size
    weights = {}
    for key, value in Dawg(files["p_t_given_w.intdawg"]).items():
        word, _, tag = key.decode("cp1251").partition(":")
        weights[word, tag] = value
    for key, _ in Dawg(files["words.dawg"]).items():
        word, _, payload = key.partition(b"\x01")
        form = word.decode("cp1251")
        paradigm_id, number = payload_numbers(payload)
        paradigm = paradigms[paradigm_id]
        suffix, tag, prefix = paradigm[number]
        stem = form[len(prefix):len(form) - len(suffix)]
        lemma = paradigm[0][2] + stem + paradigm[0][0]
        yield form, lemma, tag, weights.get((form, tag), 0)


def write_russian_forms(package, out):
    adverbs, comparatives = set(), []
    with open(out / "ru.forms.tsv", "w", encoding="utf-8") as file:
        def write(form, lemma, tag, weight):
            file.write(f"{form}\t{lemma}\t{tag}\t{weight}\n")

        for form, lemma, tag, weight in russian_forms(package):
            if tag.split(",")[0].split(" ")[0] not in PARTS:
                continue
            ours = universal_tag(tag, form)
            write(form, lemma, ours, weight)
            if lemma == "быть":
                write(form, lemma, "AUX" + ours[len("VERB"):], weight + 1)
            if tag.startswith("ADVB"):
                adverbs.add(form)
            if tag.startswith("COMP"):
                comparatives.append((form, lemma))
        for form, lemma in comparatives:
            for ending in "ое":
                adverb = lemma[:-2] + ending
                if adverb in adverbs:
                    write(form, adverb, "ADV|Degree=Cmp", 0)


# --- English ---

def regular_s(word):
    if re.search(r"(s|x|z|ch|sh)$", word):
        return word + "es"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + "s"


def regular_with(word, ending):
    """The word with -ed, -ing, -er or -est; a doubled letter too where one may stand."""
    if word.endswith("e") and not (ending == "ing" and re.search(r"(ee|oe|ye)$", word)):
        return [word[:-1] + ending]
    if re.search(r"[^aeiou]y$", word) and ending != "ing":
        return [word[:-1] + "i" + ending]
    forms = [word + ending]
    if re.search(r"[^aeiou][aeiou][bdgklmnprtv]$", word):
        forms.append(word + word[-1] + ending)
    return forms


WORDNET_PARTS = {"noun": "NOUN", "verb": "VERB", "adj": "ADJ", "adv": "ADV"}


def wordnet(folder):
    """(lemmas by part, irregular forms by part, names, senses counted) of WordNet."""
    found = hashlib.sha256(b"".join((folder / name).read_bytes() for name in WORDNET_FILES))
    if found.hexdigest() != WORDNET_HASH:
        sys.exit(f"{folder}: has SHA-256 {found.hexdigest()}, not {WORDNET_HASH}")
    lemmas, irregular, names, counts = {}, {}, set(), {}
    for name, part in WORDNET_PARTS.items():
        lemmas[part] = set()
        for line in (folder / f"index.{name}").read_text("utf-8").splitlines():
            word = line.split(" ")[0]
            if line.startswith(" ") or not re.fullmatch(r"[a-z][a-z'.-]*", word):
                continue
            lemmas[part].add(word)
        capital, small = set(), set()
        for line in (folder / f"data.{name}").read_text("utf-8").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split(" ")
            for i in range(int(fields[3], 16)):
                word = re.sub(r"\(.*", "", fields[4 + 2 * i])
                (capital if word[:1].isupper() else small).add(word.lower())
        if part == "NOUN":
            names = {word for word in capital - small if word in lemmas["NOUN"]}
        irregular[part] = {}
        for line in (folder / f"{name}.exc").read_text("utf-8").splitlines():
            form, *bases = line.split(" ")
            if re.fullmatch(r"[a-z'.-]+", form):
                for base in bases:
                    if base in lemmas[part]:
                        irregular[part].setdefault(base, []).append(form)
    for line in (folder / "cntlist.rev").read_text("utf-8").splitlines():
        key, _, count = line.split(" ")
        word, _, sense = key.partition("%")
        part = {"1": "NOUN", "2": "VERB", "3": "ADJ", "4": "ADV", "5": "ADJ"}[sense[0]]
        counts[word, part] = counts.get((word, part), 0) + int(count)
    return lemmas, irregular, names, counts


def english_forms(folder):
    lemmas, irregular, names, counts = wordnet(folder)
    for part, words in lemmas.items():
        for word in sorted(words):
            weight = counts.get((word, part), 0)
            odd = irregular[part].get(word, [])
            if part == "NOUN":
                kind = "PROPN" if word in names else "NOUN"
                yield word, word, f"{kind}|Number=Sing", weight
                if kind == "PROPN" and len(word) < 3:
                    continue
                for form in odd or [regular_s(word)]:
                    if form != word:
                        yield form, word, f"{kind}|Number=Plur", weight
            elif part == "VERB":
                yield from verb_forms(word, odd, weight)
            elif part == "ADJ":
                yield word, word, "ADJ|Degree=Pos", weight
                yield from degrees(word, odd, "ADJ", weight)
            else:
                yield word, word, "ADV|Degree=Pos", weight
                if odd:
                    yield from degrees(word, odd, "ADV", weight)


def verb_forms(word, odd, weight):
    if word == "be":
        return
    yield word, word, "VERB|VerbForm=Inf", weight
    yield word, word, "VERB|Mood=Ind|Tense=Pres|VerbForm=Fin", weight
    third = [form for form in odd if form.endswith("s") and not form.endswith("ss")]
    gerund = [form for form in odd if form.endswith("ing")]
    past = [form for form in odd if form not in third and form not in gerund]
    for form in third or [regular_s(word)]:
        yield form, word, "VERB|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", weight
    for form in gerund or regular_with(word, "ing")[:1]:
        yield form, word, "VERB|VerbForm=Ger", weight
        yield form, word, "VERB|Tense=Pres|VerbForm=Part", weight
    for form in past or regular_with(word, "ed")[:1]:
        yield form, word, "VERB|Mood=Ind|Tense=Past|VerbForm=Fin", weight
        yield form, word, "VERB|Tense=Past|VerbForm=Part", weight


def degrees(word, odd, part, weight):
    syllables = len(re.findall(r"[aeiouy]+", word))
    if odd:
        comparative = [form for form in odd if not form.endswith("st")]
        superlative = [form for form in odd if form.endswith("st")]
    elif syllables <= 1 or syllables == 2 and word.endswith("y"):
        comparative, superlative = regular_with(word, "er")[:1], regular_with(word, "est")[:1]
    else:
        return
    for form in comparative:
        yield form, word, f"{part}|Degree=Cmp", weight
    for form in superlative:
        yield form, word, f"{part}|Degree=Sup", weight


# --- Treebanks ---

class Repository:
    def __init__(self, root, owner, name, commit):
        self.git = ["git", "-C", str(root / f"{owner}+{name}" / "repo")]
        self.commit = commit

    def bytes_of(self, thing):
        return subprocess.run([*self.git, "show", thing], check=True,
                              capture_output=True).stdout

    def blob(self, thing):
        return self.bytes_of(thing).decode("utf-8")

    def show(self, path):
        return self.blob(f"{self.commit}:{path}")

    def files(self, pattern):
        listing = subprocess.run([*self.git, "ls-tree", "-r", "-z", "--name-only", self.commit],
                                 check=True, capture_output=True, encoding="utf-8").stdout
        return [path for path in listing.split("\0") if re.search(pattern, path)]


def treebank(root, name):
    return Repository(root, "UniversalDependencies", f"UD_{name}", COMMITS[name])


def without(text, banned):
    """The sentences of `text` that are not among `banned`, sets of sentence texts."""
    kept = []
    for sentence in text.split("\n\n"):
        said = re.search(r"^# text = (.*)$", sentence, re.M)
        if said and said.group(1) not in banned and not re.search(r"^1\t_\t_", sentence, re.M):
            kept.append(sentence.strip("\n"))
    # Some treebanks have kept the apostrophes of a web page's source.
    return "\n\n".join(kept).replace("&#39;", "'") + "\n\n"


def texts_of(text):
    return set(re.findall(r"^# text = (.*)$", text, re.M))


def words_of(sentence):
    """The lines of the words of a sentence in CoNLL-U, as lists of fields."""
    rows = (line.split("\t") for line in sentence.split("\n"))
    return [row for row in rows if len(row) == 10 and row[0].isdigit()]


def folded(word):
    return word.lower().replace("ё", "е")


def reconciled(old, new):
    """The sentences `old` with parts of speech as `new` has them, where grammar has changed:
    words that are (almost) always one part there, and (almost) never what they are here."""
    seen = collections.defaultdict(collections.Counter)
    for row in words_of(new):
        seen[folded(row[1])][row[3]] += 1
    lines = []
    for line in old.split("\n"):
        row = line.split("\t")
        parts = seen.get(folded(row[1])) if len(row) == 10 and row[0].isdigit() else None
        if parts and parts.total() >= 4:
            usual, times = parts.most_common(1)[0]
            rare = parts[row[3]] * 20 < parts.total() and times * 10 >= parts.total() * 9
            if rare and "PROPN" not in (row[3], usual):
                line = "\t".join([*row[:3], usual, *row[4:]])
        lines.append(line)
    return "\n".join(lines)


# What a part of speech of OpenCorpora may be in Universal Dependencies; "_" is anything.
OPENCORPORA_PARTS = {
    "NOUN": "NOUN/PROPN", "PROPN": "NOUN/PROPN", "ADJ": "ADJ/VERB/DET", "VERB": "VERB/AUX",
    "PUNCT": "PUNCT/SYM", "ADP": "ADP",
}


def opencorpora(root, banned):
    """(sentences whose cases are known, their plain text) of the corpus OpenCorpora."""
    repository = Repository(root, "dialogue-evaluation", "morphoRuEval-2017", OPENCORPORA_COMMIT)
    archive = repository.bytes_of(f"{OPENCORPORA_COMMIT}:OpenCorpora_Texts.rar")
    text = subprocess.run(["bsdtar", "-xOf", "-"], input=archive, check=True,
                          capture_output=True).stdout.decode("utf-8")
    unspaced = {re.sub(r"\s", "", said) for said in banned}
    sentences, plain = [], []
    for sentence in text.split("\n\n"):
        rows = words_of(sentence)
        forms = [row[1] for row in rows]
        if "".join(forms).replace(" ", "") in unspaced:
            continue
        plain.append(" ".join(form.replace(" ", "") for form in forms))
        if len(rows) < 3 or any(" " in form for form in forms):
            continue
        for row in rows:
            russian = re.search("[А-Яа-яё]", row[1]) or row[3] == "PUNCT"
            row[2] = row[2].lower()
            row[3] = OPENCORPORA_PARTS.get(row[3], "_") if russian else "_"
            if not russian:
                row[5] = "_"
        sentences.append("\n".join("\t".join(row) for row in rows))
    return "\n\n".join(sentences) + "\n\n", plain


def write_treebanks(root, out):
    """Gives the plain text of OpenCorpora."""
    ewt, gum = treebank(root, "English-EWT"), treebank(root, "English-GUM")
    held = {}
    for name, bank, path in (
            ("en.ewt", ewt, "en_ewt-ud"), ("en.gum", gum, "en_gum-ud"),
            ("ru.gsd", treebank(root, "Russian-GSD"), "ru_gsd-ud"),
            ("ru.taiga", treebank(root, "Russian-Taiga"), "ru_taiga-ud")):
        for part in ("dev", "test"):
            held[name, part] = bank.show(f"{path}-{part}.conllu")
            (out / f"{name}.{part}.conllu").write_text(held[name, part], "utf-8")
    banned = set().union(*(texts_of(text) for (name, part), text in held.items()
                           if name.startswith("en") or part == "test"))

    english = []
    listed = ewt.show("not-to-release/file-lists/files.train").split()
    wanted = set(listed)
    for path in ewt.files(r"sources/.*\.conllu$"):
        if path.split("sources/")[1] in wanted:
            english.append(ewt.show(path))
    listed = gum.show("not-to-release/file-lists/files.train").split()
    wanted = {re.sub(r"\.conllu$", "", pathlib.PurePath(line).name) for line in listed}
    for path in gum.files(r"sources/.*\.conllu$"):
        stem = pathlib.PurePath(path).stem
        if stem in wanted and stem.split("_")[1] in GUM_OPEN_GENRES:
            english.append(gum.show(path))
    english.append(treebank(root, "English-PUD").show("en_pud-ud-test.conllu"))
    (out / "en.train.conllu").write_text(without("\n".join(english), banned), "utf-8")

    taiga, poetry = treebank(root, "Russian-Taiga"), treebank(root, "Russian-Poetry")
    new = without("\n".join([
        held["ru.taiga", "dev"],
        held["ru.gsd", "dev"],
        treebank(root, "Russian-PUD").show("ru_pud-ud-test.conllu"),
        poetry.show("ru_poetry-ud-dev.conllu"),
        poetry.show("ru_poetry-ud-test.conllu"),
    ]), banned)
    old = without(taiga.blob(RUSSIAN_TAIGA_TRAIN), banned)
    cases, plain = opencorpora(root, banned)
    (out / "ru.train.conllu").write_text(reconciled(old, new) + new + cases, "utf-8")
    return plain


# --- Plain text ---

def text_words(sentence):
    return re.findall(r"[^\W_]+(?:[-'’.,][^\W_]+)*|[^\w\s]", sentence)


def english_words(sentence):
    """As treebanks part them: "do", "n't"; "long", "-", "term"."""
    words = []
    for word in text_words(sentence):
        clitic = re.fullmatch(r"(.+?)(n['’]t|['’](?:s|ll|re|ve|d|m))", word, re.I)
        words += clitic.groups() if clitic else re.findall(r"[^-]+|-", word)
    return words


def pair_texts(data):
    """(Russian, English) lines of the pairs, each once, long enough to have a context."""
    texts = ({}, {})
    for name, sha256 in PAIRS.items():
        pairs = lzma.decompress(read_checked(data / "train" / f"{name}.tsv.xz", sha256))
        for line in pairs.decode("utf-8").split("\n"):
            sides = line.partition("\t")[::2]
            for text, side, part in zip(texts, sides, (text_words, english_words)):
                words = part(side)
                if len(words) >= 4:
                    text[" ".join(words)] = None
    return [list(text) for text in texts]


def literature(root):
    """Sentences of the Russian literature in the public domain that RusLit has gathered."""
    repository = Repository(root, "d0rj", "RusLit", RUSLIT_COMMIT)
    for path in repository.files(r"\.txt$"):
        # A few texts have bytes of another encoding.
        text = repository.bytes_of(f"{RUSLIT_COMMIT}:{path}").decode("utf-8-sig", "replace")
        for paragraph in text.splitlines():
            for sentence in re.split(r"(?<=[.!?…])\s+(?=[А-ЯЁ«—–-])", paragraph.strip()):
                words = text_words(sentence)
                if len(words) >= 3:
                    yield " ".join(words)


def write_texts(root, data, opencorpora_text, out):
    russian, english = pair_texts(data)
    russian += literature(root)
    russian += opencorpora_text
    for name, sha256 in ENGLISH_TEXTS.items():
        text = lzma.decompress(read_checked(data / "english" / f"{name}.tok.xz", sha256))
        english += [line for line in text.decode("utf-8").split("\n") if len(line) >= 10]
    (out / "ru.text.txt").write_text("\n".join(russian) + "\n", "utf-8")
    (out / "en.text.txt").write_text("\n".join(english) + "\n", "utf-8")


def main():
    parser = argparse.ArgumentParser()
    for name in ("az", "wordnet", "git", "data", "out"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    opencorpora_text = write_treebanks(options.git, options.out)
    write_texts(options.git, options.data, opencorpora_text, options.out)
    with open(options.out / "en.forms.tsv", "w", encoding="utf-8") as file:
        for form, lemma, tag, weight in english_forms(options.wordnet):
            file.write(f"{form}\t{lemma}\t{tag}\t{weight}\n")
    write_russian_forms(options.az, options.out)


if __name__ == "__main__":
    main()
