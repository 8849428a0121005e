/** How people say why they write, and how they say no more than that they want to be connected. */

/** The wish to be connected, in whatever words. */
const joinPhrases: readonly string[] = [
  "connect|connects|connected|connecting|connection|connections|linkup",
  "link up|with|us|here",
  "let us|we link|connect|network",
  "add|adding|added you|me|us|mi|u|here|him|$",
  "accept my|our|the|this|it|me|us|mi|$|and|pls|please",
  "kindly|please|pls|plz {very}? accept|add|approve|acknowledge",
  "my|the|this|our|an|a|send|sending|sent ..1 invitation|request|invite",
  "invitation|invite|request to|here",
  "your|my|our ..2 network|contacts|circle|list|connections|feed",
  "be friends|linked",
  "one of mine|them",
  "may|might as well",
  "as|for a contact|connection",
  "networking",
  "new|more|good|professional contacts|connections|friends",
  "for your|my|our|the acceptance|confirmation|approval",
  "meet|meeting|know|knowing|with ..2 new|great|good|interesting|inspiring|like-minded|likeminded|like|fellow|other|positive|exciting|bright|amazing|smart|nice|people|others|professionals|minds|folks",
  "possible|potential|future|mutual ..1 collaboration|collaborations|synergy|synergies|cooperation|partnership|partnerships|opportunities|benefit|benefits|business|growth",
  "mutually",
  "each other",
  "one another",
  "synergy|synergies",
  "join forces",
  "your acquaintance",
  "my tribe|community|crew|circle",
  "exchange|share ..2 ideas|experiences|insights|knowledge|thoughts|views",
  "grow|expand|widen|broaden|build|extend|building|growing|expanding|widening|broadening|enlarge ..4 network|circle|together|contacts|connections",
];

/** Words that open a wish or an ask; what follows says whether it has a subject of its own. */
const wishPhrases: readonly string[] = [
  "would|will {very}? {very}? like|love|enjoy|welcome|hate|be|prefer ..3 to",
  "want|wanted|wants|wish|wished|wishing|hope|hoped|hoping|love|keen|curious|eager|happy|glad|delighted|grateful|honoured|honored|pleased|thrilled|dying|excited|interested|looking|ready|trying|planning|mean|meant|need|decided|figured|thought|promised|great|nice|good|lovely|wonderful|fun|fantastic|useful|helpful {very}? to",
  "look|looking|looked forward to",
  "wondering|wonder|wondered if|whether|how|what|why|who",
  "hope|hoped|hoping|wish|wished you would|could|might|can|will",
  "connecting|connect|adding|add|here|writing|inviting ..2 to",
  "would|will {very}? like|love|enjoy|value|appreciate|welcome your|a|an|the|any|some|hearing|reading|seeing|trying|swapping|comparing|trading|more|it|another|one|of",
  "curious|keen|interested|excited|eager|happy for|about|in|on|how|what|why|which|who|whether|if|of|that",
  "reaching|reach out|you about|regarding|concerning|for|on",
  "writing|contacting|messaging you? about|regarding|concerning|on",
  "chat|talk|speak|discuss|conversation|word about|on|over",
  "let me",
  "idea|reason|purpose is|was|being to",
  "wanna",
  "want|waan fi|tae",
];

/** Purposes that need no more than their words. */
const purposePhrases: readonly string[] = [
  // Thanks, apology, staying in touch.
  "to {very}? {very}? thank|apologise|apologize|congratulate|salute",
  "to {very}? say ..2 thanks|thank|sorry|ta|congratulations|congrats|cheers|diolch|merci|{praiseWord}",
  "apologise|apologize|apologies",
  "{be}|am|so {very}? sorry",
  "stay|keep|keeping|staying|remain be? in {very}? touch",
  "keep us|me posted|updated",
  "keep|keeping each other posted|updated",
  "lose|lost|losing touch",
  "catch|catching up",
  "back in touch",
  "return the favour|favor",
  "owe you",
  // Asking and learning.
  "got|have|had|with a|an|one|two|some|few|quick|three|five|my ..2 question|questions|doubt|doubts|query|queries",
  "a|one|my|this|quick|small question|doubt about|on|regarding|for|from",
  "thinking|considering|thought of|about {any}",
  "connect|connecting|talk|talking|speak|speaking ..1 with|to someone|somebody|people|anyone|others who|that {very}? has|have|did|made|built|went|run|runs|{very}",
  "learn|learning|learnt ..3 from you|your|ye|people|the|those|an|experts",
  "pick your brain|brains",
  "follow|following ..2 you|your|yours|what|how|along|for",
  "more , please",
  "more of this|that|these|those|it|your",
  "hear|hearing more|how|what|why|about|the|your|you|whether",
  "be|have you|our|my|a ..2 guest|speaker|mentor",
  "so that i|we|you|they",
  "so we|you can|could|may|might|will|know",
  "we are hiring|recruiting|taking",
  "big|huge|great|massive|enormous|total fan|admirer|of",
  "rematch",
  "tell|show|explain|teach|advise me|us how|what|why|which|who|where|when|whether",
  "i|we promised {any}",
  "i|we ..4 you wanted|asked|ordered|needed|lost|left|dropped|forgot",
  "stay|keep|remain|be in contact",
  "have|got ..2 idea|proposal|news|update|answer|suggestion|favour|favor for|about|on|to",
  "sorry ..2 about|for",
  "teach|mentor me|us|mi",
  "show|tell me|us more",
];

/** Asks and appraisals: they count when more than stock words and channels follow in their clause. */
const askPhrases: readonly string[] = [
  "please|kindly|pls|plz|plse {very}? tell|teach|show|help|guide|explain|refer|consider|check|let|send|give|advise|call|suggest|allow|confirm|find|review|remember|keep|note|ping|contact|count|come|visit|recommend|put|look|inform|direct|share|write|mind|try|text|ring|fax",
  "let me",
  "please|kindly|pls do {not} {any}",
  "tell|show|give|advise|guide|help|refer|ping|hire|call|text|ring|send|message|write me|us|mi",
  "connect|connected|connecting and|to|so {any}",
  "swap|trade|compare|exchange|share ..1 notes|stories|tips|recipes|drafts|horror|examples|tricks|views|ideas|experience|experiences|thoughts|figures|numbers|findings on|about|of|regarding",
  "learn|learning|know|understand|hear more? about {any}",
  "learn|learning ..2 how|what|why|whether {any}",
  "comparing|compared|swapping|trading {any}",
  "join|joining us|our|the|my",
  "ask|asking you|about|for|how|what|why|if|whether|a|one|two|your|them|where|which",
  "advice|guidance|opinion|view|views|feedback|thoughts|recommendation|tip on|about|for|as|of",
  "would|could|can|may|might you|i|we {very}? share|tell|explain|show|look|come|speak|consider|spare|give|send|ask|borrow|use|visit|join|help|take|put|try|have|cite|quote|test|copy|adapt|buy|order",
  "count|remember|think|keep|bear me|of|on|mi in|for|when|nuh|if|us|as",
  "give a|us|me twenty|few|minutes|chance",
  "^ shout|holler|ring|check|bring|order|call|reply|book|buy|try|visit|text if|when|me|us|it|at|out|in",
  "and i|we will {any}",
  "fancy {any}",
  "invite|inviting|invited you|yourself",
];

/** What somebody's work did, said beside the bare fact; of no weight where nothing says whose work. */
const appraisalPhrases: readonly string[] = [
  "it|which|that|they|and {very}? {effect} {any}",
  "let us ..1 {any}",
  "{made} {very}? {effect} {any}",
  "love|loved|enjoyed|adored|admire|admired|liked|enjoy|adore|appreciated|cherish the|that|this|those|these|how|what|every|all|di {any} {any}?",
  "because your",
  "{made}|it|that|those|they|this {very}? was|were|is {very}? {praiseAdj}|great|best|right|fun|joy|treat|highlight|worth",
  "was|were|is the {very}? best|highlight|high|loveliest|funniest|sharpest|kindest|clearest|wisest {any}",
  "i|we ..1 learned|learnt|laughed|cried|smiled|nodded|copied|tried|applied|borrowed|stole|adopted|quoted|repeated|framed ..1 {any}",
  "loved|enjoyed|adored '|\" {any}",
  "the way you",
  "what|how you ..2 {effect}|was|is|said|did",
];

/** Thanks and staying connected: a reason where it is clear for what, after what. */
const thanksPhrases: readonly string[] = [
  "so|very|really|truly|simply|absolutely|spot|how {praiseAdj}|on",
  "^ {praiseAdj}|great|good|lovely stuff|work|read|talk|piece|job|one|show|session",
  "rang|rings true",
  "worth the|every|it",
  "you made {any}",
  "to {very}? say {very}? hi|hello",
  "learned|learnt a|so|much",
  "stay|staying|remain|keep connected",
  "thank|thanks|thx|cheers|ta|merci|grateful|obliged|danke|gracias ..2 for|to",
  "thank you $",
  "thanks ..1 million|much|again",
];

/** The phrases by their tags. */
export const purposeTags: Readonly<Record<string, readonly string[]>> = {
  purpose: purposePhrases,
  ask: askPhrases,
  appraisal: appraisalPhrases,
  thanks: thanksPhrases,
  wish: wishPhrases,
  join: joinPhrases,
};
