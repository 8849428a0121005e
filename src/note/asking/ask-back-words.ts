import { setOf } from "../english/words.ts";
import { phrasesOf } from "./phrases.ts";

/** What people type when they do not answer, in keys (lower case, no punctuation); data only, written as in phrases.ts. */

/** Nothing said: no answer, or put off. */
export const NO_ANSWER = phrasesOf(`
(idk|dunno|i dunno|no idea|no clue|not sure|unsure|i'm not sure|im not sure|unknown|none|nothing|n/a|na|nil|null|undefined|nan|no|nope|yes|yep|yeah|ok|okay|sure|maybe)
[i ](don't|dont|do not) (know|remember|recall)[ yet| really]
[i ](can't|cant|cannot) (remember|recall|say|think of anything|think of one)[ now| right now| where]
[i ](forget|forgot)[ where| his name| her name]
[i ](don't have|haven't got|have no) (one|any|idea)
(later|tbd|tba|tbc|todo|to do|to be decided|to be confirmed|ask me later|later maybe|not yet|nothing yet|nothing really|nothing special|nothing in particular|no context)
[i'll |ill |i will |will ]tell you later
(whatever|anything|something|anything really|up to you|you decide|you choose|you pick|you tell me|surprise me|make something up|make it up|idk you tell me)
whatever (works|you want|you like|fits|is best)
[just ](write|put|say) (something|anything|whatever)[ nice| good]
(something|anything) (nice|professional|good|smart|short|generic|polite)
[for |because of ](no reason|various reasons|many reasons|personal reasons|reasons|fun)[ really]
(no particular reason|just because|because|why not|just|the usual|usual|usual stuff|stuff|things|various|good question|still thinking|thinking|no comment yet)
(guess|take a guess|just me|no name please|no name given|i'll think about it|let me think|let me think about it|somewhere|somewhere else)
my (linkedin|real|full|usual) name
lorem ipsum *
[just |please ](write|make up|say) something[ for me]
make it sound (good|nice|professional|smart|interesting)
[i ](don't|dont|do not|can't|cannot) (remember|recall|know) (where|when|how|exactly|exactly where)
(lol|haha|hmm|um|uh|er|eh|meh|well|test|testing|just testing|hello world|foo|bar|foo bar|lorem ipsum|blah|blah blah|blah blah blah)
(nobody|no one|noone|no name|my name|name|your name|the name|first name|first name last name|firstname lastname|reason|the reason|context|the context|recipient)
[it's |see |on |in ][on |in ][my |the ]profile
(me|myself|it's me|its me|i|you|them|him|her|he|she|that person|this person|that guy|this guy|someone|somebody)
(skip|pass|next|done|please|pls|pretty please|business|work stuff|x|y|z|a|b)
`);

/** Beginnings after which a short answer says nothing, whatever else it holds. */
export const NO_IDEA = phrasesOf(`
(idk|dunno|no idea|not sure|i'm not sure|i have no idea) *
[i ](don't|dont|do not) know *
`);

/** Will not say. */
export const REFUSAL = phrasesOf(`
[i'd |i would |i ](rather|prefer) not
[i'd |i would |i ](rather|prefer) not[ to] (say|tell|answer|share|give) *
[i'd |i would |i ]prefer to (stay|remain) anonymous
[i ](don't|do not|dont|won't|will not|can't|cannot) (want to|wanna|like to|wish to|have to|need to) (say|tell|answer|share|give|disclose|reveal) *
i (don't|do not|dont|won't|will not|can't|cannot) (say|tell|share|give|disclose|reveal|answer that|answer this) *
(won't|can't|cannot|don't) (say|tell)[ you]
[i'm |i am ]not (telling|saying|sharing|giving|going to say|going to tell) *
none of your (business|concern)
that's between *
(that's|it's|that is|it is) (private|a secret|confidential|personal|not your business)
(private|confidential|secret|personal|anonymous|anon|no comment|no thanks|no thank you|mind your own business|not your business|why should i|leave me alone|refuse|i refuse|stop asking|go away)
(keep it|keep me|i want to stay|i'd like to stay|stay) anonymous
do i have to *
is (that|this|it)[ really] (necessary|required|needed)
`);

/** A question to the coach instead of an answer. */
export const QUESTION_BACK = phrasesOf(`
(what|who|which|whose|why|how|where|when|whom|huh|pardon|sorry|excuse me|like what|such as|for example|e.g|where what|which one|what for|what else|how come|example|any idea|help|help me)
what do you mean
what do you mean (by that|by this|by reason|by context|by name|exactly|here)
what (does that|does this) mean
what (should i|can i|do i|would you|am i supposed to) (say|write|put|answer|type|suggest|recommend|put here|write here) *
what (should i|can i|do i|would you) (say|write|put|answer|type|suggest|recommend)
what do you (want|need|suggest|recommend)[ me to say| me to write| to know| from me| here]
what do you think i should *
what (is this for|is that for|is it for|is this|is that|is a reason|is a good reason|is a context|is the point|is meant|is meant by that|counts|are my options|are the options)
what (counts|is meant by|kind of answer|kind of reason|kind of name|kind of context) *
what's (a reason|a good reason|the point|this|that|the context|a context)
why (do you ask|do you want to know|do you need that|do you need it|do you need this|do you need to know|does it matter|does that matter|is this necessary|is that necessary|is that important|would you need that)
how (do|should|would|can) i (answer|say|write|put|phrase|word|start|know) *
how (do|should|would|can) i (answer|know|start)
(can|could|will|would) you[ please] (give|show)[ me][ an| some] (example|examples)[ please]
(can|could|will|would) you[ please] (help|explain|repeat|rephrase)[ me][ that| this| it| the question][ please]
(can|could|will|would) you[ please] (suggest|write|pick|choose) (one|something|it|a reason|an answer|this)[ for me]
(give|show) me[ an| some] (example|examples)[ please]
any (suggestions|ideas|tips|examples)
(does it matter|does that matter|do you mean|you mean|is it important|is it necessary|who are you|who is asking|who wants to know|are you a bot|are you a robot|are you human)
does it matter *
why (do|should|must|would) i[ have to| need to] (say|tell|tell you|answer|answer that|answer this|explain|give a reason|give one|write this|justify this|say that|say this|share that|share this)
why (do|should) i have to
is (that|this|it)[ really] (important|relevant|necessary|needed|required|mandatory|obligatory)
do i need (one|this|that|it|to answer|to say|to answer this)
(should|must) i (write|say|put|mention|include|answer|use|give|add|tell|be honest) *
i (don't|do not) (understand|get) (it|this|that|the question|this question|your question|what you mean)
not sure what (you mean|to say|to write|to put)
[my |the |full |real ](name|first name|full name|real name) or *
first or last[ name]
`);

/** Points at another answer. */
export const REFERENCE = phrasesOf(`
[the ]same[ thing| here| answer| reason| one| again]
[the |for the ]same[ reason| thing| answer][ as] (above|before|last time|reason|name|context|recipient|previous|previously)
same as (the|my|in|i|previous) *
[please ](see|look|cf|read|refer to) (above|previous|earlier|before|reason|name|context|the above)
[please ](see|read|refer to) (the|my) (reason|name|context|above|previous|first|last|other|answer) *
[please ](see|read) (answer|question|step) *
(ditto|idem|above|the above|like above|as before|like before|previous answer|that one again|it's above|copy from above|as per above)
as (above|said|i said|already said|i already said|mentioned|stated|written)[ above| before| already| earlier]
i (already|just) (said|told you|answered|wrote|mentioned|gave) *
(already|just) (said|told you|answered|wrote|mentioned|gave) *
(said|told you|answered|wrote|mentioned)[ it| that| this| so] (already|above|before|earlier)
repeat the (above|same)
`);

/** What may stand before and after a wish to connect without making it say more. */
export const GENERIC_LEAD = setOf(
  "i we i'd we'd i'm just simply only really also am would like love want wanted wish hope hoping looking keen wanting trying happy interested need to in because that please here it be nice great good lovely think we should could can maybe forward",
);
export const GENERIC_TAIL = setOf(
  "with you him her them people others everyone professionals here on linkedin professionally please more too as well like-minded individuals industry other someone like soon someday sometime today",
);

/** A wish to connect, or praise that names nothing: no reason. */
export const GENERIC = phrasesOf(`
(connect|connecting|be connected|get connected|link up|network|networking|collaborate|connection|connections|a connection|contact|contacts|linkedin)
(make|build|making|building|get|gain|find|have|getting|gaining)[ a| new| more| some] (connection|connections|contacts|friends|followers)
(connect|connecting|network|networking) with[ the| other] (people|professionals|others|leaders|experts|peers) in (my|the|your|our|this) (industry|field|area|sector|niche|space)
[a ][very |such a ](great|nice|impressive|interesting|amazing|good|awesome|cool|lovely|inspiring) (profile|background|experience|career|cv|page)
(new|more) (connections|contacts|followers|friends)
(get|keep|stay|be) in (touch with professionals|contact)
(get in touch|stay connected|be friends|be your friend|follow back|follow for follow|follow me|followers|gain followers)
[do |doing ][some |professional |just |general |business ]networking
(grow|growing|expand|expanding|build|building|extend|extending|widen|widening|broaden|broadening|increase|enlarge|strengthen) (my|our|a|the) [professional |business |linkedin |personal ](network|connections|circle|contacts)
(add|adding|have|having|invite|include|get) (you|him|her|them) (to|in|into|on) (my|our) [professional |linkedin ](network|connections|circle|contacts)
(join|joining|be|being|enter|be part|become part|be added) [in |of |part of |to ](your|the|his|her|their) [professional |linkedin ](network|connections|circle|contacts)
(let's|lets|let us) (connect|network|link|link up)
(connect|linkedin) (on linkedin|connection)
(meet|meeting)[ new] people
know[ more] people
mutual (benefit|benefits)
our mutual benefit
mutually beneficial (relationship|connection|opportunities)
(explore|exploring)[ potential| possible| mutual] (synergies|synergy|opportunities|collaboration|collaborations|collaboration opportunities)
[possible |potential |future |business ](collaboration|collaborations|opportunities|opportunity|partnership|partnerships|cooperation|synergy|synergies)
professional (growth|reasons|purposes|development|interest|connection|relationship|relations)
business (reasons|purposes|purpose|opportunities)
career growth
(exchange|share) (ideas|insights)
have you as a (contact|connection|friend)
add me
add me to *
accept (my|me|the)[ invitation| invite| request| connection request]
you (have|'ve|'ve got|got) an[ very] (impressive|interesting|amazing|inspiring|awesome) (profile|background|experience|career|cv)
you (have|'ve|'ve got|got) a (very |really |)(great|nice|good|impressive|interesting) (profile|background|experience|career|cv)
your[ very| really| so] (impressive|interesting|great|amazing|nice|good|inspiring|awesome) (profile|background|experience|career|cv)
(like|liked|love|loved) your profile
[was ]impressed by your (profile|background|experience|career|cv)
your profile
your profile (looks|seems|is|sounds)[ very| really| so] (interesting|nice|great|good|impressive|amazing|cool|awesome|inspiring)
you (seem|look|are)[ very| really| so] (interesting|nice|cool|great|successful|impressive|experienced|professional|inspiring)
(you're|you are) in my industry
(you're|you are|we're|we are|are) in the same (industry|field|sector|business)[ as me]
same (industry|field)
`);

/** One word that names no purpose yet. */
export const BARE_PURPOSE = setOf(
  "interest interested interesting fun money friendship love job jobs work career help learn learning ask talk follow meet reach know join hire chat",
);

/** Courtship, not a profession: words and phrases anywhere in a reason. */
export const PRIVATE = [
  "gorgeous|hottie|sexy|cute|handsome|good looking|good-looking|boyfriend|girlfriend|flirt|crush on|in love with|i love you|hook up|attractive",
  "you're hot|you are hot|she's hot|he's hot|so hot|really hot|looks hot|look hot|so beautiful|very beautiful|you're beautiful|you are beautiful|she's beautiful|is beautiful|looks pretty|look pretty",
  "pretty eyes|beautiful eyes|lovely eyes|nice eyes|beautiful smile|lovely smile|nice smile|gorgeous smile|amazing smile|great smile|cute smile|sweet smile|your smile|your legs|your body",
  "on a date|a date with|date you|date her|date him|to date|are you single|you're single|you are single|she's single|he's single|marry you|marry her|marry him|kiss you|fancy you|attracted to",
].flatMap((line) => line.split("|"));

/** Where these stand beside it, it is a trade after all. */
export const TRADE = setOf(`
design photo photos photograph photographs film lighting code dress garden building typeface font data work talk talks book books posts podcast painting paintings
pottery drawing drawings map maps furniture model cake proof theorem website interface illustration illustrations sauce water logo robot dates seed seeds song poem
`);

/** Names that are none: `idk his name`, `the person I met`. */
export const NO_NAME = phrasesOf(`
(idk|dunno|no idea|not sure|forgot|unknown|i forgot) *
[i ](don't|dont|do not|can't|cannot) (know|remember|recall) *
(whoever|whatever|somebody|someone from|someone at|someone in|the person i|the person who|that person|this person) *
(my|our) (old|former|new|ex|boss|teacher|manager|friend|colleague|neighbour|neighbor|cousin|uncle|aunt|doctor|landlord|professor|mentor|client) *
(some|that|this) (guy|woman|person|man|girl|recruiter|lady) *
[to ]whom it may concern
(sir or madam|dear sir or madam|madam or sir|sir madam|sir/madam|sirs|dear sirs|ladies and gentlemen|hr|hr department|the hr department|hr team|reception|the manager|the boss|the owner|the person in charge|the recruiter|the company|whoever is in charge)
(everyone|everybody|anyone|any|all of them|nobody|recipient|the recipient|name|their name|first name|to be decided|you|them|him|her)
`);
