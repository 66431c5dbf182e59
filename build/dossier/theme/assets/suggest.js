// Names of pages below a search box while one types: a combobox with a list, as the ARIA Authoring Practices have it.

const AT_ONCE = 8;

/** Suggest names in a form with a search box and an element for their list. */
export async function start(form) {
  const { pages, kinds, beginning, addressOf } = await import("./names.js");
  const field = form.querySelector("input[name=q]");
  const list = form.querySelector("[role=listbox]");
  const [all, kindOf] = await Promise.all([pages(), kinds()]);
  let chosen = -1;

  const options = () => [...list.children];
  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const choose = (index) => {
    chosen = index;
    options().forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", options()[index].id);
  };
  const suggest = () => {
    const found = beginning(all, field.value, AT_ONCE);
    list.replaceChildren(
      ...found.map((page, at) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${at}`;
        option.role = "option";
        option.dataset.address = addressOf(page.path).href;
        const kind = document.createElement("small");
        kind.textContent = [page.title, kindOf[page.kind]].filter(Boolean).join(" · ");
        option.append(page.name, " ", kind);
        return option;
      })
    );
    close();
    list.hidden = !found.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
  };

  field.addEventListener("input", suggest);
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.href = options()[chosen].dataset.address;
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const places = options().length + 1; // and one for no suggestion
      choose(((chosen + 1 + step + places) % places) - 1);
    }
  });
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault(); // the box keeps the focus, and so the list stays
    const option = event.target.closest("[role=option]");
    if (option) location.href = option.dataset.address;
  });
  if (document.activeElement === field) suggest();
}
