"""Every figure of Briefs/ against the facts: `python3 .ci/figures.py FACTS [BRIEFS] [--table]`.

FACTS is the folder with domain.md, domain-2.md, references.json and references-2.json. A figure of a
paragraph is looked for in the lines of the facts that name one of the works cited beside it; where
none is cited, anywhere in them. What stands in no fact is told, and the program fails; with `--table` every
figure is listed with where it stands and what it was found by. The front matter of a document is looked
at only where it has a summary or a reason; ids, addresses and pages of works are no figures.
"""
import glob
import os
import re
import sys

DECIMAL = {"es": ","}
# Figures of the form of the document, and the levels and years that are no findings.
SKIPPED = re.compile(
    r"\{#[^}]*\}|\]\([^)]*\)|\[\[[^\]|]*|@[\w:.-]+|, pp?\. [\d, -]+|doi \S+|https?://\S+"
    r"|\bG?NG\d+|IC del 95 %|95 % CI|PHQ-9|`[^`]*`"
)
LINES = re.compile(r"^> (lowered|raised|certainty|type|picture|review_by|finding|direction): ")
NUMBER = re.compile(r"\d+(?:[ \u00a0\u202f.,]\d+)*")


def normal(text, comma):
    """A number without marks between thousands and with a point before decimals."""
    text = re.sub(r"[ \u00a0\u202f]", "", text)
    point, group = (",", ".") if comma else (".", ",")
    parts = text.split(group)
    if len(parts) > 1 and all(len(p.split(point)[0]) == 3 for p in parts[1:]):
        text = "".join(parts)
    return text.replace(point, ".") if comma else text


def numbers(text, comma):
    for found in NUMBER.finditer(text):
        for part in [found.group()] if is_number(found.group(), comma) else re.findall(
            r"\d+(?:[.,]\d+)?", found.group()
        ):
            yield normal(part, comma)


def is_number(text, comma):
    """Whether digits with marks are one number: 21,002 and 3.01 are, '2,03, 4' is not."""
    point, group = (",", ".") if comma else (".", ",")
    spaces = r"[ \u00a0\u202f]"
    return bool(
        re.fullmatch(
            rf"\d+|\d{{1,3}}(?:{spaces}\d{{3}})+|\d{{1,3}}(?:{re.escape(group)}\d{{3}})+|"
            rf"\d+{re.escape(point)}\d+",
            text,
        )
    )


def facts(folder):
    lines = []
    for name in ["domain.md", "domain-2.md", "references.json", "references-2.json"]:
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                clean = line.replace("–", "|").replace("/", "|")
                found = set(numbers(clean, False))
                found |= {n[:-2] for n in found if n.endswith(".0")}
                lines.append((f"{name}:{number}", line, found))
    return lines


def blocks(path):
    """The paragraphs of a document with the works that are cited in them, without the front matter."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    parts = text.split("\n---\n", 1)
    front = re.findall(r"(?:summary|reason): \"?(.+)", parts[0])
    for line in front:
        yield 1, line
    at = parts[0].count("\n") + 3
    body = parts[1] if len(parts) > 1 else text
    for block in re.split(r"\n(?=\n)", body):
        yield at + len(block) - len(block.lstrip("\n")), block
        at += block.count("\n") + 1


def main():
    shown = "--table" in sys.argv
    given = [a for a in sys.argv[1:] if not a.startswith("--")]
    known = facts(given[0])
    root = given[1] if len(given) > 1 else "Briefs"
    failed = 0
    for path in sorted(glob.glob(os.path.join(root, "**/*.md"), recursive=True)):
        if "/surveys/" in path:
            continue
        comma = path.endswith(".es.md")
        for line, block in blocks(path):
            keys = re.findall(r"@([a-z0-9][\w:.-]*\w)", block)
            rows = [r for r in block.split("\n") if not LINES.match(r)]
            plain = SKIPPED.sub(" ", "\n".join(rows)).replace("/", "|").replace("–", "|")
            for figure in dict.fromkeys(numbers(plain, comma)):
                # So many of a hundred or a thousand people.
                if len(figure) < 2 or figure in ("100", "1000"):
                    continue
                near = [f for f in known if figure in f[2] and any(k in f[1] for k in keys)]
                # Years are names of plans and laws as often as dates.
                is_year = re.fullmatch(r"(19|20)\d\d", figure)
                found = near if keys and not is_year else [f for f in known if figure in f[2]]
                if not found:
                    failed += 1
                    of = " about " + ", ".join(keys) if keys else ""
                    print(f"{path}:{line}: {figure} stands in no fact{of}")
                elif shown:
                    kind = "work" if near else "any"
                    print(f"{path}:{line}\t{figure}\t{kind}\t{', '.join(f[0] for f in found[:3])}")
    sys.exit(1 if failed else 0)


main()
