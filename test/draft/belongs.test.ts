import { describe, expect, it } from "vitest";
import { belongsTo } from "../../src/draft/belongs.ts";

describe("an answer at the wrong question", () => {
  it.each([
    ["name", "I loved your talk at KotlinConf", "context"],
    ["name", "We met at Web Summit", "context"],
    ["name", "your post on Rust", "context"],
    ["name", "I’ve been reading your newsletter", "context"],
    ["name", "to learn about SaaS pricing", "reason"],
    ["name", "because your talk helped my team", "reason"],
    ["name", "I'd like to hear how you test retries", "reason"],
    ["reason", "we met at Web Summit", "context"],
    ["reason", "I met her at Web Summit", "context"],
    ["context", "to learn about SaaS pricing", "reason"],
    ["context", "I'd like to ask about your tests", "reason"],
  ] as const)("%s: %s belongs to the %s", (asked, answer, step) => {
    expect(belongsTo(asked, answer)).toBe(step);
  });

  it.each([
    ["name", "Sam"],
    ["name", "Sam from Acme"],
    ["name", "I'm Sam"],
    ["name", "I am a nurse in Leeds"],
    ["name", "I work at Acme"],
    ["name", "Toby Wantage Smith"],
    ["name", "Dr. Osei, cardiologist"],
    ["reason", "because I loved your talk"],
    ["reason", "your talk on retry storms helped my team"],
    ["reason", "we met at Web Summit and I want to hear more about your tests"],
    ["reason", "I'd like to stay in touch after we met"],
    ["context", "your talk at DevConf"],
    ["context", "we worked together at Halden"],
    ["context", "at Web Summit"],
  ] as const)("%s: %s stands", (asked, answer) => {
    expect(belongsTo(asked, answer)).toBeUndefined();
  });
});
