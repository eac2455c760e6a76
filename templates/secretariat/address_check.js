// Says what is found about an address as its field is left. Without it the same is said after the press of a button.
// A field asks for it by data-check="email" or "phone"; its form names data-state and data-contact, where they are known.
"use strict";
{
  const asked = new WeakMap();

  const place = (field) => {
    const id = `${field.id}-checked`;
    let found = document.getElementById(id);
    if (!found) {
      found = document.createElement("div");
      found.id = id;
      found.className = "checked";
      found.setAttribute("role", "status");
      field.after(found);
      const described = field.getAttribute("aria-describedby");
      field.setAttribute("aria-describedby", described ? `${described} ${id}` : id);
    }
    return found;
  };

  const check = async (field) => {
    const value = field.value.trim();
    if (asked.get(field) === value) return;
    asked.set(field, value);
    const shown = place(field);
    shown.replaceChildren();
    if (!value) return;
    const form = field.form;
    const state = (form && form.elements.state && form.elements.state.value) || (form && form.dataset.state) || "";
    const query = new URLSearchParams({ kind: field.dataset.check, value, state });
    if (form && form.dataset.contact) query.set("contact", form.dataset.contact);
    try {
      const answer = await fetch(`/address-check?${query}`);
      if (!answer.ok && answer.status !== 429) return;
      const piece = new DOMParser().parseFromString((await answer.json()).html, "text/html");
      // Only what was asked last is shown: an earlier answer may come later.
      if (asked.get(field) === value) shown.replaceChildren(...piece.body.childNodes);
    } catch {
      asked.delete(field); // the line is down; saving says what is wrong
    }
  };

  document.addEventListener("focusout", (event) => {
    if (event.target.matches && event.target.matches("[data-check]")) check(event.target);
  });
}
