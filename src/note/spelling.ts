import { participleOf } from "../text/verbs.ts";
import { capitalise, isCapitalised, keyOf, wordsOf } from "./words.ts";

/** Spelling mended where nothing can go wrong: chat shorthand, lost apostrophes, and a few well-known slips. */

const WORDS = new Map<string, string>(
  Object.entries({
    u: "you",
    ur: "your",
    thx: "thanks",
    thnx: "thanks",
    thanx: "thanks",
    tnx: "thanks",
    tysm: "thank you so much",
    ty: "thank you",
    pls: "please",
    plz: "please",
    cos: "because",
    coz: "because",
    cuz: "because",
    "'cause": "because",
    bc: "because",
    "b/c": "because",
    "w/": "with",
    im: "I'm",
    ive: "I've",
    dont: "don't",
    cant: "can't",
    didnt: "didn't",
    doesnt: "doesn't",
    isnt: "isn't",
    wasnt: "wasn't",
    couldnt: "couldn't",
    wouldnt: "wouldn't",
    havent: "haven't",
    hasnt: "hasn't",
    arent: "aren't",
    youre: "you're",
    youve: "you've",
    theyre: "they're",
    thats: "that's",
    whats: "what's",
    wanna: "want to",
    gonna: "going to",
    gotta: "have to",
    luv: "love",
    luved: "loved",
    gr8: "great",
    ppl: "people",
    tmrw: "tomorrow",
    abt: "about",
    thru: "through",
    congratz: "congrats",
    alot: "a lot",
    teh: "the",
    recieve: "receive",
    recieved: "received",
    definately: "definitely",
    seperate: "separate",
    untill: "until",
    wich: "which",
    becuase: "because",
    beacuse: "because",
    enviroment: "environment",
    intrested: "interested",
    oppurtunity: "opportunity",
    knowlege: "knowledge",
    lern: "learn",
    adress: "address",
    yr: "your",
    informations: "information",
    advices: "advice",
    feedbacks: "feedback",
    softwares: "software",
    researches: "research",
  }),
);

/** Slips of people who write English as a second language; each changes the form and never the sense. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\b(want|need|wish) that you (\w+)/gi, "$1 to ask you to $2"],
  [/\b(would like|'d like|would love) that you (\w+)/gi, "$1 you to $2"],
  [/\bis twin with\b/gi, "is twinned with"],
  [/\bsearching (?=\p{Lu})/gu, "searching for "],
  [/\b(?:the )?(\w+) of (yesterday|today|last (?:week|month|year|night))(?=$|[,.;!?])/gi, "$2's $1"],
  [/\bsince (?:a )?long time,? (I|we) (follow|read|use|watch|admire|know|work|listen|want|love)\b/gi, "for a long time $1 have $2=ed"],
  [/\b(I|we) (follow|read|use|watch|admire|know|work|listen|want|love)( [^,.;!?]{1,80}?)? since (?:a )?long time\b/gi, "$1 have $2=ed$3 for a long time"],
  [/\bexplain me (?:please )?(how|what|why|where|when) (works|is|are|was|does) ((?:the|a|an|your|our) [^,.;?!]+)/gi, "explain to me $1 $3 $2"],
  [/\bexplain me (?:please )?(how|what|why|where|when|which|whether|if)\b/gi, "explain to me $1"],
  [/\bexplain me (?!(?:a|the) (?:bit|little)\b)([^,.;?!]+)/gi, "explain $1 to me"],
  [/\b(am|are|is) (agree|disagree|work|live|study|follow|know|think|need|want|like)\b/gi, "$2"],
  [/\bdiscuss about\b/gi, "discuss"],
  [/\blook(ing)? forward to (hear|meet|see|learn|work|connect|read)\b/gi, "look$1 forward to $2ing"],
  [/\b(am|are|is|be) (very |really |so |quite )?interesting (in|on|about)\b/gi, "$1 $2interested in"],
  [/\blisten(ed|ing|s)? (your|his|her|their|the|a)\b/gi, "listen$1 to $2"],
  [/\b(wait|waiting|waited) (your|his|her|the)\b/gi, "$1 for $2"],
  [/\b(have|has|had|share|shares|at|in|from) same\b/gi, "$1 the same"],
  [/\b(want|wants|wanted|would like|hope|hoping|like|need|wish) (follow|learn|know|ask|hear|meet|see|understand|read|talk|speak|discuss|share|thank|join|connect|get|invite|work|compare|find|visit)\b/gi, "$1 to $2"],
  [/\bhope to can\b|\bhope can\b/gi, "hope I can"],
  [/\b(I|we) can to\b/gi, "$1 can"],
  [/\b(gave|give|attended|attend|held|had|have|made|make|visited|gives|saw) (lecture|talk|presentation|seminar|workshop|speech|question|partnership|meeting|course|class|webinar|keynote|interview)(?=$|[ ,.;?!])(?! (?:about|on) \w+ (?:is|was))/gi, "$1 a $2"],
];

function mendWord(word: string): string {
  const mended = WORDS.get(keyOf(word)) ?? WORDS.get(word.toLowerCase().replace(/[,.!?]$/, ""));
  if (mended === undefined) return word;
  const tail = /[,.!?;:]*$/.exec(word)?.[0] ?? "";
  return (isCapitalised(word) ? capitalise(mended) : mended) + tail;
}

/** The answer with its trivial slips mended. */
export function mendSpelling(text: string): string {
  let mended = wordsOf(text).map(mendWord).join(" ");
  for (const [slip, instead] of PHRASES) mended = mended.replace(slip, instead);
  mended = mended.replace(/\b(\w+)=ed\b/g, (_, base: string) => participleOf(base.toLowerCase()));
  return mended.replace(/\b([Aa])m (?=(?:\w+ )?(?:accountant|engineer|artist|architect|editor|actor|author|analyst|illustrator|electrician|economist|administrator|assistant)\b)(?!an? )/g, "$1m an ")
    .replace(/\b([Aa])m (?=(?:teacher|student|nurse|doctor|lawyer|developer|designer|writer|manager|chef|photographer|researcher|librarian|consultant|programmer|journalist|scientist|musician|plumber|welder|farmer|dentist|chemist|biologist|translator|pharmacist|physicist|beginner|founder)\b)/g, "$1m a ");
}
