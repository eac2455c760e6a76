// Checks a form as a field is left, as its button Check does, and spares the reload. Without it the button does.
"use strict";
{
  const form = document.querySelector("form[data-check]");
  const touched = new Set(["checked"]);
  let asked = 0;

  const replaceParts = (fetched) => {
    for (const part of document.querySelectorAll("[data-checked][id]")) {
      const fresh = fetched.getElementById(part.id);
      // Nobody wants to lose the field that they are in, or to be told of one that they have not come to.
      const shown = part.dataset.checked === "always" || touched.has(part.id);
      if (!fresh || !shown || part.contains(document.activeElement)) continue;
      part.replaceWith(document.importNode(fresh, true));
    }
  };

  const check = async () => {
    const mine = (asked += 1);
    const body = new URLSearchParams(new FormData(form));
    body.set("check", "1");
    try {
      const response = await fetch(form.action, { method: "POST", body, credentials: "same-origin", redirect: "error" });
      if (mine !== asked || ![200, 409, 422].includes(response.status)) return;
      replaceParts(new DOMParser().parseFromString(await response.text(), "text/html"));
    } catch {
      // The button is there.
    }
  };

  form.addEventListener("change", (event) => {
    const part = event.target.closest("[data-checked][id]");
    if (part) touched.add(part.id);
    check();
  });
}
