/** Words somebody typed as a note can hold them: without what is invisible or reorders what follows it. */
import { cutAtGrapheme } from "./graphemes.ts";
import { ANSWER_CAP } from "./length.ts";

const BIDI = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const HIDDEN = /[\u200b\u2060-\u2064\ufeff\u00ad\u180e\u{e0001}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** A joiner is kept inside an emoji and inside scripts that need it, and taken out elsewhere. */
const STRAY_JOINER =
  /(?<!\ufe0f|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Sinhala}\p{Script=Malayalam}])[\u200c\u200d]/gu;
/** Tag characters are kept inside a flag, whose last one is U+E007F. */
const STRAY_TAG = /(?<![\u{1f3f4}\u{e0020}-\u{e007e}])[\u{e0020}-\u{e007f}]+/gu;

/** Invisible and control characters out, lone surrogates out, at most ANSWER_CAP code units kept. */
export function harmless(raw: string): string {
  return cutAtGrapheme(raw, ANSWER_CAP)
    .replace(LONE_SURROGATE, "")
    .replace(BIDI, "")
    .replace(HIDDEN, "")
    .replace(STRAY_JOINER, "")
    .replace(STRAY_TAG, "");
}
