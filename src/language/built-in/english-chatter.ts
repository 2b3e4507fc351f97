/** What is no wish: praise, chatter among people, questions, and wishes that say too little. */

const PRAISE =
  "thanks again|thank you again|thanks?|thank you|thankyou|thx|ty|tysm|cheers|nice|nicely|great|cool|wo+w|love|loved|lovely|like it|liked it|beautiful|gorgeous|pretty|awesome|amazing|perfect|perfection|good|brilliant|fantastic|wonderful|excellent|sweet|stunning|superb|neat|ha(?:ha)+h?|he(?:he)+|lo+l|lmao|lmfao|rofl|omg|ok|okay|k|kk|yes|yeah|yep|yup|yess|yay|hooray|woo+|woohoo|done|fine|bravo|impressive|impressed|hi|hello|hey|bye|goodbye|dope|sick|lit|fire|epic|rad|slay|pog|poggers|based|cute|adorable|hilarious|funny|delicious|yummy|tasty|magical|majestic|insane|crazy|unreal|incredible|fabulous|marvell?ous|magnificent|outstanding|splendid|terrific|ace|legend|legendary|genius|goat|exquisite|fab|glorious|phenomenal|spectacular|breathtaking|mesmeri[sz]ing|masterpiece|wicked|banger|clean|crisp|spot on|nailed|well done|good job|congrats|congratulations|gg|w|respect|kudos|hell yeah|damn|whoa|woah|aw+|ooh+|oh+|ah+|xd|noice|chef's kiss|not bad|bless|yum|thats it|works|happy|dig|enjoy|obsessed|appreciate|gotcha|understood|agreed|indeed|true|same|sure|absolutely|exactly|fair enough|makes sense|i see|got it|no worries|np|welcome|classic|goosebumps|chills|iconic|relatable|facts|priceless|gold|spotless|legit";
const FILLERS =
  "you|so+|very|much|mate|man|bot|dude|buddy|bro|one|job|work|it|this|that|these|those|they|a|an|lot|lots|really|i|i'm|im|we|my|the|is|are|was|were|looks?|look|turned|came|out|that's|it's|its|how|what|all|well|and|now|just|wanted|best|ever|too|super|of|friend|friends|everyone|everybody|guys|here|to|me|works?|for|wow|as|always|with|on|in|at|be|did|does|thing|things|is it|right|lovely|absolutely|totally|completely|quite|pretty|real|time|picture|image|art|artwork|drawing|painting|result|results|colou?rs?|vibes?|got|get|have|has|had|can|could|oh|ai|today|day|truly|would|will|asked|needed|expected|imagined|hoped|even|like|about|such|there|everything|laugh|smile|good|night|morning|evening|afternoon|your|awesome|am|us|up|by|it'll|that'll|wait|ago|finally|sir|boss|chef|king|queen|legend|team|folks|heart|soul|thumbs";
/** Nothing but praise, thanks and chatter. */
const IGNORED = new RegExp(
  String.raw`^(?=.*(?<![\p{L}'])(?:${PRAISE})(?![\p{L}'])|[^\p{L}\p{N}]*$)(?:(?<![\p{L}'])(?:${PRAISE}|${FILLERS})(?![\p{L}'])|[^\p{L}\p{N}])*$`,
  'iu',
);
/** What praise doesn't say. */
const WANTS_CHANGE =
  /\b(?:but|too|could|should|would|can|if|than|without|instead|except|more|less|another|again|no|not|add|make|change|remove|with|like (?:a|an|more))\b/iu;
const EVALUATION =
  /\b(?:cute|adorable|creepy|scary|spooky|funny|hilarious|weird|crazy|insane|wild|delicious|yummy|cozy|cosy|peaceful|calming|realistic|detailed|relatable|sad|sweet|happy|clever|smart|nostalgic|iconic|trippy|dreamy|accurate|familiar|interesting|inspiring|moving|sick|good|great|nice|cool|real|amazing|beautiful|gorgeous|fun|unreal|terrifying|wholesome|tasty|lovely|pretty)\b/iu;

export function isPraise(text: string): boolean {
  const plain = text.replaceAll(/@[\p{L}\p{N}_]+/gu, '');
  if (isPlainPraise(plain) || LEAVES_IT.test(plain.trim().replace(/[\s.!~…]+$/u, ''))) return true;
  if (isPraisedMood(plain)) return true;
  const isStatement =
    /^(?:(?:aw+|wow|omg|lol|haha+|oh|ok|well|man|dude|damn)[\s,!]+)*(?:(?:that|this|it|they|these|those|he|she|the (?:colou?rs?|lighting|details?|light|mood|vibe|result))(?:'s| is| are| looks?| look| turned out| came out| feels?| gives)|looks?|so|how|what an?|such an?|i (?:really |absolutely |totally )?(?:love|like|adore|dig))\s+.{2,40}$/iu.test(
      plain.trim(),
    );
  return isStatement && EVALUATION.test(plain) && !WANTS_CHANGE.test(plain) && !/\?\s*$/u.test(plain);
}

/** Also where letters are drawn out: niceee, sooo coool. */
function isPlainPraise(text: string): boolean {
  return (
    IGNORED.test(text) ||
    (/(\p{L})\1{2}/u.test(text) &&
      (IGNORED.test(text.replaceAll(/(\p{L})\1{2,}/giu, '$1')) ||
        IGNORED.test(text.replaceAll(/(\p{L})\1{2,}/giu, '$1$1'))))
  );
}

/** “moody, i like it” */
function isPraisedMood(text: string): boolean {
  const parts = text.split(/\s*[,.!;…]+\s*|\s+-+\s+/u).filter(Boolean);
  if (parts.length < 2) return false;
  const [mood = '', ...rest] = parts;
  return (
    /^(?:(?:so|very|nice and|pretty|really|super)\s+)?[\p{L}-]+$/iu.test(mood) &&
    rest.every(
      (part) =>
        /\b(?:i (?:really )?(?:like|love|dig) (?:it|that|this)|love it|like it|nice|cool|perfect)\b/iu.test(
          part,
        ) && isPlainPraise(part),
    )
  );
}

const LEAVES_IT =
  /\b(?:don't|do not|no need to|never) (?:change|touch|alter) (?:a(?:ny)?|it|this|that|one)\b|^(?:(?:please |just )?(?:leave|keep) (?:it|this|that) (?:as (?:it )?is|like (?:this|that)|that way|this way)|no (?:more )?changes?(?: needed)?|(?:that's|it's|this is) (?:it|the one|all|enough|fine|what i (?:wanted|needed|meant|had in mind)|exactly .*)|i'll (?:take|keep|use) (?:it|this|that|this one)|(?:it|this|that) will do|saved?|saving this|(?:this|that) (?:is|goes|will go) (?:going )?(?:on|to|as) my .*|we're done|all good|i'm (?:happy|good|done|satisfied|fine)\b.*)$/iu;

const PEOPLE_OPENING =
  /^(?:(?:lol|haha+|omg|wow|ok|oh|hey|yo|so|and|but|well|ah+)[\s,]+)*(?:@|<@|anyone|anybody|everyone|everybody|guys|y'all|folks|chat\b|someone\b|who(?:'s| is| wants| else| has| here)|are (?:you|we|they)|did (?:you|anyone|they)|do (?:you|we) (?:want|have|know (?!what|how|why|which|where)|like|play|guys|remember)|have you|has anyone|does anyone|can(?:'t| anyone)|i\b|i'm|i've|i'll|i'd|we\b|we're|we've|we'll|you(?:'re| guys| know| should see)|he|she|they|my|our|his|her|their|see you|what time|what's (?:for|up|new|going on|happening)|when(?:'s| is| are| do)|where (?:are|is everyone|were)|how (?:are|was|is|'s)|let's|brb|afk|gtg|yeah|lunch|dinner|meeting|game|work|later|good|happy|back)\b/iu;
const ELSEWHERE =
  /\b(?:brb|afk|gtg|g2g|ttyl|bbl|irl|dms?|vc|voice chat|discord|server|valorant|minecraft|fortnite|league|overwatch|cs(?:go|2)?|apex|roblox|raid|ranked|lobby|stream(?:ing|s)?|homework|exams?|class|school|office hours|meeting|standup|lunch|dinner|breakfast|coffee break|weekend|tonight|tomorrow|yesterday|this (?:morning|weekend|week|afternoon)|last night|next week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|in (?:five|ten|\d+) (?:min(?:ute)?s?|hours?)|tickets?|the (?:game|match|movie|show|episode|news|link|file|doc|pr|bug|deploy|code|call)|birthday|holiday|vacation|commute|traffic|phone|battery|wifi|internet|boss|colleagues?|mom|mum|dad|sister|brother|wife|husband|girlfriend|boyfriend|friends?|son|daughter|roommate|neighbou?r|teacher|everyone|you guys)\b/iu;
const SMALL_TALK =
  /^(?:brb|afk|gtg|g2g|ttyl|bbl|lmk|ikr|fr|smh|rofl|tl;?dr|same|same here|me too|you too|np|yw|you're welcome|no (?:problem|worries|way)|for real|of course|sounds good|oh well|whatever|anyway|bye|later|see (?:you|ya)|cya|take care|good (?:luck|night|morning|evening|afternoon|day)|happy (?:birthday|new year|friday)|merry christmas|welcome|have a .+|how are you|how's it going|what's up|wassup|sup|who dis|(?:nice|good|great) to (?:meet|see|hear) .*|(?:lunch|dinner|coffee|tea|bed|party|game|break) ?time|can't wait|wish me luck|reminds? me.*|that reminds me.*|(?:this|that|it) reminds me.*|(?:looks?|just) like my .*|(?:this|that) is (?:so )?me\b.*|me (?:when|after|on|every|irl)\b.*|when you .*|pov\b.*|gonna .*|going to (?:use|print|send|show|frame|hang|bed|sleep).*|(?:will|i'll) (?:use|print|send|show|post|frame|share) (?:this|it|that).*|my \p{L}+ (?:would|will|is going to|loves?|likes?|wants?|says?|said|thinks?|looks?|has|had|is|was|does|did)\b.*|i (?:showed|sent|showing|saw|remember|had|used to|know|just (?:got|came|woke|finished|saw|noticed)|have to|gotta|got to|need to (?:go|sleep|eat|work|leave)|wish i|can't (?:believe|stop|even)|miss|forgot|was (?:at|in|there|just)|lived|grew up|live|work|play|am)\b.*|i'm (?:so|just|at|on|in|going|off|back|tired|hungry|dead|crying|dying|late|eating|working|home|bored|serious|telling)\b.*|new wallpaper.*|wallpaper material|.{0,20}\bname of (?:that|the) (?:song|movie|game)\b.*)$/iu;

/** People talking among themselves, or about their own life. */
export function isChatter(text: string): boolean {
  const plain = text.trim();
  if (SMALL_TALK.test(plain.replace(/[\s.!?~…,]+$/u, ''))) return true;
  if (/^(?:@[\p{L}\p{N}_]+|<@!?\d+>)/u.test(plain)) return true;
  if (/^\w+ @[\p{L}\p{N}_]+/u.test(plain)) return true;
  if (/^(\p{L}+)(?:[\s!,.]+\1)+[!.\s]*$/iu.test(plain)) return true;
  if (/\?\s*(?:😂|🤣|😭|💀|lo+l|lmao|ha(?:ha)+)+\s*$/u.test(plain) && !DRAWN.test(plain)) return true;
  return PEOPLE_OPENING.test(plain) && ELSEWHERE.test(plain) && !DRAWN.test(plain);
}

/** How people end what is only said for fun. */
export const LAUGHING =
  /(?:\b(?:lo+l|lmao|lmfao|rofl|ha(?:ha)+h?|he(?:he)+|xd|rn|fr|ikr|smh)|😂|🤣|😭|💀|\?\s*(?:nice|cool|neat|love it|great|sweet|awesome))[\s!.]*$/iu;
/** Turned and seen otherwise, which is a wish even with a laugh. */
export const VIEWED =
  /\b(?:upside down|flipped|mirrored|rotated|zoomed|backwards|sideways|from (?:above|below|behind|the side|afar)|close-?up)\b/iu;

/** Verbs of change: who uses one talks about the picture. */
const DRAWN =
  /\b(?:add|remove|draw|paint|replace|change|make (?:it|the|them|him|her)|put|lose|give (?:it|the|him|her|them)|picture|image|background|colou?r|style)\b/iu;

export const ABOUT_BOT =
  /^(?:help(?: me)?|what (?:can|do) you do(?: here)?|what (?:else )?can (?:you|i|this(?: bot| thing)?)(?: do| make| paint| draw)?(?: here| with (?:you|this))?|who (?:are|r) you|what are you|how (?:do|does|can|should) (?:i|you|this|it|we)(?: bot| thing)? (?:use (?:you|this|it|the bot)|work|start|begin|talk to you|make (?:a )?pictures?)(?: here)?|are you (?:a )?(?:bot|human|real|an? ai|ai|there|alive|online|working)(?: or .*)?|what(?:'s| is) (?:your name|this(?: bot)?)|how many pictures can (?:i|you) .*|who (?:made|built|programmed|created) you|commands|what commands .*|do you (?:speak|understand|know) (?:chinese|english|german|french|spanish|japanese|korean).*|can you (?:speak|understand) .*|which models? (?:do you have|are there|can you use).*)$/iu;

/** Words in front of a question. */
const LEAD = String.raw`^(?:(?:and|so|but|ok|lol|haha|um+|hm+|wait|btw|hey|wow|just curious|out of curiosity|quick question|question|oh|also)[\s,:]+)*`;
/** How a question begins, whatever follows; “what if” and “how about” begin wishes. */
const ASKING = [
  String.raw`(?:what|who|who's|whose|which|where|where's|when|why|how)\b(?!\s+(?:if|about|abt|bout|not\b|don't (?:you|we)))`,
  String.raw`what's\b(?! (?:if|about)\b)|how'd|how's`,
  String.raw`(?:have|had)\s+(?:you|they|we|i|he|she)\b|(?:is|are|was|were|does|did|has|isn't|aren't|wasn't|doesn't|didn't)\s+(?:that|this|it|the|there|he|she|they|those|these|you|a|an|any|anyone|his|her|its|their|i|we|something|someone|\p{L}+\b.*\?)`,
  String.raw`do\s+(?:you (?:know|think|see|have|remember|use|like|mean)|they|these|those|the|we)\b`,
  String.raw`(?:can|may|could|am)\s+(?:i|one|we)\s+(?:tell|use|sell|print|download|share|post|know|ask|copy|keep|allowed)\b`,
  String.raw`(?:do you|can you|could you|please|would you)\s+(?:tell|explain|describe|say what|know|remember|see|identify|guess|list)\b`,
  String.raw`(?:tell me|explain|describe (?:it|this|that|the)|any idea (?:what|who|why|where|how))\b`,
  String.raw`i(?: was|'m)? (?:wonder(?:ing)?|curious) (?:what|who|why|where|how|about|which|if (?:this|that|it) (?:is|was))\b`,
  String.raw`(?:wonder|wondering|curious) (?:what|who|why|where|how|which)\b|name (?:of )?the\b|seed\b|prompt\b`,
].join('|');
export const QUESTION = new RegExp(`${LEAD}(?:${ASKING})`, 'iu');
/** Of oneself and others: where nothing in it is a wish, none is meant. */
export const OWN_STORY =
  /^(?:(?:(?:it|this|that|he|she|they)\s+)?(?:kind of\s+|just\s+)?(?:looks?|feels?|sounds?|smells?)\s+(?:just\s+|exactly\s+|a bit\s+|kind of\s+|so much\s+)?like\b|(?:went|saw|had|got|been|was|were|used to|ate|bought|lived|loved|remember(?:s|ed)?|guess|reckon|hope|hoping|bet|can't|couldn't|won't|didn't|doesn't|gotta|need to|time to|off to|back to|thinking of|almost|finally|wish|imagine (?:living|being|having|if i|my))\b|(?:i|i'm|i've|i'd|i'll|my|we|we're|we've|we'll|our|you|you're|you'll|your|us|(?:he|she|they)(?=.*\b(?:my|me|our|i)\b)|everyone|everybody|nobody)\b|\S+ .*\b(?:my|me|i|i'm|us|our)\b(?<!\b(?:show|give|for|around|behind|beside|with|let|of) (?:me|us))|(?:it's|that's|this is|it was|that was|this was|these are|those are|here's|they're|he's|she's|it (?:reminds|makes|gives|looks)|that (?:reminds|makes|gives|looks)|this (?:reminds|makes|gives|looks))(?!\s+(?:too|so|not|a bit|a little|kind of|more|less|supposed)\b)\s)|^\p{L}*(\p{L})\1{2,}\p{L}*[!.\s]*$/iu;
/** Asks in form, wants a change: “why don't you add a cat?”, “is it possible to …”, “isn't it too dark?” */
export const WISHING_QUESTION =
  /^(?:is it (?:possible|ok|okay)|why (?:not|don't)|(?:isn't|aren't|don't you think|is) (?:it|this|that|the [\p{L} ]+|they|he|she)(?:'s| is| are)? (?:a (?:bit|little) |way |kind of )?too\b|(?:shouldn't|couldn't|can't|wouldn't) (?:it|he|she|they|the|there|you|we)|(?:should|could|can|would|will) (?:it|he|she|they|the|there|you|we|this|that)\b)/iu;

const IT = String.raw`(?:it|this|that|them|this one|that one|(?:the|this) (?:picture|image|thing|whole thing|scene|drawing|painting|photo))`;
export const VAGUE = new RegExp(
  `^(?:${[
    String.raw`(?:do|change|try|make|fix|improve|adjust|tweak) (?:something|sth|anything|${IT}|a bit|things?|some ?thing else|a few things|some things|stuff|some changes|changes|a change|an edit|up)(?: (?:with|to|about|on|in|for) ${IT})?(?: (?:up|a bit|a little|slightly|somehow))?`,
    String.raw`(?:make|do|get) ${IT}(?: look)? (?:a (?:bit|little|lot) |much |way |even |somehow )?(?:better|nicer|different|differently|good|cooler|right|perfect|great|work|pop|pop more|more (?:interesting|fun|special|exciting|appealing|unique|like (?:i|what i) .+)|prettier|awesome|amazing|beautiful)`,
    String.raw`improve(?: ${IT})?|change(?: ${IT})?|help|edit(?: ${IT})?|modify(?: ${IT})?|fix(?: ${IT})?|enhance(?: ${IT})?|hm+|meh|eh+|ugh+|err+|huh|mm+`,
    String.raw`(?:i'm )?not (?:really )?(?:feeling|digging|loving|into|sold on|convinced by) ${IT}`,
    String.raw`not (?:like (?:that|this)|quite|really|sure|great|good|right|it|bad enough|there yet|exactly|a fan|my (?:style|thing)|what i (?:wanted|asked(?: for)?|meant|had in mind|imagined|expected|said)|that one)(?: .{0,20})?`,
    String.raw`(?:i )?(?:really )?(?:don't|do not|didn't) (?:like|love|want|get|understand) (?:${IT}|what .+)(?: (?:much|very much|at all|that much))?|i hate ${IT}|i'm not (?:sure|happy|convinced|satisfied)(?: (?:about|with) ${IT})?`,
    String.raw`(?:it|that|this)(?:'s| is| looks| feels| seems) (?:a (?:bit|little) |kind of |so |very |pretty |really |just |still |all )*(?:wrong|not (?:right|good|great|it|what .+)|bad|off|weird|boring|ugly|strange|odd|terrible|awful|meh|ok(?:ay)? i guess|lacking|missing something|mid|bland)`,
    String.raw`(?:something|there)(?:'s| is| feels| looks) (?:something )?(?:off|wrong|missing|weird|not right)(?: (?:here|with ${IT}))?|(?:it )?needs (?:something|work|improvement|more work|a change|some work|fixing)|(?:it's )?missing something`,
    String.raw`no|nope|nah|wrong|bad|different|differently|something(?: else)?|anything|(?:remove|delete|lose|drop|erase|hide|move|take|swap|replace|add|put) (?:it|him|her|them|this|that|something|one|some|more stuff|stuff|things|a thing)(?: (?:else|there|in|out|away))?|\?+|idk.*|dunno.*|i (?:don't|do not) know.*|no idea.*|you (?:choose|decide|pick)|up to you|whatever you (?:want|like|think)|(?:do )?what(?:ever)? you want|do your (?:thing|magic|best)|(?:any|got any) (?:ideas|suggestions)|what do you (?:think|suggest|recommend)|what (?:should|could) (?:i|we) (?:change|do|add)(?: .{0,15})?|i want (?:something|a) (?:else|different|change|new)|i (?:want|need) (?:a )?changes?|can you help(?: me)?(?: with ${IT})?|try harder|do better|be (?:more )?creative|go (?:wild|crazy)|change (?:the|some) (?:colou?rs?|style|background|lighting|mood|details?|things?)(?: (?:a bit|a little|up|please))?|(?:a )?different (?:colou?rs?|style|background|lighting|mood|angle|look|vibe|approach)|another (?:style|colou?r|background|angle)|make (?:some )?changes|(?:i )?(?:just )?want (?:it|this) (?:better|different|nicer)`,
  ].join('|')})$`,
  'iu',
);
