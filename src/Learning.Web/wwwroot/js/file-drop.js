// <file-drop>: files come by drop and paste too, anywhere on the page, and are checked before they are sent.
// Without this script its field and its button do the same, and the server says what is wrong.
const fill = (words, value) => words.replace("{0}", value);

class FileDrop extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input[type=file]");
    this.button = this.querySelector("button");
    this.said = this.querySelector(".chosen");
    this.input.addEventListener("change", () => this.show());
    document.addEventListener("dragover", (event) => this.drag(event));
    document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) delete this.dataset.over; });
    document.addEventListener("drop", (event) => this.drop(event));
    document.addEventListener("paste", (event) => this.paste(event));
  }

  drag(event) {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    this.dataset.over = "";
  }

  drop(event) {
    delete this.dataset.over;
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    this.add(event.dataTransfer.files);
  }

  // A word processor puts a picture of the text beside the text: words that are pasted stay words.
  paste(event) {
    const { files, types } = event.clipboardData;
    if (files.length === 0 || types.includes("text/plain")) return;
    event.preventDefault();
    this.add(files);
  }

  add(files) {
    const all = new DataTransfer();
    for (const file of [...this.input.files, ...files]) all.items.add(file);
    this.input.files = all.files;
    this.show();
    const details = this.closest("details");
    if (details) details.open = true;
    (this.button.disabled ? this.input : this.button).focus();
  }

  show() {
    const files = [...this.input.files];
    const problem = this.problemWith(files);
    this.button.disabled = problem !== null;
    this.said.dataset.state = problem === null ? "fine" : "refused";
    this.said.textContent = problem ?? (files.length > 0 ? fill(this.dataset.chosen, files.map((file) => file.name).join(", ")) : "");
  }

  problemWith(files) {
    const formats = this.dataset.formats.split(",");
    const unknown = files.find((file) => !formats.some((format) => file.name.toLowerCase().endsWith(`.${format}`)));
    const large = files.find((file) => file.size > Number(this.dataset.largest));
    if (files.length > Number(this.dataset.most)) return this.dataset.tooMany;
    if (unknown) return fill(this.dataset.unknown, unknown.name);
    return large ? fill(this.dataset.tooLarge, large.name) : null;
  }
}

customElements.define("file-drop", FileDrop);
