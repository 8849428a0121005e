/** One prompt: words to type and actions to choose, drawn again at every key. */
import stringWidth from "fast-string-width";
import type { Action } from "../../src/chat/message.ts";
import { type Edited, EMPTY, edit, insert, type Key } from "./editor.ts";
import { Frame } from "./frame.ts";
import type { Keyboard, Press } from "./keyboard.ts";
import { type Layout, layOut } from "./layout.ts";
import type { Paint } from "./screen.ts";

export type Answer = { text: string } | { action: Action } | { left: "end" | "interrupt" };

export interface PromptOptions {
  actions: readonly Action[];
  /** Typed letters look for an action (at the preview); where a question waits they are the answer. */
  choosing: boolean;
  /** Drawn under what is typed, such as its length, in rows of that many columns; none in plain mode. */
  under?: (text: string, columns: number) => string[];
  /** The lines that a command line can become, asked for by Tab. */
  complete?: (line: string) => Promise<string[]>;
}

/** Lines that are shown where several are possible. */
const MOST_LINES = 8;

/** What a prompt is drawn with. */
export interface Terminal {
  keyboard: Keyboard;
  write: (text: string) => void;
  columns: () => number;
  /** Calls back when the width has changed; gives back how to stop that. */
  onResize: (resized: () => void) => () => void;
  paint: Paint;
  /** No signs, no choices that move: words alone. */
  plain: boolean;
}

/** Asks once. Never rejects: Ctrl-C, Ctrl-D and a closed terminal are answers, too. */
export function prompt(terminal: Terminal, options: PromptOptions): Promise<Answer> {
  return new Promise((resolve) => {
    const asked = new Prompt(terminal, options, (answer) => {
      terminal.keyboard.listen(undefined);
      stop();
      resolve(answer);
    });
    const stop = terminal.onResize(() => asked.resized());
    asked.draw();
    terminal.keyboard.listen((press) => asked.press(press));
  });
}

class Prompt {
  readonly #terminal: Terminal;
  readonly #options: PromptOptions;
  readonly #done: (answer: Answer) => void;
  readonly #frame: Frame;
  #edited: Edited = EMPTY;
  /** The chosen one of the offered actions, -1 for none. */
  #chosen: number;
  /** What Tab has found for what stands there. */
  #possible: readonly string[] = [];
  /** Many keys at once are drawn once. */
  #due: NodeJS.Immediate | undefined;

  constructor(terminal: Terminal, options: PromptOptions, done: (answer: Answer) => void) {
    this.#terminal = terminal;
    this.#options = options;
    this.#done = done;
    this.#frame = new Frame(terminal.write);
    this.#chosen = this.#first();
  }

  press(press: Press): void {
    if ("end" in press) this.#leave("end");
    else if ("paste" in press) this.#change(insert(this.#edited, press.paste));
    else this.#key(press.key);
  }

  #key(key: Key): void {
    const { name } = key;
    const step = this.#step(name);
    if (key.ctrl && name === "c") this.#leave("interrupt");
    else if (key.ctrl && name === "d" && this.#edited.text === "") this.#leave("end");
    else if (key.ctrl && name === "z") this.#suspend();
    else if (name === "return" || name === "enter") this.#enter();
    else if (name === "tab") this.#complete();
    else if (step !== 0) this.#move(step);
    else this.#change(edit(this.#edited, key));
  }

  draw(): void {
    clearImmediate(this.#due);
    this.#frame.draw(this.#layout());
  }

  #drawSoon(): void {
    clearImmediate(this.#due);
    this.#due = setImmediate(() => this.draw());
  }

  resized(): void {
    this.#frame.resized(this.#terminal.columns());
    this.draw();
  }

  /** What can be chosen: at a question everything while nothing is typed, at the preview what the letters fit. */
  #offered(): readonly Action[] {
    const { actions, choosing } = this.#options;
    const typed = this.#edited.text.toLowerCase();
    if (typed === "") return actions;
    return choosing ? actions.filter((action) => fits(action, typed)) : [];
  }

  /** Kept answers are one key away; at the preview a letter chooses, so that a stray Enter ends nothing. */
  #first(): number {
    if (this.#options.choosing) return this.#edited.text === "" ? -1 : 0;
    return this.#offered().findIndex((action) => action.style === "primary");
  }

  #change(next: Edited): void {
    if (next === this.#edited) return;
    this.#edited = next;
    this.#possible = [];
    this.#chosen = this.#first();
    this.#drawSoon();
  }

  /** Arrows move the choice where there is one to move and no text to move in. */
  #step(name: string | undefined): number {
    if (this.#terminal.plain || this.#offered().length === 0) return 0;
    if (name === "down" || (name === "right" && this.#edited.text === "")) return 1;
    return name === "up" || (name === "left" && this.#edited.text === "") ? -1 : 0;
  }

  #move(step: number): void {
    const count = this.#offered().length;
    this.#chosen = this.#chosen < 0 ? (step > 0 ? 0 : count - 1) : (this.#chosen + step + count) % count;
    this.#drawSoon();
  }

  #complete(): void {
    const { complete } = this.#options;
    if (complete && this.#edited.text.startsWith("/")) {
      void this.#completeLine(complete);
      return;
    }
    const action = this.#offered()[Math.max(0, this.#chosen)];
    if (!action) return;
    if (this.#edited.text === "") {
      this.#move(1);
      return;
    }
    const word = action.word.replace(/ [A-Z]+$/, " ");
    this.#change({ text: word, cursor: word.length });
  }

  /** As far as all lines go together; where there are several, they are shown. */
  async #completeLine(complete: (line: string) => Promise<string[]>): Promise<void> {
    const { text } = this.#edited;
    const lines = await complete(text);
    // Somebody has typed on, or answered.
    if (this.#edited.text !== text || lines.length === 0) return;
    const common = commonBeginning(lines);
    if (common.length > text.length) this.#change({ text: common, cursor: common.length });
    this.#possible = lines.length > 1 ? lines : [];
    this.#drawSoon();
  }

  #enter(): void {
    const { text } = this.#edited;
    const action = this.#offered()[this.#chosen];
    if (action && !this.#terminal.plain) this.#finish({ action }, action.label);
    else if (text !== "" || !this.#options.choosing) this.#finish({ text }, text);
  }

  /** The frame goes; what was answered stays on the screen. */
  #finish(answer: Answer, said: string): void {
    clearImmediate(this.#due);
    if (this.#terminal.plain) {
      this.#frame.draw(this.#input({ text: said, cursor: said.length }));
      this.#frame.leave();
    } else {
      this.#frame.erase();
      const { rows } = this.#input({ text: said, cursor: 0 });
      this.#terminal.write(`${rows.map((row) => this.#terminal.paint("dim", row)).join("\n")}\n`);
    }
    this.#done(answer);
  }

  /** What was typed stays on the screen, the choices go. */
  #leave(left: "end" | "interrupt"): void {
    clearImmediate(this.#due);
    this.#frame.draw(this.#input(this.#edited));
    this.#frame.leave();
    this.#done({ left });
  }

  #suspend(): void {
    clearImmediate(this.#due);
    this.#frame.leave();
    this.#terminal.keyboard.suspend(() => this.draw());
  }

  #input({ text, cursor }: Edited): Layout {
    const sign = this.#terminal.plain ? "> " : "› ";
    const { rows, row, column } = layOut(text, cursor, Math.max(10, this.#terminal.columns() - 3));
    return { rows: rows.map((line, index) => (index === 0 ? sign : "  ") + line), row, column: column + 2 };
  }

  #layout(): Layout {
    const input = this.#input(this.#edited);
    if (this.#terminal.plain) return input;
    const { text } = this.#edited;
    // Two columns to the left, and the last one stays free: some terminals go on to the next row there.
    const under = text === "" ? [] : (this.#options.under?.(text, this.#terminal.columns() - 3) ?? []);
    return {
      ...input,
      rows: [...input.rows, ...under.map((line) => `  ${line}`), ...this.#lines(), ...this.#menu()],
    };
  }

  /** The lines that what is typed can become. */
  #lines(): string[] {
    const rest = this.#possible.length - MOST_LINES;
    const shown = this.#possible.slice(0, MOST_LINES);
    const width = Math.max(10, this.#terminal.columns() - 3);
    const rows = shown.map(
      (line) => `  ${this.#terminal.paint("dim", layOut(line, 0, width).rows[0] ?? "")}`,
    );
    return rest > 0 ? [...rows, `  ${this.#terminal.paint("dim", `and ${rest} more`)}`] : rows;
  }

  /** The actions one after the other, as many to a row as fit; the chosen one in brackets. */
  #menu(): string[] {
    const { paint, columns } = this.#terminal;
    const rows: string[] = [];
    let used = columns();
    for (const [index, { label }] of this.#offered().entries()) {
      const chosen = index === this.#chosen;
      const word = chosen ? paint("inverse", `[${label}]`) : ` ${paint("dim", label)} `;
      const wide = stringWidth(label) + 3;
      if (used + wide > columns() - 1) {
        rows.push(" ");
        used = 1;
      }
      rows[rows.length - 1] += `${word} `;
      used += wide;
    }
    return rows;
  }
}

/** By its word (`another`, `edit reason`) or by the beginning of any word on its label. */
function fits({ word, label }: Action, typed: string): boolean {
  return word.toLowerCase().startsWith(typed) || label.toLowerCase().startsWith(typed);
}

/** What all of them begin with, whatever their capitals; as the first one has it. */
function commonBeginning(lines: readonly string[]): string {
  const [first = "", ...others] = lines;
  let length = first.length;
  for (const line of others) {
    let same = 0;
    while (same < length && first[same]?.toLowerCase() === line[same]?.toLowerCase()) same++;
    length = same;
  }
  return first.slice(0, length);
}
