/// The looks of what the preview adds to pages.
package let previewStyle = """
  .briefs-finding { margin: .75rem 0; padding: .5rem .75rem; border-inline-start: .25rem solid #8a5300;
    background: #fff6e5; color: #3d2600; font: 1rem/1.45 system-ui, sans-serif; border-radius: .2rem }
  .briefs-finding.error { border-color: #a4161a; background: #fdecec; color: #4a0709 }
  .briefs-finding p { margin: 0; max-width: 70ch; font-size: 1rem }
  .briefs-finding span { display: block }
  .briefs-finding code { font-size: .9em }
  .briefs-findings { margin: 1rem 0; font: 1rem/1.45 system-ui, sans-serif }
  .briefs-findings p, .briefs-findings ul { font: inherit; margin-block: .25rem; max-width: 70ch }
  .briefs-findings details { padding: .5rem .75rem; border: 1px solid #8a8a8a; border-radius: .2rem }
  .briefs-findings summary { cursor: pointer; font-weight: 600; min-height: 1.5rem }
  #briefs-preview { position: sticky; bottom: 0; z-index: 10; background: #1d2b36; color: #fff;
    font: .95rem/1.4 system-ui, sans-serif; padding: .45rem 1rem }
  #briefs-preview p { margin: 0; max-width: none; font: inherit; color: inherit }
  #briefs-preview a { color: #fff; margin-inline: .75rem }
  #briefs-preview a:focus-visible { outline: .15rem solid #ffd23f; outline-offset: .15rem }
  .briefs-list { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
  .briefs-list h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; overflow-wrap: anywhere }
  @media (prefers-color-scheme: dark) {
    .briefs-finding { background: #33270f; color: #ffe9c4; border-color: #e2a83b }
    .briefs-finding.error { background: #3a1416; color: #ffd9da; border-color: #f07178 }
    .briefs-list { background: #14191d; color: #e8e6e1 }
    .briefs-list a { color: #9cc9ff }
    body.briefs-page { background: #14191d }
  }
  @media print { #briefs-preview, .briefs-finding, .briefs-findings { display: none } }

  """

/// Brings a page up to date after a change: takes the new page's contents and keeps what the reader
/// looks at where it was, with open details and the focus.
package let previewScript = """
  (() => {
    "use strict";
    const blocks = () => [...document.querySelectorAll(
      "main :is(h1,h2,h3,h4,h5,h6,p,li,table,pre,figure,blockquote,dt,dd)")];
    const words = (block) => block.id || block.textContent.trim().slice(0, 200);
    const bar = () => document.getElementById("briefs-preview");
    const say = (name) => {
      const status = document.querySelector("#briefs-preview [role=status]");
      if (status) status.textContent = name ? bar().dataset[name] : "";
    };
    const place = () => {
      const all = blocks();
      // What stays in sight by itself says nothing about the place.
      const stays = (block) => {
        for (let at = block; at && at.tagName !== "MAIN"; at = at.parentElement) {
          if (["sticky", "fixed"].includes(getComputedStyle(at).position)) return true;
        }
        return false;
      };
      const number = all.findIndex(
        (block) => block.getBoundingClientRect().bottom > 0 && !stays(block));
      if (number < 0 || window.scrollY === 0) return null;
      return {
        number, words: all.map(words),
        tops: all.map((block) => block.getBoundingClientRect().top),
      };
    };
    // Where the first block in sight was edited itself, its nearest neighbour is held in its place.
    const restore = (kept) => {
      if (!kept) return;
      const now = new Map();
      blocks().forEach((block) => { if (!now.has(words(block))) now.set(words(block), block); });
      for (let step = 0; step < kept.words.length; step += 1) {
        for (const number of [kept.number + step, kept.number - step]) {
          const block = now.get(kept.words[number]);
          if (!block) continue;
          const moved = block.getBoundingClientRect().top - kept.tops[number];
          window.scrollBy({ top: moved, behavior: "instant" });
          return;
        }
      }
    };
    let revision = Number(bar()?.dataset.revision ?? 0);
    let looked = 0;
    let busy = false, more = false;
    const update = async (look) => {
      if (busy) { more = true; return; }
      busy = true;
      try {
        const answer = await fetch(location.href, { cache: "no-store" });
        if (answer.status === 404) { say("gone"); return; }
        if (!answer.ok) return;
        const next = new DOMParser().parseFromString(await answer.text(), "text/html");
        const kept = place();
        const focus = document.activeElement;
        const focusKey = focus && focus !== document.body
          ? [focus.tagName, focus.id, focus.getAttribute("href")].join(" ") : null;
        const open = [...document.querySelectorAll("details")].map((detail) => detail.open);
        document.title = next.title;
        document.documentElement.lang = next.documentElement.lang;
        document.documentElement.dir = next.documentElement.dir;
        document.body.className = next.body.className;
        document.body.replaceChildren(...next.body.childNodes);
        if (look && look !== looked) {
          looked = look;
          // The old style stays until the new one is there, so that nothing is seen without.
          document.querySelectorAll("link[rel=stylesheet]").forEach((link) => {
            const url = new URL(link.href);
            url.searchParams.set("r", look);
            const next = link.cloneNode();
            next.href = url;
            next.onload = next.onerror = () => link.remove();
            link.after(next);
          });
        }
        document.querySelectorAll("details").forEach((detail, number) => {
          if (open[number]) detail.open = true;
        });
        if (focusKey) [...document.querySelectorAll(focus.tagName)].find((element) =>
          [element.tagName, element.id, element.getAttribute("href")].join(" ") === focusKey
        )?.focus({ preventScroll: true });
        restore(kept);
        revision = Number(bar()?.dataset.revision ?? revision);
        // A screen reader tells what changes in a region that was there before.
        setTimeout(() => say("updated"), 150);
        document.dispatchEvent(new Event("briefs-updated"));
      } finally {
        busy = false;
        if (more) { more = false; update(look); }
      }
    };
    const connect = () => {
      const socket = new WebSocket(`ws://${location.host}/.briefs/live`);
      socket.onmessage = (event) => {
        const told = JSON.parse(event.data);
        if (told.revision !== revision) update(told.look);
      };
      socket.onclose = () => { say("stopped"); setTimeout(connect, 1000); };
      socket.onopen = () => say("");
    };
    connect();
  })();

  """
