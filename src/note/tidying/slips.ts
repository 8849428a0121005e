/** Slips of people who write in a hurry or in a second language; data only. Each keeps the sense. */

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
  /\b(want|wants|wanted|would like|hope|hoping|like|need|wish) (follow|learn|know|ask|hear|meet|see|understand|read|talk|speak|discuss|share|thank|join|connect|get|invite|work(?= (?:with|for|at|together)\b)|compare|find|visit|continue|do|make|study(?= (?:in|at|your|with|the)\b)|help(?= (?:you|your|the|my|our|people|them)\b)|try|start|build|grow|improve|buy|sell|write|use|offer(?= (?:you|your|a|my|our)\b)|organise|organize)\b/gi;
/** `you gave lecture in our chamber`. */
const NO_ARTICLE =
  /\b(gave|give|gives|attended|attend|held|had|have|made|make|visited) (lecture|talk|presentation|seminar|workshop|speech|question|partnership|meeting|course|class|webinar|keynote)(?=$|[,.;?!]| (?:about|on|in|at|for|with|to|last|by|and|here|there|yesterday|today|this)\b)/gi;

export const SLIPS: readonly Slip[] = [
  { sign: " r ", slip: /\b(you|we|they|u) r (?=\S)/gi, instead: "$1 are " },
  { sign: " n ", slip: /(?<=\p{Ll}{2}) n (?=(?:I|i|\p{Ll}{2,})\b(?! roll))/gu, instead: " and " },
  {
    sign: " w ",
    slip: /(?<=\p{Ll}) w (?=(?:his|her|my|your|the|a|an|our|their|you|me|us|him|them|some)\b)/gu,
    instead: " with ",
  },
  {
    sign: " 4 ",
    slip: /(?<=\p{Ll}) 4 (?=(?:your|the|my|me|our|you|us|a|all|it|his|her|being|everything)\b)/gu,
    instead: " for ",
  },
  {
    sign: " 2 ",
    slip: /\b(want|need|like|love|nice|good|hope|hoping|try|trying|going|wanted|how|great|happy|keen) 2 (?=\p{Ll})/giu,
    instead: "$1 to ",
  },
  {
    sign: " your ",
    slip: /^your (?=(?:the (?:best|reason|one|only|first|most)|an? (?:great|huge|real|true|legend|star|inspiration|genius|hero)|so |not |such |welcome|amazing$|awesome$|brilliant$|right ))/gi,
    instead: "you're ",
  },
  { sign: " lol", slip: /(?<=\S),? (?:lol|lmao|haha|hehe|rofl)(?=$|[ ,.;!?])/gi, instead: "" },
  { sign: " haha", slip: /(?<=\S),? (?:lol|lmao|haha|hehe|rofl)(?=$|[ ,.;!?])/gi, instead: "" },
  { sign: " lol", slip: /^(?:lol|lmao|haha|hehe),? (?=\S)/gi, instead: "" },
  { sign: " haha", slip: /^(?:lol|lmao|haha|hehe),? (?=\S)/gi, instead: "" },
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
    sign: " of yesterday",
    slip: /^(?:(?:the|a) )?((?:(?!the |a |your |my |our |i |you |of |in |at |on |for )\p{L}+ ){0,3}\p{L}+) of yesterday(?=$|[,.;!?])/giu,
    instead: "yesterday's $1",
  },
  {
    sign: " of yesterday",
    slip: /\b(?:the|a) ((?:(?!the |a |your |my |our |i |you |of |in |at |on |for )\p{L}+ ){0,2}\p{L}+) of yesterday(?=$|[ ,.;!?])/giu,
    instead: "yesterday's $1",
  },
  {
    sign: " of yesterday",
    slip: /\b(your (?:\p{L}+ ){0,2}\p{L}+) of yesterday(?=$|[ ,.;!?])/giu,
    instead: "$1 yesterday",
  },
  {
    sign: " of last",
    slip: /^(?:(?:the|a) )?((?:(?!the |a |your |my |our |i |you |of |in |at |on |for )\p{L}+ ){0,3}\p{L}+) of (last (?:week|month|year|night))(?=$|[,.;!?])/giu,
    instead: "$2's $1",
  },
  {
    sign: " of last",
    slip: /\b(?:the|a) ((?:(?!the |a |your |my |our |i |you |of |in |at |on |for )\p{L}+ ){0,2}\p{L}+) of (last (?:week|month|year|night))(?=$|[ ,.;!?])/giu,
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
  {
    sign: " be for me a",
    slip: /\bbe for me (an? (?:great |big |real )?(?:pleasure|honou?r|joy|privilege|help|chance|opportunity))\b/gi,
    instead: "be $1 for me",
  },
  {
    sign: " i see you ",
    slip: /^I see you (?=(?:in|at|on) )(?![^,.]{0,80}\b(?:every|often|always|most|sometimes|each|regularly|around|daily|weekly|online)\b)/gi,
    instead: "I saw you ",
  },
  {
    sign: " we meet ",
    slip: /^we meet (?=(?:in|at|on|last|yesterday)\b)(?![^,.]{0,80}\b(?:every|often|always|most|sometimes|each|regularly|daily|weekly|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b)/gi,
    instead: "we met ",
  },
  { sign: " drop in ", slip: /^((?:the )?(?:\p{L}+ ){0,3}\p{L}+) drop in$/giu, instead: "$1 drop-in" },
  { sign: " you was ", slip: /\byou was\b/gi, instead: "you were" },
  { sign: " we was ", slip: /\bwe was\b/gi, instead: "we were" },
  { sign: " they was ", slip: /\bthey was\b/gi, instead: "they were" },
  { sign: " inspired from ", slip: /\binspired from\b/gi, instead: "inspired by" },
  { sign: " impressed from ", slip: /\bimpressed from\b/gi, instead: "impressed by" },
  {
    sign: " have been ",
    slip: /\b(you|I) have been (speaker|teacher|judge|guest|host|mentor|organiser|organizer|member|student|trainer|jury member)\b/gi,
    instead: "$1 have been a $2",
  },
  {
    sign: " discuss with you about ",
    slip: /\bdiscuss with you about (\S+(?: (?!and |but |because |at |on )\S+){0,5})/gi,
    instead: "discuss $1 with you",
  },
  {
    sign: " for ",
    slip: /(?<=\p{L}) for (distribute|collaborate|discuss|improve|develop|learn|understand|organise|organize|produce|sell|buy|install|participate|create|build|grow|expand|explain|become|continue|increase|introduce|know)(?= (?:in|to|the|a|an|our|my|your|with|more|about|how)\b)/gu,
    instead: " to $1",
  },
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
