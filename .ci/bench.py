"""Medians and ratios of whole processes, run in turn (A B C A B C); output on a memory file system."""
import os
import re
import resource
import shutil
import socket
import statistics
import struct
import subprocess
import sys
import tempfile
import time

SIZES = [int(size) for size in os.environ.get("SIZES", "100 1000 10000").split()]
RUNS = int(os.environ.get("RUNS", "3"))
SHARED = os.environ.get("SHARED", "../shared")
TOOL = os.path.abspath(".build/release/briefs")
DISK = tempfile.mkdtemp(prefix="bench-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
HUGO = None if os.environ.get("HUGO") == "no" else next((path for path in (".build/checkers/bin/hugo", shutil.which("hugo") or "") if path and os.path.exists(path)), None)


def measure(command, clean, environment=None, folder=None):
    """Wall seconds, processor seconds and peak MiB of one run."""
    shutil.rmtree(clean, ignore_errors=True)
    os.sync()
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, **(environment or {})}, cwd=folder)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode: sys.exit("%s ended with %d:\n%s" % (command[0], process.returncode, said.decode()[-2000:]))
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def limit_program():
    source = os.path.join(SHARED, "perf")
    if not os.path.exists(os.path.join(source, "limit.c")): return None
    target = os.path.join(DISK, "limit")
    subprocess.run(["cc", "-O2", "-o", target, os.path.join(source, "limit.c"), os.path.join(source, "cmark_threads.c"),
                    "-lcmark-gfm", "-lcmark-gfm-extensions", "-lpthread", "-ldl"], check=True)
    return target


def contenders(folder, size, limit):
    out = os.path.join(DISK, "out")
    rows = [("this tool, everything but PDFs", [TOOL, "build", "--no-pdf", "--jobs", "2", "--root", folder, "--output", out], None, None)]
    if limit: rows.append(("limit (read, parse, render, write)", [limit, os.path.join(folder, "Briefs"), out, "2", "pretty", "all", "bump"], None, None))
    site = os.path.join(SHARED, "perf/hugo")
    if HUGO and os.path.isdir(site):
        copy = os.path.join(DISK, "hugo-site")
        if not os.path.isdir(copy): shutil.copytree(site, copy, copy_function=shutil.copy)
        subprocess.run(["chmod", "-R", "u+w", copy], check=True)
        content = {"HUGO_CONTENTDIR": os.path.join(folder, "hugo")}
        hugo = [os.path.abspath(HUGO), "-d", out]
        rows.append(("Hugo, without related content", hugo, {**content, "HUGO_PARAMS_RELATED": "false"}, copy))
        if size <= 10000: rows.append(("Hugo, with related content", hugo, content, copy))
    return out, rows


def main():
    limit = limit_program()
    print("%-8s %-36s %9s %9s %9s %8s" % ("briefs", "", "wall s", "cpu s", "peak MiB", "ratio"))
    for size in SIZES:
        folder = os.path.join(DISK, "corpus-%d" % size)
        subprocess.run([sys.executable, ".ci/corpus.py", str(size), folder], check=True, stdout=subprocess.DEVNULL)
        shutil.copytree("Templates", os.path.join(folder, "Templates"))
        out, rows = contenders(folder, size, limit)
        runs = {name: [] for name, *_ in rows}
        for turn in range(RUNS):
            for name, command, environment, where in rows:
                if name.startswith("Hugo, with rel") and size >= 10000 and turn: continue
                runs[name].append(measure(command, out, environment, where))
        own = statistics.median(run[0] for run in runs[rows[0][0]])
        for name, *_ in rows:
            wall, cpu, peak = (statistics.median(run[part] for run in runs[name]) for part in range(3))
            print("%-8d %-36s %9.3f %9.3f %9.0f %8.2f" % (size, name, wall, cpu, peak, wall / own))
        sys.stdout.flush()
        shutil.rmtree(out, ignore_errors=True)
        shutil.rmtree(folder)
    if os.environ.get("SERVED") != "no": previews()
    if os.environ.get("CLAIMED") != "no": claims()
    if os.environ.get("CITED") != "no": citations()
    if os.path.exists(".build/python/bin/python3"): printing()


class Reload:
    """A browser's end of the preview: is told when a page is to be fetched again."""
    def __init__(self, port):
        self.socket, self.bytes = socket.create_connection(("127.0.0.1", port)), b""
        self.socket.sendall(("GET /.briefs/live HTTP/1.1\r\nHost: localhost:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n" % port).encode())
        while b"\r\n\r\n" not in self.bytes: self.bytes += self.socket.recv(4096)
        self.bytes = self.bytes.split(b"\r\n\r\n", 1)[1]

    def wait(self, seconds):
        self.socket.settimeout(seconds)
        try:
            while len(self.bytes) < 2 or len(self.bytes) < 2 + (self.bytes[1] & 127): self.bytes += self.socket.recv(4096)
        except TimeoutError:
            return False
        self.bytes = self.bytes[2 + (self.bytes[1] & 127):]
        return True


def previews():
    """From a saved file to the browser's reload: a changed body and a changed title, beside Hugo's warm server."""
    print("\n%-8s %-36s %9s %9s %9s" % ("briefs", "warm server, ms", "body", "title", "peak MiB"))
    for size in [size for size in SIZES if size >= 1000]:
        folder = os.path.join(DISK, "served")
        subprocess.run([sys.executable, ".ci/corpus.py", str(size), folder], check=True, stdout=subprocess.DEVNULL)
        shutil.copytree("Templates", os.path.join(folder, "Templates"))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        server = subprocess.Popen([TOOL, "serve", "--root", folder, "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            for _ in range(600):
                try: browser = Reload(port)
                except OSError: time.sleep(0.1)
                else: break
            names = sorted(os.listdir(os.path.join(folder, "Briefs")))
            path = os.path.join(folder, "Briefs", names[len(names) // 2])
            text = open(path).read()
            medians = []
            for edit in (lambda turn: text + "\nBody change %d.\n" % turn, lambda turn: re.sub("(?m)^title: .*$", "title: A title that nobody had, %d" % turn, text, count=1)):
                times = []
                for turn in range(2 * RUNS + 3):
                    while browser.wait(0.8): pass
                    start = time.perf_counter()
                    with open(path, "w") as file: file.write(edit(turn))
                    browser.wait(30)
                    times.append((time.perf_counter() - start) * 1000)
                medians.append(statistics.median(times))
            with open("/proc/%d/status" % server.pid) as file: peak = int(re.search(r"VmHWM:\s+(\d+)", file.read()).group(1)) / 1024
            print("%-8d %-36s %9.1f %9.1f %9.0f" % (size, "this tool, related content on", *medians, peak))
        finally:
            server.kill()
            server.wait()
        script = os.path.join(SHARED, "perf/hugo_server.sh")
        if HUGO and os.path.exists(script):
            said = subprocess.run(["sh", script, os.path.abspath(HUGO), os.path.join(folder, "hugo"), str(port)], capture_output=True, text=True).stdout
            totals = [float(found) for found in re.findall(r"Total in (\d+) ms", said)]
            if len(totals) > 2:
                peak = re.search(r"VmHWM:\s+(\d+)", said)
                print("%-8d %-36s %9.1f %9.1f %9.0f" % (size, "Hugo's server, related content off", statistics.median(totals[-4:-1]), totals[-1], int(peak.group(1)) / 1024 if peak else 0))
        shutil.rmtree(folder)
        sys.stdout.flush()


def claims():
    """What claims cost: the same briefs with five claims and a table of findings each."""
    size = int(os.environ.get("CLAIMED", "10000"))
    print("\n%-8s %-36s %9s %9s %9s %8s" % ("briefs", "claims", "wall s", "cpu s", "peak MiB", "ratio"))
    rows, runs, out = [("none", 0), ("five, as ordinary quotations", 5), ("five in each, findings tables", 5)], {}, os.path.join(DISK, "out")
    for place, (name, count) in enumerate(rows):
        folder = os.path.join(DISK, "claims-%d" % place)
        options = ["--claims=%d" % count] + (["--as-quotations"] if place == 1 else [])
        subprocess.run([sys.executable, ".ci/corpus.py", str(size), folder] + options, check=True, stdout=subprocess.DEVNULL)
        shutil.copytree("Templates", os.path.join(folder, "Templates"))
        shutil.rmtree(os.path.join(folder, "hugo"), ignore_errors=True)
    for turn in range(RUNS):
        for place, (name, count) in enumerate(rows):
            folder = os.path.join(DISK, "claims-%d" % place)
            runs.setdefault(name, []).append(measure([TOOL, "build", "--no-pdf", "--jobs", "2", "--root", folder, "--output", out], out))
    base = statistics.median(run[0] for run in runs["none"])
    for name, _ in rows:
        wall, cpu, peak = (statistics.median(run[part] for run in runs[name]) for part in range(3))
        print("%-8d %-36s %9.3f %9.3f %9.0f %8.2f" % (size, name, wall, cpu, peak, wall / base))
    shutil.rmtree(out, ignore_errors=True)
    for place in range(len(rows)): shutil.rmtree(os.path.join(DISK, "claims-%d" % place))
    sys.stdout.flush()


def citations():
    """What citations cost a document: 20 works each of a bibliography of 5,000, and a document alone with pandoc beside it."""
    size = int(os.environ.get("CITED", "10000"))
    print("\n%-8s %-36s %9s %9s %9s %8s" % ("briefs", "citations", "wall s", "cpu s", "peak MiB", "ms/brief"))
    bare, cited = (os.path.join(DISK, name) for name in ("bare", "cited"))
    for count in (size, 1):
        subprocess.run([sys.executable, ".ci/corpus.py", str(count), bare], check=True, stdout=subprocess.DEVNULL)
        shutil.copytree("Templates", os.path.join(bare, "Templates"))
        shutil.copytree(bare, cited)
        subprocess.run([sys.executable, ".ci/cite.py", cited, "--works=%d" % (5000 if count > 1 else 20)], check=True)
        styles = {}
        for style in ("vancouver", "apa"):
            styles[style] = cited + "-" + style
            shutil.copytree(cited, styles[style])
            with open(os.path.join(styles[style], "Site/site.yml"), "a") as file: file.write("citation_style: %s\n" % style)
        out, rows, runs = os.path.join(DISK, "out"), [("none", bare)] + list(styles.items()), {}
        for turn in range(RUNS if count > 1 else 5 * RUNS):
            for name, folder in rows:
                runs.setdefault(name, []).append(measure([TOOL, "build", "--no-pdf", "--jobs", "2", "--root", folder, "--output", out], out))
        base = statistics.median(run[1] for run in runs["none"])
        for name, _ in rows:
            wall, cpu, peak = (statistics.median(run[part] for run in runs[name]) for part in range(3))
            print("%-8d %-36s %9.3f %9.3f %9.0f %8.2f" % (count, name, wall, cpu, peak, (cpu - base) * 1000 / count))
        if count == 1 and shutil.which("pandoc"):
            brief = os.path.join(cited, "Briefs", os.listdir(os.path.join(cited, "Briefs"))[0])
            for style in styles:
                command = ["pandoc", "--citeproc", "--csl", "/usr/share/citation-style-language/styles/%s.csl" % style,
                           "--bibliography", os.path.join(cited, "Site/references.json"), "-t", "html", "-o", os.path.join(DISK, "out.html"), brief]
                plain = ["pandoc", "-t", "html", "-o", os.path.join(DISK, "out.html"), brief]
                pairs = [(measure(plain, out), measure(command, out)) for _ in range(RUNS)]
                wall, cpu, peak = (statistics.median(pair[1][part] for pair in pairs) for part in range(3))
                extra = statistics.median(pair[1][1] - pair[0][1] for pair in pairs)
                print("%-8d %-36s %9.3f %9.3f %9.0f %8.2f" % (1, "pandoc, %s" % style, wall, cpu, peak, extra * 1000))
        for folder in [bare, cited] + list(styles.values()): shutil.rmtree(folder)
    sys.stdout.flush()


def printing():
    """All PDFs of the starter site from an empty cache, the typesetter's own time apart."""
    shutil.rmtree("Site/.cache", ignore_errors=True)
    out = os.path.join(DISK, "print")
    result = subprocess.run([TOOL, "build", "--timings", "--jobs", "1", "--output", out], capture_output=True, text=True)
    made = re.search(r"typesetter: (\d+) PDFs, (\d+) ms", result.stderr)
    step = re.search(r"print: ([\d.]+) ms", result.stderr)
    if made and step:
        count, own = int(made.group(1)), int(made.group(2))
        print("PDFs: %d made, %.0f ms each, of which the typesetter itself %.0f ms" % (count, float(step.group(1)) / count, own / count))


try:
    main()
finally:
    shutil.rmtree(DISK, ignore_errors=True)
