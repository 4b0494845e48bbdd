#!/usr/bin/env python3
"""Makes a corpus of generated briefs for 'make bench'; standard library only, the same bytes for the same seed.

  corpus.py N FOLDER [--seed=7] [--claims=0] [--as-quotations]

writes FOLDER/Briefs/*.md, FOLDER/Site/site.yml and FOLDER/Site/topics.yml (a workspace), and
FOLDER/hugo/briefs/*.md: the same briefs with the front matter and addresses that Hugo reads. Lengths
are log-normal with a median of 900 words; 2 % have 6,000. The words mean nothing. With claims each brief has so many of them and a table
of its findings.
"""
import math
import os
import random
import sys

COUNTRIES = "AR AT AU BE BG BR CA CH CL CO CR CZ DE DK EE ES FI FR GB GR HR HU IE IL IN IS IT JP KE KR LT LU LV MA MX MY NG NL NO NZ PE PH PL PT RO RS SE SG SI SK TH TN TR TW UA US UY VN ZA".split()
TOPICS = ["topic-%02d" % number for number in range(40)]
LEVELS = ["high", "moderate", "moderate", "low", "low", "very-low"]
NOUNS = ("service person dose plan review trial guideline support clinic region ministry pharmacy nurse family study measure "
         "outcome relapse symptom week month year group question answer cost access training record decision visit helpline "
         "schedule tablet strip report survey network council budget law right consent choice evidence estimate interval risk").split()
JOINS = "of and to in for with on by from at before after under over between among across about into as than that which while where".split()


def syllables(random_source):
    starts = "b c d f g l m n p r s t v br cl dr gr pl st tr".split()
    middles = "a e i o u ai ea ou".split()
    ends = "ning ration ment sity ted lar tive lence ster nals".split()
    words = set()
    while len(words) < 4000:
        words.add("".join(random_source.choice(starts) + random_source.choice(middles) for _ in range(random_source.choice((1, 2)))) + random_source.choice(ends))
    return sorted(words)


def sentences(random_source, count=8000):
    rare = syllables(random_source)
    pool = []
    for _ in range(count):
        length = random_source.randint(8, 26)
        words = [random_source.choice(JOINS) if place % 2 else random_source.choice(NOUNS) if random_source.random() < .8 else random_source.choice(rare)
                 for place in range(length)]
        kind, place = random_source.random(), random_source.randrange(length)
        if kind < .10: words[place] = "**%s**" % words[place]
        elif kind < .22: words[place] = "*%s*" % words[place]
        elif kind < .25: words[place] = "`%s`" % words[place]
        elif kind < .27: words[place] = "~~%s~~" % words[place]
        elif kind < .33: words[place] = "%d.%d%%" % (random_source.randint(0, 60), random_source.randint(0, 9))
        elif kind < .36: words[place] = "(%s %d)" % (random_source.choice(rare).capitalize(), random_source.randint(1995, 2026))
        elif kind < .38: words[place] = "https://example.org/%s/%d" % (random_source.choice(rare), random_source.randint(1, 999))
        if length > 10 and random_source.random() < .35: words[length // 2] += ","
        text = " ".join(words) + "."
        pool.append((text[0].upper() + text[1:], length))
    return pool


def name(seed, number):
    own = random.Random("%d:name:%d" % (seed, number))
    return "%s-%s-%05d" % (own.choice(NOUNS), own.choice(COUNTRIES).lower(), number)


def some(own, values, count):
    return sorted({values[min(len(values) - 1, int(len(values) * own.random() ** 1.6))] for _ in range(count)})


def body(own, pool, words, cited):
    lines, notes, left = [], [], list(cited)
    parts = max(3, words // 220)
    for part in range(parts):
        lines += ["## " + " ".join(own.choice(NOUNS) for _ in range(own.randint(2, 5))).capitalize(), ""]
        if part and part % 3 == 0:
            lines += ["### " + " ".join(own.choice(NOUNS) for _ in range(3)).capitalize(), ""]
        kind, budget, done = part % 5, words // parts, 0
        if kind not in (0, 4): budget = int(budget * .6)
        while done < budget:
            paragraph = []
            for _ in range(own.randint(2, 6)):
                text, length = own.choice(pool)
                paragraph.append(text)
                done += length
                if done >= budget: break
            if left and own.random() < .5:
                target = left.pop()
                paragraph.append("See [%s](%s)." % (target.replace("-", " "), "@%s@" % target))
            if own.random() < .12:
                notes.append("[^%d]: %s" % (len(notes) + 1, own.choice(pool)[0]))
                paragraph[-1] += "[^%d]" % len(notes)
            lines += [" ".join(paragraph), ""]
        if kind == 1:
            lines += ["%s %s" % ("-" if part % 2 else "%d." % (item + 1), own.choice(pool)[0]) for item in range(own.randint(3, 6))] + [""]
        elif kind == 2:
            lines += ["| Option | Cost | Effect | Certainty |", "| :-- | --: | --: | --- |"]
            lines += ["| %s %s | %d | %.2f | %s |" % (own.choice(NOUNS), own.choice(NOUNS), own.randint(1, 9000), own.random(), own.choice(LEVELS)) for _ in range(own.randint(3, 8))] + [""]
        elif kind == 3:
            lines += ["> " + " ".join(own.choice(pool)[0] for _ in range(2)), ""]
            lines += ["- [%s] %s" % (own.choice("x "), own.choice(pool)[0]) for _ in range(3)] + [""]
    lines += ["- [%s](@%s@)" % (target.replace("-", " "), target) for target in left]
    return "\n".join(lines + [""] + [line for note in notes for line in (note, "")])


def brief(seed, number, count, pool):
    own = random.Random("%d:brief:%d:%d" % (seed, number, count))
    words = 6000 if own.random() < .02 else int(min(4000, max(150, math.exp(own.gauss(math.log(900), .5)))))
    countries, topics = some(own, COUNTRIES, own.choice((1, 1, 2, 2, 3, 4))), some(own, TOPICS, own.choice((1, 2, 2, 3, 4)))
    cited = [name(seed, other) for other in sorted({own.randrange(count) for _ in range(own.randint(1, 6))} - {number})]
    title = "%s %s in %s" % (topics[0].replace("-", " ").capitalize(), " ".join(own.choice(NOUNS) for _ in range(own.randint(3, 6))), countries[0])
    summary = " ".join(own.choice(pool)[0] for _ in range(2)).replace("*", "").replace("`", "").replace("~~", "")
    if len(summary) > 290: summary = summary[:289].rsplit(" ", 1)[0] + "."
    date = "%04d-%02d-%02d" % (own.randint(2015, 2025), own.randint(1, 12), own.randint(1, 28))
    shared = ['title: "%s"' % title, "summary: >-", "  " + summary, "countries: [%s]" % ", ".join('"%s"' % code for code in countries),
              "topics:"] + ["  - " + topic for topic in topics] + ["evidence: " + own.choice(LEVELS), "authors:"]
    shared += ["  - %s %s" % (own.choice(NOUNS).capitalize(), own.choice(NOUNS).capitalize()) for _ in range(own.randint(1, 3))]
    shared += ["date: " + date]
    return shared, cited, body(own, pool, words, cited)


def with_claims(seed, number, pool, text, count):
    """The text with so many claims, one behind each of its parts, and the table of findings at its end."""
    own = random.Random("%d:claims:%d" % (seed, number))
    parts = text.split("\n## ")
    for claim in range(count):
        level = own.choice(LEVELS)
        word = {"high": "", "moderate": "probably ", "low": "may ", "very-low": "is very uncertain "}[level]
        said, why = own.choice(pool)[0], own.choice(pool)[0]
        if "--as-quotations" in sys.argv:
            parts[claim % (len(parts) - 1) + 1 if len(parts) > 1 else 0] += "\n\n> It %s%s\n>\n> %s\n\n" % (word, said[0].lower() + said[1:], why)
            continue
        block = "> [!CLAIM] claim-%d\n> certainty: %s\n> type: %s\n>\n> It %s%s\n>\n> %s\n\n" % (
            claim + 1, level, own.choice(("effect", "effect", "experience", "frequency", "cost")), word, said[0].lower() + said[1:], why)
        place = claim % (len(parts) - 1) + 1 if len(parts) > 1 else 0
        parts[place] = parts[place].rstrip("\n") + "\n\n" + block
    return "\n## ".join(parts).rstrip("\n") + ("\n" if "--as-quotations" in sys.argv else "\n\n> [!FINDINGS]\n")


def main():
    claims = next((int(text[9:]) for text in sys.argv[1:] if text.startswith("--claims=")), 0)
    arguments = [text for text in sys.argv[1:] if not text.startswith("--")]
    seed = next((int(text[7:]) for text in sys.argv[1:] if text.startswith("--seed=")), 7)
    count, folder = int(arguments[0]), arguments[1]
    for part in ("Briefs", "Site", "hugo/briefs"): os.makedirs(os.path.join(folder, part), exist_ok=True)
    with open(os.path.join(folder, "Site/site.yml"), "w") as file:
        file.write("title: Policy briefs\ndescription: A generated corpus for measuring\naddress: https://example.org/\nlanguages: [en]\npublic_from: in-review\n")
    with open(os.path.join(folder, "Site/topics.yml"), "w") as file:
        for topic in TOPICS: file.write("- id: %s\n  label: { en: %s }\n" % (topic, topic.replace("-", " ").capitalize()))
    pool, total = sentences(random.Random("%d:pool" % seed)), 0
    for number in range(count):
        slug = name(seed, number)
        shared, cited, text = brief(seed, number, count, pool)
        mine = "---\n%s\nstatus: in-review\ntype: rapid-response\n---\n\n%s" % ("\n".join(shared), with_claims(seed, number, pool, text, claims) if claims else text)
        theirs = "---\nid: %d\nslug: %s\n%s\nlanguage: en\nstatus: final\nversion: 1\n%s\n---\n\n%s" % (
            number, slug, "\n".join(shared), "cites:\n" + "\n".join("  - " + target for target in cited) if cited else "cites: []", text)
        for target in cited:
            mine = mine.replace("@%s@" % target, target + ".md")
            theirs = theirs.replace("@%s@" % target, "/briefs/%s/" % target)
        total += len(mine.encode())
        with open(os.path.join(folder, "Briefs", slug + ".md"), "w") as file: file.write(mine)
        with open(os.path.join(folder, "hugo/briefs", slug + ".md"), "w") as file: file.write(theirs)
    print("%d briefs, %d bytes" % (count, total))


main()
