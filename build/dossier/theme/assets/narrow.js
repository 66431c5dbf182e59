// Narrows a list to what was chosen; the choice stands in the address, so that what is seen can be shared.

export function start(form) {
  const all = [...document.querySelectorAll("main [data-kind]")];
  const marks = new Map([...document.querySelectorAll(".picture a")].map((mark) => [mark.getAttribute("href"), mark]));
  const fields = [...form.elements].filter((field) => field.name);
  const output = form.querySelector("output");

  const show = () => {
    const wanted = fields.filter((field) => field.value);
    let count = 0;
    for (const one of all) {
      const fits = wanted.every((field) => (one.dataset[field.name] ?? "").split(" ").includes(field.value));
      one.closest("li").hidden = !fits;
      marks.get(`#${one.id}`)?.classList.toggle("off", !fits);
      count += fits;
    }
    output.value = wanted.length ? output.dataset.shown.replace("{shown}", count).replace("{all}", all.length) : "";
  };

  const read = () => {
    const chosen = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = chosen.get(field.name) ?? "";
      if (field.selectedIndex < 0) field.value = "";
    }
    show();
  };

  form.addEventListener("change", () => {
    const address = new URL(location);
    for (const field of fields) {
      if (field.value) address.searchParams.set(field.name, field.value);
      else address.searchParams.delete(field.name);
    }
    history.replaceState(null, "", address);
    show();
  });
  addEventListener("popstate", read);
  form.hidden = false;
  read();
}
