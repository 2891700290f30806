// <two-texts> in an <essay-editor>: shows the text of another window beside the one being written, and goes on with either or with both put together.
class TwoTexts extends HTMLElement {
  connectedCallback() {
    this.editor = this.closest("essay-editor");
    this.addEventListener("click", (event) => {
      const { choose } = event.target.closest("button")?.dataset ?? {};
      if (choose) this.choose(choose);
    });
  }

  // Told while typing: the focus stays in the text, where the next key belongs.
  show(theirs, version) {
    this.version = version;
    this.replaceChildren(this.parentElement.querySelector("template[data-two-texts]").content.cloneNode(true));
    this.querySelector("[data-theirs]").textContent = theirs;
    this.querySelector("[data-mine]").textContent = this.editor.text.value;
    this.follow ??= () => { const mine = this.querySelector("[data-mine]"); if (mine) mine.textContent = this.editor.text.value; };
    this.editor.text.addEventListener("input", this.follow);
    this.scrollIntoView({ block: "nearest" });
  }

  async choose(handler) {
    const words = handler === "Keep" ? this.keepMine() : await this.settle(handler);
    if (this.editor.inConflict) return;
    this.editor.text.removeEventListener("input", this.follow);
    this.replaceChildren();
    if (words) this.append(this.notice(words));
    this.editor.text.focus();
  }

  keepMine() {
    [this.editor.version.value, this.editor.inConflict, this.editor.kept] = [this.version, false, null];
    this.editor.keep();
  }

  // The server keeps both and answers with the text that goes on. Nobody types into the one that it will replace.
  async settle(handler) {
    const { editor } = this;
    const form = new FormData(editor.form);
    form.set("Base", editor.version.value);
    form.set("Version", this.version);
    editor.say("saving", editor.dataset.keeping);
    editor.text.readOnly = true;
    try {
      const answer = await editor.send(handler, form);
      if (answer.status !== 200) {
        await editor.heard(answer, editor.text.value);
        // With a new token the choice can be made again.
        if (editor.inConflict && editor.badge.dataset.state === "saving") editor.say("conflict", editor.dataset.conflict);
        return;
      }

      const settled = await answer.json();
      editor.inConflict = false;
      [editor.text.value, editor.version.value] = [settled.text, settled.version];
      editor.count();
      // In place of what lies on the device, so that it goes with it.
      editor.put();
      editor.isKept(settled, settled.text);
      return settled.words;
    } catch {
      editor.say("conflict", editor.dataset.conflict);
    } finally {
      editor.text.readOnly = false;
    }
  }

  notice(words) {
    const notice = Object.assign(document.createElement("div"), { className: "notice success", role: "status" });
    notice.append(Object.assign(document.createElement("p"), { textContent: words }));
    return notice;
  }
}

customElements.define("two-texts", TwoTexts);
