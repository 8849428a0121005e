import { setOf } from "../english/words.ts";

/** Words that tell what an answer to "why" means to do; data only. */

/** -ing forms that say what the sender is doing now, not what they would like to do. */
export const PROGRESSIVE = setOf(`
wondering loving considering hiring looking hoping thinking trying planning working organising organizing building writing starting moving
launching researching studying preparing enjoying recruiting seeking searching struggling dealing having using reading raising setting
running wanting needing expecting opening relocating returning switching transitioning finishing missing liking admiring dying begging
interviewing scouting restoring redesigning developing curating editing leading managing juggling watching listening rooting growing
exploring doing applying reaching contacting messaging making producing recording shooting collecting compiling fundraising crowdfunding documenting mapping commissioning renovating rewriting drafting translating-my
`);

/** -ing words that name a thing as often as a doing. */
export const ING_NOUNS = setOf(`
training housing pricing funding marketing planning testing teaching writing cooking printing building parking banking mining shipping
onboarding engineering beekeeping gardening farming mentoring publishing lighting sailing meeting networking accounting advertising
branding brewing bookbinding casting coding coaching composting dancing drawing editing fencing fishing forecasting hiking
knitting landscaping learning licensing lobbying machining manufacturing modelling monitoring nursing packaging painting parenting
policing pottery procurement programming recycling reporting roofing scheduling screening sewing singing staffing storytelling
sourcing surveying swimming tailoring timing tracking translating weaving welding zoning wedding evening morning spring string thing
clothing ceiling rating ruling setting spelling string warning opening trading gaming climbing
`);

/** Bare verbs that nobody takes for anything else: at the head of a reason they are the wish. */
export const WISHES = setOf(`
discuss learn ask hear explore understand compare invite thank tell meet follow congratulate introduce collaborate swap get find see join become
request borrow buy sell hire bring keep stay catch say translate reconnect re-connect continue expand offer
`);

/** Bare verbs that state how things are: `need advice`, `love your posts`. */
export const STATIVE = setOf(`
need want love like admire appreciate enjoy hope wish wonder believe think know agree respect use own live remember miss prefer feel
am are was were have had would could can can't cannot couldn't won't don't didn't will should must may might hate owe recommend
disagree recall suspect doubt guess adore
`);

/** Adjectives and participles that need *I'm*: `curious how you cope`, `interested in trams`. */
export const ADJECTIVES = setOf(`
curious interested keen eager happy glad grateful thankful impressed inspired fascinated intrigued excited delighted amazed new keen
honoured honored proud sorry sure ready willing touched moved thrilled stuck desperate free available desperate open passionate
thirsty hungry anxious unsure hooked torn puzzled determined humbled convinced drawn struck pleased relieved surprised jealous envious
after based responsible obsessed baffled confused
`);

/** Verbs that with *me*, *us* or *our* ask the recipient to do something. */
export const ASKS_THEM = setOf(`
tell teach show send give explain help join let call bring remind invite advise come visit try lend save count keep forgive excuse introduce
take put add consider check look have meet drop stop pick write ask do be make spare
`);
/** Of those, the ones that ask only with *me* or *us* right behind: `help me`, not `help our team`. */
export const ASKS_WITH_ME = setOf(
  "keep take put add meet pick write ask make have look stop drop consider bring give introduce be do call join save send show tell teach explain help remind invite advise lend forgive excuse spare count let",
);

/** Nouns with a carrier of their own: `question about …` is *I have a question about …*. */
export const HAVE_NOUNS = setOf(
  "question questions idea ideas proposal suggestion request favour favor tip tips story news query concern complaint correction offer invitation invite thought thoughts feedback hunch theory confession",
);
export const WANT_NOUNS = setOf(
  "advice feedback help guidance tips recommendations suggestions insight insights input support information info coffee chat call introduction conversation permission access clarification opinion perspective mentoring",
);
export const OUT_OF_NOUNS = setOf(
  "curiosity admiration respect gratitude interest love solidarity appreciation",
);
export const SHARED_NOUNS = setOf(
  "interest interests passion love hobby background experience friend friends roots concern values respect",
);

/** A single word or two that stands as a sentence. */
export const GREETS =
  /^(?:thanks|thank you|many thanks|congrats|congratulations|well done|kudos|bravo|hats off|happy|good luck|best of luck|welcome|sorry|apologies|compliments|cheers|respect to|wow|no|not|nothing|never|great|what an?|big thanks|huge thanks|so|same here|hooray|hurrah|yes|ha|oh|greetings from|best|fun|good|nice|lovely|amazing|brilliant|awesome|fantastic|wonderful|excellent|superb)\b/i;
