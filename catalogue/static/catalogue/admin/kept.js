// Puts each note about a kept field beside that field; what has no field on the form stays in the list.
document.addEventListener("DOMContentLoaded", () => {
  const beside = {
    faculty: () => document.getElementById("id_appearances-FORMS"),
    terms: () => document.getElementById("id_terms-FORMS"),
    codes: () => document.getElementById("id_codes-FORMS"),
  };
  for (const note of document.querySelectorAll("[data-kept]")) {
    const name = note.dataset.kept;
    const field = beside[name] ? beside[name]() : document.querySelector(`[data-contentpath="${CSS.escape(name)}"]`);
    if (!field) continue;
    const place = document.createElement("ul");
    place.className = "kept-list kept-list--beside";
    place.append(note);
    if (beside[name]) field.before(place);
    else field.append(place);
  }
  for (const list of document.querySelectorAll("[data-kept-list]")) {
    if (!list.children.length) (list.closest("section") ?? list).hidden = true;
  }
});
