"""Kills a publication at random moments, again and again, while a client reads the site.

    interrupt.py BRIEFS WORKSPACE KIND PLACE COUNT

COUNT publications are killed. KIND is folder, zip or git; PLACE is what readers see. Two states of one brief are published in turn. A
client reads all the while: whatever it is given belongs to one edition. After each kill the
same command is run to its end, and the target shows exactly that edition. Prints one line at the end.
"""
import hashlib, json, os, random, signal, subprocess, sys, tempfile, threading, time, zipfile

briefs, workspace, kind, place, count = sys.argv[1:5] + [int(sys.argv[5])]
random.seed(20261124)
failures, readings = [], [0]
stop = threading.Event()


def sha(data): return hashlib.sha256(data).hexdigest()


def read_folder():
    """The record, every page, and the record again: where it is the same, all pages belong to it."""
    def record():
        with open(os.path.join(place, "edition.json"), "rb") as file: return file.read()
    before = record()
    files = json.loads(before)["files"]
    found = {}
    for path in random.sample(sorted(files), min(12, len(files))):
        try:
            with open(os.path.join(place, path), "rb") as file: found[path] = sha(file.read())
        except FileNotFoundError:
            found[path] = "missing"
    if record() != before: return
    for path, digest in found.items():
        if files[path] != digest: failures.append("%s is of another edition" % path)


def read_zip():
    with zipfile.ZipFile(place) as archive:
        files = json.loads(archive.read("edition.json"))["files"]
        for path, digest in files.items():
            if sha(archive.read(path)) != digest: failures.append("%s is of another edition" % path)


def read_git():
    """A fresh copy of the branch, as a host takes it."""
    with tempfile.TemporaryDirectory() as copy:
        done = subprocess.run(["git", "clone", "-q", "--depth=1", "-b", "pages", "file://" + place, copy], capture_output=True)
        if done.returncode: raise FileNotFoundError(done.stderr)
        files = json.load(open(copy + "/edition.json"))["files"]
        for path, digest in files.items():
            if sha(open(os.path.join(copy, path), "rb").read()) != digest: failures.append("%s is of another edition" % path)


read = {"folder": read_folder, "ssh": read_folder, "zip": read_zip, "git": read_git}[kind]


def client():
    while not stop.is_set():
        try:
            read()
            readings[0] += 1
        except (FileNotFoundError, NotADirectoryError) as error:
            failures.append("nothing to read: %s" % error)
        time.sleep(0.002)


def write(state):
    path = os.path.join(workspace, "Briefs/strips.md")
    with open(path) as file: text = file.read()
    head = text.split("## What is known")[0]
    with open(path + ".new", "w") as file: file.write(head + "## What is known {#known}\n\nThe words of state %d.\n" % state)
    os.replace(path + ".new", path)


def start():
    return subprocess.Popen([briefs, "publish", "--no-pdf"], cwd=workspace, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)


def finish(process):
    said = process.communicate()[1].decode()
    if process.returncode: failures.append("ended with %d: %s" % (process.returncode, said[-400:]))


write(0)
begin = time.time()
finish(start())
usual = time.time() - begin
reader = threading.Thread(target=client)
reader.start()
killed = 0
try:
    number = 0
    while killed < count and number < 3 * count:
        number += 1
        write(number)
        process = start()
        time.sleep(random.uniform(0.0, usual))
        if process.poll() is None: killed += 1
        # Sometimes the program alone, sometimes all that it has started.
        try:
            if number % 2: os.killpg(process.pid, signal.SIGKILL)
            else: process.kill()
        except ProcessLookupError: pass
        process.communicate()
        if number % 5 == 0:
            finish(start())
            if kind == "zip":
                with zipfile.ZipFile(place) as archive: page = archive.read("briefs/strips/index.html").decode()
            elif kind == "git":
                page = subprocess.run(["git", "--git-dir", place, "show", "pages:briefs/strips/index.html"], capture_output=True, check=True).stdout.decode()
            else:
                page = open(os.path.join(place, "briefs/strips/index.html")).read()
            if "The words of state %d." % number not in page: failures.append("edition %d is not shown" % number)
        if failures: break
    # The last word is a whole publication, which clears away what the killed ones left.
    write(number + 1)
    finish(start())
    # However fast the publications were, the client has had its turns.
    while readings[0] < 20 and not failures and reader.is_alive(): time.sleep(0.02)
finally:
    stop.set()
    reader.join()
leftovers = [name for name in os.listdir(os.path.dirname(place.rstrip("/"))) if "publishing" in name or name.endswith(".part")]
if leftovers: failures.append("left behind: %s" % leftovers)
if killed < count: failures.append("only %d of %d were killed in time" % (killed, count))
print("%s: %d publications, %d killed, %d readings, %d failures" % (kind, number, killed, readings[0], len(failures)))
for failure in failures[:5]: print(failure)
sys.exit(1 if failures or readings[0] < 20 else 0)
