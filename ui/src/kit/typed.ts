const TEXTS = "input:not([type=radio], [type=checkbox], [type=hidden]), textarea";
const FORM = "data-half-filled";

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** What is typed into a form, or into the forms of a dialog, as it stands on the page. */
export class Typed {
  private node: HTMLElement | null = null;
  private start = new Map<TextField, string>();
  private isTouched = false;
  private isSent = false;
  private last: HTMLElement | null = null;

  /** Begins with what stands in the fields now; what is given back ends it. */
  watch(node: HTMLElement): () => void {
    node.setAttribute(FORM, "");
    this.node = node;
    this.start = new Map(this.fields().map((field) => [field, field.value]));
    const typed = ({ target }: Event) => {
      if (!this.isOwn(target)) return;
      this.isTouched = true;
      this.isSent = false;
    };
    const sent = () => {
      this.isSent = true;
    };
    const entered = ({ target }: Event) => {
      if (this.isOwn(target)) this.last = target;
    };
    const heard = { input: typed, change: typed, submit: sent, focusin: entered };
    for (const [name, hear] of Object.entries(heard)) node.addEventListener(name, hear);
    return () => {
      for (const [name, hear] of Object.entries(heard)) node.removeEventListener(name, hear);
    };
  }

  /** Whether something was typed, differs from what stood there first, and is neither saved nor being saved. */
  isHalfFilled(): boolean {
    if (!this.node?.isConnected || !this.isTouched) return false;
    // What was sent and refused shows the refusal.
    const isRefused = this.node.querySelector("[aria-invalid=true], [role=alert]") !== null;
    if (this.isSent && !isRefused) return false;
    return this.fields().some((field) => field.value !== (this.start.get(field) ?? ""));
  }

  isWithin(place: Element | null): boolean {
    return place?.contains(this.node) ?? false;
  }

  /** What is typed counts as nothing, until somebody types again. */
  letGo(): void {
    this.isTouched = false;
  }

  /** Puts the focus back to the field where it was last, or to the first one. */
  goBack(): void {
    const field = this.last?.isConnected ? this.last : this.fields()[0];
    field?.focus();
  }

  /** Fields of a form within this one are its own; what stands in no form is looked for, not entered. */
  private fields(): TextField[] {
    const all = this.node?.querySelectorAll<TextField>(TEXTS) ?? [];
    return [...all].filter((field) => this.isOwn(field));
  }

  private isOwn(place: EventTarget | null): place is TextField {
    if (!(place instanceof HTMLElement) || !place.matches(TEXTS)) return false;
    return place.closest("form") !== null && place.closest(`[${FORM}]`) === this.node;
  }
}
