// Saved comments are suggested while a comment is typed: those that begin like the last words, of the criterion first, the most used first.
// A list box after the ARIA combobox pattern (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/); the focus stays in the field.
// Without this script saved comments are inserted from a list under the rubric.
const LONGEST_LIST = 7;
const fold = (text) => text.toLocaleLowerCase("pl").replaceAll("ł", "l").normalize("NFD").replace(/\p{M}/gu, "");

const saved = new Map();
let list = null;

async function bankOf(field) {
  const bank = document.querySelector("details.bank[data-suggestions]");
  if (!bank) return null;
  const path = bank.dataset.suggestions;
  if (!saved.has(path)) saved.set(path, fetch(path, { headers: { Accept: "application/json" } }).then((answer) => (answer.ok ? answer.json() : [])).catch(() => { saved.delete(path); return []; }));
  return { bank, comments: await saved.get(path), criterion: field.dataset.suggest };
}

// What is being typed: the line up to the caret.
const typed = (field) => field.value.slice(0, field.selectionStart).split("\n").at(-1).trimStart();

async function suggest(field) {
  const beginning = fold(typed(field));
  if (beginning.length < 2 || field.selectionStart !== field.selectionEnd) return close();
  const found = await bankOf(field);
  if (!found || document.activeElement !== field || fold(typed(field)) !== beginning) return;
  const begins = (text) => fold(text).startsWith(beginning) || (beginning.length > 2 && fold(text).split(/\s+/u).some((word) => word.startsWith(beginning)));
  const isWhole = (text) => fold(text) === beginning;
  const matching = found.comments.filter(({ text }) => begins(text) && !isWhole(text));
  matching.sort((a, b) => (b.criterionId === found.criterion) - (a.criterionId === found.criterion) || fold(b.text).startsWith(beginning) - fold(a.text).startsWith(beginning) || b.uses - a.uses);
  if (matching.length === 0) return close();
  open(field, matching.slice(0, LONGEST_LIST), found.bank);
}

function open(field, comments, bank) {
  close();
  const box = Object.assign(document.createElement("ul"), { className: "suggestions", id: "suggestions" });
  box.setAttribute("role", "listbox");
  box.setAttribute("aria-label", bank.querySelector("summary").textContent);
  comments.forEach((comment, index) => {
    const option = Object.assign(document.createElement("li"), { id: `suggestion-${index}`, textContent: comment.text });
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const uses = Object.assign(document.createElement("span"), { className: "meta number", textContent: ` ${comment.uses}×` });
    option.append(uses);
    option.addEventListener("pointerdown", (event) => { event.preventDefault(); list.at = index; insert(); });
    box.append(option);
  });
  const status = Object.assign(document.createElement("p"), { className: "visually-hidden", textContent: bank.dataset.count.replace("{0}", comments.length) });
  status.setAttribute("role", "status");
  field.after(box, status);
  field.setAttribute("aria-controls", box.id);
  field.setAttribute("aria-haspopup", "listbox");
  field.setAttribute("aria-autocomplete", "list");
  list = { field, box, status, comments, bank, at: -1 };
}

function close() {
  if (!list) return;
  list.box.remove();
  list.status.remove();
  for (const name of ["aria-controls", "aria-activedescendant", "aria-haspopup"]) list.field.removeAttribute(name);
  list = null;
}

function point(by) {
  const options = [...list.box.children];
  list.at = (list.at + by + options.length + (list.at < 0 && by < 0 ? 1 : 0)) % options.length;
  options.forEach((option, index) => option.setAttribute("aria-selected", String(index === list.at)));
  list.field.setAttribute("aria-activedescendant", options[list.at].id);
  options[list.at].scrollIntoView({ block: "nearest" });
}

function insert() {
  const { field, bank } = list;
  const comment = list.comments[list.at];
  const from = field.selectionStart - typed(field).length;
  const { firstName } = bank.dataset;
  const text = firstName ? comment.text.replace(/\{(imię|imie|name|first name)\}/giu, firstName) : comment.text;
  field.setRangeText(text, from, field.selectionStart, "end");
  const used = Object.assign(document.createElement("input"), { type: "hidden", name: "Used", value: comment.id });
  used.setAttribute("form", "grade");
  document.getElementById("grade").append(used);
  comment.uses++;
  close();
  field.dispatchEvent(new Event("input", { bubbles: true }));
  close();
}

document.addEventListener("input", (event) => { if (event.target.dataset?.suggest !== undefined) suggest(event.target); });
document.addEventListener("focusout", (event) => { if (list?.field === event.target) close(); });
document.addEventListener("keydown", (event) => {
  if (list?.field !== event.target || event.isComposing) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") point(event.key === "ArrowDown" ? 1 : -1);
  else if (event.key === "Enter" && list.at >= 0 && !event.ctrlKey) insert();
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}, { capture: true });
