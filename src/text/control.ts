/**
 * Control characters in words a person typed or pasted: shown, never obeyed. For display only; a note that is
 * handed on as data keeps every character it has.
 */

/**
 * C0 without tab and newline, DEL, C1 (terminals obey U+009B as `ESC [`), and the line separators that
 * would break a line where none is expected.
 */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Embeddings, overrides and isolates: they reorder what follows them (`evil\u202Egpj.exe`). */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;

/** A surrogate without its other half: with the `u` flag whole pairs are one character and do not match. */
const LONE = /\p{Surrogate}/gu;

/**
 * The text as it is safe to print: control characters become visible signs (`␛[2J`), CRLF becomes a newline,
 * bidi controls are left out, lone surrogates become U+FFFD. Newlines and tabs stay.
 */
export function showControls(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(CONTROLS, sign).replace(BIDI, "").replace(LONE, "\ufffd");
}

/** The same on one line: line breaks and tabs become a space. */
export function showOnOneLine(text: string): string {
  return showControls(text.replaceAll("\r\n", " ").replace(/[\n\r\t\u2028\u2029]/g, " "));
}

/** U+2400 to U+2421 are the pictures of C0 and DEL; the others have none and are written as `\x9b`. */
function sign(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "␡";
  return code < 0x100 ? `\\x${code.toString(16)}` : "␤";
}
