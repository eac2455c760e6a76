// Keeps the parts of a page marked with data-live up to date. Without it the page is whole, as of its loading.
"use strict";
{
  const EVERY_MS = 4000;
  const LONGEST_MS = 60000;
  const switcher = document.querySelector("[data-live-switch]");
  const button = switcher.querySelector("button");
  const status = switcher.querySelector("[role=status]");
  let paused = false;
  let pause = EVERY_MS;
  let timer = 0;

  // What the reader opened, and where the focus is, stays so in what replaces it.
  const takeOver = (from, to) => {
    for (const opened of from.querySelectorAll("details[id]")) {
      const fresh = to.querySelector(`#${opened.id}`);
      if (fresh) fresh.open = opened.open;
    }
  };

  const signsOut = (page) => page.querySelector("form.leave") !== null;
  const holdsFocus = (part) => part.contains(document.activeElement);
  const holdsSelection = (part) => {
    const selection = document.getSelection();
    return !selection.isCollapsed && selection.containsNode(part, true);
  };

  const replaceParts = (fetched) => {
    for (const part of document.querySelectorAll("[data-live][id]")) {
      const fresh = fetched.getElementById(part.id);
      // Nobody wants to lose what they are reading aloud, copying or about to press.
      if (!fresh || fresh.isEqualNode(part) || holdsFocus(part) || holdsSelection(part)) continue;
      const imported = document.importNode(fresh, true);
      takeOver(part, imported);
      part.replaceWith(imported);
    }
  };

  const update = async () => {
    try {
      const response = await fetch(location.href, { credentials: "same-origin", redirect: "manual" });
      const turnedAway = response.type === "opaqueredirect" || response.status === 403;
      if (!turnedAway && !response.ok) throw new Error(response.statusText);
      const fetched = new DOMParser().parseFromString(await response.text(), "text/html");
      // Instead of the board, strangers get a page of their own.
      if (turnedAway || (signsOut(document) && !signsOut(fetched))) {
        stop(switcher.dataset.signedOut);
        return;
      }
      replaceParts(fetched);
      status.textContent = "";
      pause = EVERY_MS;
    } catch {
      pause = Math.min(pause * 2, LONGEST_MS);
      status.textContent = switcher.dataset.noConnection;
    }
    schedule();
  };

  const schedule = () => {
    clearTimeout(timer);
    if (!paused && !document.hidden) timer = setTimeout(update, pause);
  };

  const stop = (why) => {
    clearTimeout(timer);
    paused = true;
    button.hidden = true;
    status.textContent = why;
  };

  button.addEventListener("click", () => {
    paused = !paused;
    button.textContent = paused ? button.dataset.resume : button.dataset.pause;
    status.textContent = paused ? switcher.dataset.paused : "";
    schedule();
  });
  document.addEventListener("visibilitychange", schedule);
  switcher.hidden = false;
  schedule();
}
