// <grading-desk>: keeps marks and words on the server at every pause, takes comments on any selected passage, undoes a change of level.
// The badge says what is true. Without this script the form is saved by its buttons and comments are written by paragraph.
// Positions count Unicode code points of the essay, as the server's do.
const PAUSE = 900; // milliseconds without a change
const LONGEST = 4000; // milliseconds of unbroken typing before it is kept anyway
const RETRY = 5000;
const ANSWER = 20000; // milliseconds that an answer may take
const BEHIND = 60000; // bytes: a browser lets at most 64 KiB go out behind a page that closes

class GradingDesk extends HTMLElement {
  connectedCallback() {
    if (this.grade) return;
    this.sheet = this.querySelector(".sheet");
    this.grade = this.querySelector("#grade");
    this.badge = this.querySelector(".save");
    this.undone = [];
    this.addEventListener("pointerdown", ({ pointerType }) => { this.isDragging = pointerType === "mouse"; });
    this.addEventListener("pointerup", () => requestAnimationFrame(() => { this.isDragging = false; this.offer(); }));
    this.addEventListener("input", (event) => this.changed(event.target));
    this.addEventListener("click", (event) => { if (event.target.closest("[data-undo-level]")) this.undo(); });
    this.addEventListener("submit", (event) => this.submitting(event), { capture: true });
    this.addEventListener("keydown", (event) => this.pressed(event));
    addEventListener("pageshow", (event) => event.persisted && this.stay());
    // A browser that loads the page again must not put an old text and its version into it.
    this.grade.autocomplete = "off";
    this.grade.addEventListener("formdata", ({ formData }) => this.leaveOut(formData));
    // What came back because of a conflict or a mistake is not on the server.
    this.inConflict = this.badge.dataset.state === "conflict";
    this.kept = ["conflict", "refused"].includes(this.badge.dataset.state) ? null : this.said();
    this.levels = this.chosen();
    // A refused release, too, leaves marks and words that can be kept.
    if (this.kept === null && !this.inConflict) this.soon();
  }

  get address() { return this.dataset.address; }

  get canWrite() { return this.dataset.writable === "yes"; }

  // Keeping

  get isDirty() { return this.canWrite && this.said() !== this.kept; }

  // Fields that stand outside the form belong to it only while it is on the page.
  leave() { this.left = new FormData(this.grade); }

  form() {
    if (this.isConnected) return new FormData(this.grade);
    const copy = new FormData();
    for (const [name, value] of this.left) copy.append(name, value);
    return copy;
  }

  // All that the form would send, without what differs by request.
  said() {
    const form = this.form();
    for (const name of ["Version", "Key", "__RequestVerificationToken", "insert", "into"]) form.delete(name);
    return new URLSearchParams(form).toString();
  }

  changed(field) {
    if (!this.canWrite || field.form !== this.grade) return;
    this.follow(field);
    this.remember();
    this.soon();
  }

  soon() {
    this.firstUnkept ??= Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), Math.max(0, Math.min(PAUSE, this.firstUnkept + LONGEST - Date.now())));
  }

  // Answers true when the server has everything.
  async keep(closing = false) {
    while (this.keeping && !closing) await this.keeping;
    if (this.leaving || this.inConflict || !this.isDirty) return !this.inConflict;
    clearTimeout(this.timer);
    this.firstUnkept = undefined;
    const sent = this.said();
    const form = this.form();
    form.set("Version", this.grade.elements.Version.value);
    form.set("Key", crypto.randomUUID?.() ?? this.randomKey());
    // A page that closes cannot wait for the answer to the state before this one.
    if (this.keeping) form.set("Version", Number(this.grade.elements.Version.value) + 1);
    this.say("saving", this.dataset.keeping);
    this.keeping = this.send(form, sent);
    await this.keeping;
    this.keeping = undefined;
    if (this.isDirty && this.badge.dataset.state === "saved") this.soon();
    return !this.isDirty;
  }

  async send(form, sent) {
    const body = new URLSearchParams(form);
    try {
      const answer = await fetch(`${this.address}?handler=Keep`, { method: "POST", headers: { Accept: "application/json" }, body, keepalive: body.toString().length < BEHIND, signal: AbortSignal.timeout(ANSWER) });
      this.heard(answer.status, [200, 409, 422].includes(answer.status) ? await answer.json() : null, sent, form);
    } catch {
      this.lost = form.get("Key");
      this.say("offline", this.dataset.offline);
      this.again();
    }
  }

  heard(status, body, sent, form) {
    if (status === 200) {
      this.kept = sent;
      this.grade.elements.Version.value = body.version;
      this.grade.querySelectorAll("[name=Used]").forEach((used) => used.remove());
      this.total(body);
      this.say("saved", body.savedAt);
    } else if (status === 409 && body.key && [this.lost, form.get("Key")].includes(body.key)) {
      // My own save, whose answer was lost on the way.
      this.grade.elements.Version.value = body.version;
      this.soon();
    } else if (status === 409) {
      this.inConflict = true;
      this.say("conflict", this.dataset.conflict);
    } else if (status === 422) {
      this.say("refused", `${this.dataset.refused} ${body.problems.join(" ")}`);
    } else if (status === 401) {
      this.say("local", this.dataset.signedOut);
      this.again();
    } else if (status === 400) {
      this.say("local", this.dataset.expired);
    } else {
      this.say("offline", this.dataset.offline);
      this.again();
    }
  }

  again() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), RETRY);
  }

  randomKey() {
    const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  say(state, words) {
    this.badge.dataset.state = state;
    if (this.badge.textContent !== words) this.badge.textContent = words;
    this.dispatchEvent(new CustomEvent("desk-said", { detail: { state } }));
  }

  total({ mark, explained, penalty }) {
    for (const [place, words] of [[".total strong", mark], [".total .explained", explained], [".late-penalty", penalty]])
      if (this.querySelector(place)) this.querySelector(place).textContent = words;
  }

  // A button was pressed while the form is on its way in the background: first the answer, then the button.
  submitting(event) {
    if (event.target !== this.grade) return;
    clearTimeout(this.timer);
    if (this.keeping || !navigator.onLine) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      if (this.keeping) this.keeping.then(() => this.grade.requestSubmit(submitter?.isConnected ? submitter : null));
      else this.say("offline", this.dataset.offline);
    } else if (event.submitter?.dataset.leaves !== undefined) {
      this.leaving = true;
      this.timer = setTimeout(() => this.stay(), ANSWER);
    }
  }

  // The way elsewhere was stopped, or led back.
  stay() {
    this.leaving = false;
    this.keep();
  }

  // Enter in a field keeps what was given; it presses no button.
  pressed(event) {
    if (event.key !== "Enter" || event.target.form !== this.grade || !event.target.matches("input")) return;
    event.preventDefault();
    this.keep();
  }

  // Levels

  // A number typed beside the levels means "other points".
  follow(field) {
    const criterion = field.name?.match(/^Points\[(.*)\]$/)?.[1];
    if (criterion) this.grade.elements[`Level[${criterion}]`].value = "other";
  }

  // Points typed before a level was chosen instead stay in their field, for undo, and are not sent.
  leaveOut(form) {
    for (const [criterion, level] of Object.entries(this.chosen())) if (level !== "other") form.delete(`Points[${criterion}]`);
  }

  chosen() {
    return Object.fromEntries([...this.grade.querySelectorAll("fieldset[data-criterion]")].map(({ dataset }) => [dataset.criterion, this.grade.elements[`Level[${dataset.criterion}]`]?.value ?? ""]));
  }

  remember() {
    const now = this.chosen();
    const criterion = Object.keys(now).find((id) => now[id] !== this.levels[id]);
    if (criterion) this.undone.push({ criterion, level: this.levels[criterion] });
    this.levels = now;
    this.querySelector("[data-undo-level]")?.toggleAttribute("hidden", this.undone.length === 0);
  }

  // The last change: of a level, or else a comment that was taken away.
  undo() {
    const last = this.undone.pop();
    if (!last) return this.querySelector("[data-undo]")?.click();
    for (const radio of this.grade.querySelectorAll(`[name="${CSS.escape(`Level[${last.criterion}]`)}"]`)) radio.checked = radio.value === last.level;
    this.levels = this.chosen();
    this.querySelector("[data-undo-level]").toggleAttribute("hidden", this.undone.length === 0);
    this.querySelector(`fieldset[data-criterion="${CSS.escape(last.criterion)}"] input:checked, fieldset[data-criterion="${CSS.escape(last.criterion)}"] input`)?.focus();
    this.soon();
  }
}

customElements.define("grading-desk", GradingDesk);
