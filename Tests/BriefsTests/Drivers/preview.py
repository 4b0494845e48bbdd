"""Drives Chromium beside a running preview, as a member would.

    preview.py PORT WORKSPACE

Prints one line for each thing that works; ends with 1 at the first that does not.
"""
import os, re, subprocess, sys, time
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

port, root = int(sys.argv[1]), sys.argv[2]
address = "http://localhost:%d/" % port
brief = os.path.join(root, "Briefs/strips.md")
# Milliseconds until something that has to come counts as missing: no measure of speed.
PATIENCE = 30_000


def text(): return open(brief).read()


def save(words, path=brief):
    """In place, as simple editors do."""
    with open(path, "w") as file: file.write(words)


def save_by_rename(words, path=brief):
    """A new file beside the old one that takes its name, as careful editors do; a backup before."""
    if os.path.exists(path): os.replace(path, path + "~")
    with open(path + ".tmp", "w") as file: file.write(words)
    os.replace(path + ".tmp", path)
    if os.path.exists(path + "~"): os.remove(path + "~")


def works(what, condition=True):
    print(("ok: " if condition else "FAILED: ") + what, flush=True)
    if not condition: sys.exit(1)


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    page, other = (browser.new_context(viewport={"width": 1000, "height": 700}, reduced_motion="reduce").new_page() for _ in range(2))
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    original = text()

    def until(condition):
        """Asks the page again and again: its policy lets nothing run in it that asks by itself."""
        for _ in range(PATIENCE // 50):
            if page.evaluate(condition): return
            page.wait_for_timeout(50)
        works(condition, False)

    page.goto(address + "briefs/strips/")
    other.goto(address + "briefs/strips/")
    until("document.querySelector('#briefs-preview [role=status]') !== null")
    page.wait_for_timeout(300)

    save(original.replace("The first words.", "The second words."))
    page.wait_for_selector("text=The second words.", timeout=PATIENCE)
    other.wait_for_selector("text=The second words.", timeout=PATIENCE)
    works("a saved file is on the page, in two browsers at once")
    until("document.querySelector('#briefs-preview [role=status]').textContent === 'Page brought up to date.'")
    works("and is announced")

    long = original + "\n## Later\n\n" + "\n\n".join("Paragraph number %d stands here with some words." % n for n in range(60)) + "\n"
    save_by_rename(long)
    page.wait_for_selector("text=Paragraph number 59", timeout=PATIENCE)
    works("an editor that saves by rename is followed")
    page.evaluate("[...document.querySelectorAll('main p')].find(p => p.textContent.includes('number 30 ')).scrollIntoView({block: 'start'})")
    place = "[...document.querySelectorAll('main p')].find(p => p.textContent.includes('number 30 ')).getBoundingClientRect().top"
    before = page.evaluate(place)
    save(long.replace("The first words.", "The first words.\n\n" + "\n\n".join("A paragraph above, %d." % n for n in range(10))))
    page.wait_for_selector("text=A paragraph above, 9.", state="attached", timeout=PATIENCE)
    page.wait_for_timeout(200)
    after = page.evaluate(place)
    works("the place on the page is kept: %.1f, %.1f" % (before, after), abs(after - before) < 3)

    save(original.replace("The first words.", "Words with [[no-such-brief]] in them."))
    finding = page.locator(".text .briefs-finding")
    finding.first.wait_for(timeout=PATIENCE)
    said = finding.first.inner_text()
    works("a finding stands below its paragraph, in words: " + said.replace("\n", " "),
          "no document 'no-such-brief'" in said and page.evaluate("document.querySelector('.text .briefs-finding').previousElementSibling.textContent.includes('Words with')"))
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = [violation["id"] for violation in Axe().run(page).response["violations"]]
        works("axe finds nothing on a page with findings, %s: %s" % (scheme, found), not found)
    page.emulate_media(color_scheme="light")
    save(original)
    page.wait_for_selector("text=The first words.", timeout=PATIENCE)
    page.wait_for_timeout(700)
    works("it goes when it is mended", finding.count() == 0)

    save(original.replace("title: ", "title: Strips: what [", 1))
    page.wait_for_selector("text=This is the last state that could be read.", timeout=PATIENCE)
    works("the last state that could be read stays visible", page.locator("text=The first words.").count() == 1)
    works("with what is wrong", "quotes" in page.locator(".briefs-findings").inner_text())
    save(original)
    until("!document.querySelector('.briefs-findings .earlier')")
    works("and goes when it is mended")

    layout = os.path.join(root, "Templates/document.mustache")
    template = open(layout).read()
    save(template.replace("{{title}}", "{{titel}}"), layout)
    page.wait_for_selector("text=titel", timeout=PATIENCE)
    works("a broken template is told, and the last good one stays", page.locator("h1").inner_text() != "")
    save(template, layout)
    until("!document.body.textContent.includes('titel')")

    with open(os.path.join(root, "Site/assets/new.svg"), "w") as file: file.write('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>')
    save(original.replace("The first words.", "The first words.\n\n![A square](../Site/assets/new.svg \"A square\")"))
    page.locator("figure img").wait_for(timeout=PATIENCE)
    works("a new picture is shown", page.locator("text=There is no file").count() == 0)
    save(original)
    os.remove(os.path.join(root, "Site/assets/new.svg"))

    style = os.path.join(root, "Site/assets/style.css")
    rules = open(style).read()
    save(rules + "\nh1 { letter-spacing: 7px }\n", style)
    until("getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'")
    works("a changed style sheet is shown")
    save(rules, style)

    page.goto(address)
    page.wait_for_timeout(300)
    save(re.sub("(?m)^title: .*$", "title: Strips by another name", original, count=1))
    page.wait_for_selector("text=Strips by another name", timeout=PATIENCE)
    works("a changed title is on the home page")
    save(original)

    page.goto(address + "briefs/unannounced-plan/")
    works("drafts are shown and marked", "Draft" in page.locator("body").inner_text() and page.locator("text=must not be published").count() > 0)
    os.rename(os.path.join(root, "Briefs/unannounced-plan.md"), os.path.join(root, "Briefs/renamed-plan.md"))
    page.wait_for_selector("text=it was renamed or removed", timeout=PATIENCE)
    works("a renamed document is told where its page was")
    page.goto(address + "briefs/renamed-plan/")
    works("and is at its new address", page.locator("h1").inner_text() == "A plan nobody has announced")
    os.rename(os.path.join(root, "Briefs/renamed-plan.md"), os.path.join(root, "Briefs/unannounced-plan.md"))

    git = lambda *words: subprocess.run(["git", "-C", root, "-c", "user.name=A", "-c", "user.email=a@b", *words], check=True, capture_output=True)
    git("checkout", "-q", "-b", "many")
    for number in range(400):
        save(original.replace("The first words.", "Brief number %d." % number), os.path.join(root, "Briefs/brief-%03d.md" % number))
    git("add", "-A"); git("commit", "-qm", "Many")
    page.goto(address + "briefs/strips/")
    git("checkout", "-q", "main")
    end = time.monotonic() + PATIENCE / 1000
    isGone = False
    while not isGone and time.monotonic() < end:
        page.wait_for_timeout(300)
        page.goto(address + "briefs/brief-399/")
        isGone = page.locator("text=There is no page at this address").count() > 0
    works("a branch switch that removes 400 files is followed", isGone)
    git("checkout", "-q", "many")
    page.wait_for_selector("text=Brief number 399.", timeout=PATIENCE)
    works("and one that brings them back, while the page waits")
    git("checkout", "-q", "main")

    page.goto(address + ".briefs/findings")
    found = [violation["id"] for violation in Axe().run(page).response["violations"]]
    works("axe finds nothing on the list of findings: %s" % found, not found)

    page.goto(address + "briefs/strips/")
    elsewhere = [url for url in asked if not url.startswith((address, "ws://localhost:%d/" % port))]
    works("no page asks another site for anything", not elsewhere)
    refused = [words for words in complaints if "404" not in words]
    works("nothing is refused by the pages' own policy: %s" % refused, not refused)
    browser.close()
