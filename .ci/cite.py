#!/usr/bin/env python3
"""Adds citations to a corpus of 'corpus.py': a bibliography of generated works, and 20 works cited in each brief.

  cite.py FOLDER [--works=5000] [--seed=7]

writes FOLDER/Site/references.json and changes FOLDER/Briefs/*.md. The same bytes for the same seed.
"""
import json
import os
import random
import sys

GIVEN = "Ana Ben Carla David Elena Farid Grace Hugo Ines Jonas Karin Luis Mark Nora Omar Paula Quim Rosa Sara Tom Uma Vera Wim Yara Zoe".split()
JOURNALS = ["%s of %s" % (kind, field) for kind in ("Journal", "Archives", "Annals", "Review") for field in ("Withdrawal", "Psychiatry", "Primary Care", "Health Policy", "Pharmacy")]


def option(name, value):
    return next((int(text.split("=")[1]) for text in sys.argv[1:] if text.startswith("--%s=" % name)), value)


def families(own):
    starts, middles, ends = "B D F G H K L M N P R S T V W".split(), "a e i o u ar en il or un".split(), "berg dale ford man ner ski son ton vic witz".split()
    return sorted({own.choice(starts) + own.choice(middles) + own.choice("b d k l m n r s t v".split()) + own.choice(middles) + own.choice(ends) for _ in range(4000)})


def works(seed, count):
    own = random.Random("%d:works" % seed)
    names, words = families(own), "tapering withdrawal dose relapse service outcome trial cohort review survey guideline pharmacy care long-term antidepressant benzodiazepine".split()
    for number in range(count):
        authors = [{"family": own.choice(names), "given": own.choice(GIVEN) + (" " + own.choice(GIVEN) if own.random() < .4 else "")} for _ in range(own.choice((1, 2, 2, 3, 4, 5, 6, 8)))]
        title = " ".join(own.choice(words) for _ in range(own.randint(5, 12))).capitalize()
        first = own.randint(1, 900)
        yield {"id": "work%d" % number, "type": "article-journal", "author": authors, "title": title, "container-title": own.choice(JOURNALS),
               "volume": str(own.randint(1, 90)), "issue": str(own.randint(1, 12)), "page": "%d-%d" % (first, first + own.randint(3, 20)),
               "issued": {"date-parts": [[own.randint(1990, 2025)]]}, "DOI": "10.1234/%d" % number, "language": "en"}


def main():
    folder, count, seed = next(text for text in sys.argv[1:] if not text.startswith("--")), option("works", 5000), option("seed", 7)
    with open(os.path.join(folder, "Site/references.json"), "w") as file: json.dump(list(works(seed, count)), file, indent=1)
    briefs = os.path.join(folder, "Briefs")
    for name in sorted(os.listdir(briefs)):
        own = random.Random("%d:cites:%s" % (seed, name))
        keys = own.sample(range(count), min(20, count))
        lines = open(os.path.join(briefs, name)).read().split("\n")
        fence = lines.index("---", 1)
        # Sentences of plain paragraphs, each with one or two works.
        places = [number for number, line in enumerate(lines) if number > fence and line.endswith(".") and line[0].isupper()]
        own.shuffle(places)
        while keys:
            group = [keys.pop() for _ in range(min(len(keys), own.choice((1, 1, 1, 2))))]
            text = "; ".join("@work%d%s" % (key, ", p. %d" % own.randint(1, 99) if own.random() < .15 else "") for key in group)
            if places: lines[places.pop()] += " As was found [%s]." % text
            else: lines += ["As was found [%s]." % text, ""]
        with open(os.path.join(briefs, name), "w") as file: file.write("\n".join(lines))


main()
