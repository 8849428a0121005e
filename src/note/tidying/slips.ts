/** Chat shorthand and slips of people who write English as a second language; data only. Each keeps the sense. */

/** Words by their key, and what they stand for. */
export const SHORTHAND: ReadonlyMap<string, string> = new Map(
  Object.entries({
    u: "you",
    ur: "your",
    yr: "your",
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
    becouse: "because",
    enviroment: "environment",
    intrested: "interested",
    oppurtunity: "opportunity",
    knowlege: "knowledge",
    lern: "learn",
    adress: "address",
    experiance: "experience",
    freind: "friend",
    informations: "information",
    advices: "advice",
    feedbacks: "feedback",
    softwares: "software",
    proffesional: "professional",
    greatful: "grateful",
    succesful: "successful",
    recomend: "recommend",
    usefull: "useful",
    tommorow: "tomorrow",
  }),
);

/** One slip: `sign` must be in the text (lower case, blanks around it) for the expression to be tried at all. */
export interface Slip {
  sign: string;
  slip: RegExp;
  /** `~` after a verb asks for its participle. */
  instead: string;
}

/** `I am agree`, `we are work`. */
const BE_AND_VERB = /\b(am|are|is) (agree|disagree|work|live|study|follow|know|think|need|want|like)\b/gi;
/** `want follow your workshops`. */
const WANT_VERB =
  /\b(want|wants|wanted|would like|hope|hoping|like|need|wish) (follow|learn|know|ask|hear|meet|see|understand|read|talk|speak|discuss|share|thank|join|connect|get|invite|work|compare|find|visit|continue|do|make|study|help|try|start|build|grow|improve|buy|sell|write|use|offer|organise|organize)\b/gi;
/** `you gave lecture in our chamber`. */
const NO_ARTICLE =
  /\b(gave|give|gives|attended|attend|held|had|have|made|make|visited) (lecture|talk|presentation|seminar|workshop|speech|question|partnership|meeting|course|class|webinar|keynote)(?=$|[,.;?!]| (?:about|on|in|at|for|with|to|last|by|and|here|there|yesterday|today|this)\b)/gi;

export const SLIPS: readonly Slip[] = [
  { sign: " that you ", slip: /\b(want|need|wish) that you (\w+)/gi, instead: "$1 to ask you to $2" },
  { sign: " that you ", slip: /\b(would like|'d like|would love) that you (\w+)/gi, instead: "$1 you to $2" },
  {
    sign: " explain me ",
    slip: /\bexplain me (?:please )?(how|what|why|where|when) (works|is|are|was|does) (the|a|an|your|our) (\S+(?: \S+){0,3})/gi,
    instead: "explain to me $1 $3 $4 $2",
  },
  {
    sign: " explain me ",
    slip: /\bexplain me (?:please )?(how|what|why|where|when|which|whether|if)\b/gi,
    instead: "explain to me $1",
  },
  {
    sign: " explain me ",
    slip: /\bexplain me (?!(?:a|the) (?:bit|little)\b)([^,.;?!]+)/gi,
    instead: "explain $1 to me",
  },
  { sign: " is twin with ", slip: /\bis twin with\b/gi, instead: "is twinned with" },
  { sign: " searching ", slip: /\bsearching (?=\p{Lu})/gu, instead: "searching for " },
  {
    sign: " of yesterday ",
    slip: /\b(?:the )?(\w+) of yesterday(?=$|[ ,.;!?])/gi,
    instead: "yesterday's $1",
  },
  {
    sign: " of last ",
    slip: /\b(?:the )?(\w+) of (last (?:week|month|year|night))(?=$|[ ,.;!?])/gi,
    instead: "$2's $1",
  },
  {
    sign: " long time",
    slip: /\bsince (?:a )?long time,? (I|we) (follow|read|use|watch|admire|know|work|listen|want|love)\b/gi,
    instead: "for a long time $1 have $2~",
  },
  {
    sign: " long time",
    slip: /\b(I|we) (follow|read|use|watch|admire|know|work|love) (your \S+(?: \S+){0,2}|you) since (?:a )?long time\b/gi,
    instead: "$1 have $2~ $3 for a long time",
  },
  {
    sign: " how do ",
    slip: /\b(understand|know|learn|hear|see|ask|wonder) how do (you|we|they|I)\b/gi,
    instead: "$1 how $2",
  },
  {
    sign: " very ",
    slip: /\b(I|we) (?:am|are) (?:very|really|so) (admire|like|love|want|appreciate|respect)\b/gi,
    instead: "$1 really $2",
  },
  {
    sign: " i'm ",
    slip: /\b(I)'m (agree|disagree|work|live|study|follow|know|think|need|want|like)\b/gi,
    instead: "$1 $2",
  },
  { sign: " is same ", slip: /\bis same (?:with|as|like|to)\b/gi, instead: "is the same as" },
  { sign: " an advice", slip: /\ban advice\b/gi, instead: "some advice" },
  { sign: " an information", slip: /\ban information\b/gi, instead: "some information" },
  { sign: " you to ", slip: /\b(can|could|would|will|may) you to (?=\w)/gi, instead: "$1 you " },
  { sign: " is possible ", slip: /^is possible (?:to )?/gi, instead: "is it possible to " },
  {
    sign: " have ",
    slip: /\b(I|we) have (?:a )?(meeting|talk|lunch|call|conversation|dinner|chat) (last|yesterday)\b/gi,
    instead: "$1 had a $2 $3",
  },
  { sign: " thanks you", slip: /\bthanks you\b/gi, instead: "thank you" },
  { sign: " help me for ", slip: /\bhelp me for\b/gi, instead: "help me with" },
  { sign: " make you a question", slip: /\bmake you a question\b/gi, instead: "ask you a question" },
  {
    sign: " since ",
    slip: /\bsince ((?:\d{1,2}|two|three|four|five|six|ten|many|several) (?:years|months|weeks)),? (I|we) (follow|read|use|watch|admire|know|work|listen|want|love|study|teach)\b/gi,
    instead: "for $1 $2 have $3~",
  },
  {
    sign: " need ",
    slip: /^((?:my|our) (?:company|team|firm|school|university|department|lab|office|club|boss|group)) need\b/gi,
    instead: "$1 needs",
  },
  {
    sign: " want ",
    slip: /^((?:my|our) (?:company|team|firm|school|university|department|lab|office|club|boss|group)) want\b/gi,
    instead: "$1 wants",
  },
  { sign: " pop up", slip: /\b(your|the|a|my|our|their) pop up\b/gi, instead: "$1 pop-up" },
  { sign: " discuss about ", slip: /\bdiscuss about\b/gi, instead: "discuss" },
  {
    sign: " forward to ",
    slip: /\blook(ing)? forward to (hear|meet|see|learn|work|connect|read)\b/gi,
    instead: "look$1 forward to $2ing",
  },
  {
    sign: " interesting ",
    slip: /\b(am|are|is|be|I'm|we're) (very |really |so |quite )?interesting (?:in|on|about|to|for)\b/gi,
    instead: "$1 $2interested in",
  },
  { sign: " listen", slip: /\blisten(ed|ing|s)? (your|his|her|their|the|a)\b/gi, instead: "listen$1 to $2" },
  { sign: " wait", slip: /\b(wait|waiting|waited) (your|his|her|the)\b/gi, instead: "$1 for $2" },
  { sign: " same ", slip: /\b(have|has|had|share|shares|at|in|from) same\b/gi, instead: "$1 the same" },
  { sign: " hope can ", slip: /\bhope can\b/gi, instead: "hope I can" },
  { sign: " hope to can ", slip: /\bhope to can\b/gi, instead: "hope I can" },
  { sign: " can to ", slip: /\b(I|we) can to\b/gi, instead: "$1 can" },
  { sign: " am ", slip: BE_AND_VERB, instead: "$2" },
  { sign: " are ", slip: BE_AND_VERB, instead: "$2" },
  { sign: " want", slip: WANT_VERB, instead: "$1 to $2" },
  { sign: " would like ", slip: WANT_VERB, instead: "$1 to $2" },
  { sign: " hop", slip: WANT_VERB, instead: "$1 to $2" },
  { sign: " need ", slip: WANT_VERB, instead: "$1 to $2" },
  { sign: " like ", slip: WANT_VERB, instead: "$1 to $2" },
  ...["gave", "give", "gives", "attended", "attend", "held", "had", "have", "made", "make", "visited"].map(
    (verb) => ({
      sign: ` ${verb} `,
      slip: NO_ARTICLE,
      instead: "$1 a $2",
    }),
  ),
  {
    sign: " am ",
    slip: /\b([Aa])m (?=(?:accountant|engineer|artist|architect|editor|actor|author|analyst|illustrator|electrician|economist|administrator|assistant)\b)/g,
    instead: "$1m an ",
  },
  {
    sign: " am ",
    slip: /\b([Aa])m (?=(?:teacher|student|nurse|doctor|lawyer|developer|designer|writer|manager|chef|photographer|researcher|librarian|consultant|programmer|journalist|scientist|musician|plumber|welder|farmer|dentist|chemist|biologist|translator|pharmacist|physicist|beginner|founder)\b)/g,
    instead: "$1m a ",
  },
];
