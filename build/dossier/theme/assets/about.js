// What a name or a date in a text is, in a small box beside it: on hover, on focus, and on a tap before it leads away.
// All of it stands further down on the page, in the tables of names and dates, from where it is taken.

/** Tell of the names and dates of a text. */
export function start(text) {
  const box = Object.assign(document.createElement("div"), { id: "about", className: "about-box", role: "tooltip", hidden: true });
  text.after(box);
  const rows = new Map();
  for (const link of document.querySelectorAll("main td:first-child a[href]")) {
    if (!rows.has(link.getAttribute("href"))) rows.set(link.getAttribute("href"), link.closest("tr"));
  }
  const cell = (row, at) => row?.cells[at]?.textContent.trim() ?? "";
  const told = (one) => {
    if (one.matches("abbr")) return one.dataset.title;
    if (one.matches(".date")) return cell(rows.get(`#${one.id}`), 1);
    const row = rows.get(one.getAttribute("href"));
    return [cell(row, 1), cell(row, 3)].filter(Boolean).join(" · ");
  };
  for (const one of document.querySelectorAll("main abbr[title]")) {
    one.dataset.title = one.title;
    one.removeAttribute("title"); // else browsers show it as well
  }
  const all = [...text.querySelectorAll("a.mention, .date[id]"), ...document.querySelectorAll("main abbr")];
  let shown, pause;
  const hide = () => {
    shown?.removeAttribute("aria-describedby");
    box.hidden = true;
    shown = undefined;
  };
  const show = (one) => {
    clearTimeout(pause);
    const words = told(one);
    if (!words || one === shown) return;
    hide();
    box.textContent = words;
    box.hidden = false;
    shown = one;
    one.setAttribute("aria-describedby", box.id);
    const { left, bottom } = one.getClientRects()[0];
    const room = document.documentElement.clientWidth - box.offsetWidth - 8;
    box.style.left = `${Math.max(8, Math.min(left, room)) + scrollX}px`;
    box.style.top = `${bottom + scrollY}px`;
  };
  const later = () => (pause = setTimeout(hide, 200)); // time to move into the box, which stays
  box.addEventListener("pointerenter", () => clearTimeout(pause));
  box.addEventListener("pointerleave", later);
  for (const one of all) {
    if (!one.matches("a")) one.tabIndex = 0;
    one.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(one));
    one.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && later());
    one.addEventListener("focus", () => one.matches(":focus-visible") && show(one));
    one.addEventListener("blur", hide);
    one.addEventListener("click", (event) => {
      if (event.pointerType === "mouse" || one === shown || !told(one)) return;
      if (event.pointerType) event.preventDefault(); // a finger: the second tap leads away
      show(one);
    });
  }
  addEventListener("keydown", (event) => event.key === "Escape" && hide());
  addEventListener("pointerdown", (event) => shown && !event.composedPath().some((one) => one === shown || one === box) && hide());
}
