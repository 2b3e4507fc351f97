/** Politeness and chatter around a wish. */
export const OPENINGS =
  /^(?:(?:ok(?:ay)?|hey|hi|hello|now|then|and|but|so|also|oh|hmm+|well|yes|yeah|nice|great|cool|thanks|perfect|please|pls|maybe|just|actually|instead(?!\s+of)|let'?s|only|oops|whoops|sorry|wait|(?:can|could|would|will) (?:you|we|u)|(?:i(?:'d| would)? (?:like|love|want)|i want|i need) you to|i think(?: that)?|do you think you (?:can|could)|try to|same but|same thing but|the same but|but)\b[\s,!.:]*)+/iu;
export const CLOSINGS =
  /(?:[\s,!.?]+(?:please|pls|thanks|thank you|for me|now|only|if (?:you can|possible|that's possible|you don't mind)|maybe|though|ok(?:ay)?|would you|could you|can you|will you|:\)))+[\s!.?]*$|[\s!.?~…]+$/iu;

const PRAISE =
  'thanks?|thank you|thankyou|thx|ty|cheers|nice|nicely|great|cool|wow|love(?:ly)?|beautiful|gorgeous|pretty|awesome|amazing|perfect|good|brilliant|fantastic|wonderful|excellent|sweet|stunning|superb|neat|haha+|hehe+|lol|lmao|omg|ok(?:ay)?|yes|yeah|yep|yay|hooray|done|fine|bravo|impressive|like|hi|hello|bye';
const FILLERS =
  "you|so|very|much|mate|man|bot|dude|buddy|one|job|work|it|this|that|a|lot|lots|really|really|i|the|is|are|was|looks?|thats?|that's|it's|its|how|what|indeed|all|very|well|done|and|now|again|just|exactly|wanted|best|ever|too|super|of|my|friend|everyone|here|to|me|works?|for";
/** Nothing but praise, thanks and chatter. */
export const IGNORED = new RegExp(
  String.raw`^(?=.*\b(?:${PRAISE})\b|[^\p{L}\p{N}]*$)(?:(?:${PRAISE}|${FILLERS})\b|[^\p{L}\p{N}])*$`,
  'iu',
);

export const UNDO =
  /^(?:undo\b.*|(?:go|going|step|take me) back\b.*|revert\b.*|roll (?:it )?back.*|take (?:that|it|this) back|(?:back|return) to (?:the )?(?:first|original|previous|last|earlier|old|one before|start|beginning).*|(?:the )?(?:previous|last|earlier|original|old|first|one before|version before)(?: (?:one|picture|image|version))?(?: (?:was|is|looked|please)\b.*)?|.*\b(?:preferred|liked|want|prefer|like|restore|bring back|give me back|show me) (?:the )?(?:one before|previous|original|earlier|last one|old one|first (?:one|version|picture))\b.*|.*\b(?:was|looked) (?:nicer|better|prettier) before\b.*|(?:the )?(?:one|version|picture|image) before(?: that)?\b.*|(?:before )?(?:it|that) was better before.*|scrap that(?: change)?|never ?mind(?: that change)?)$/iu;
export const TO_THE_FIRST = /\b(?:first|original|very beginning|beginning|start)\b/iu;

export const VARY =
  /^(?:(?:do|give|show|make|generate|paint|draw|let me see|let's see)(?: me| us)? )?(?:again|once more|one more(?: time)?|another(?: one| version| take| try| variation| go)?|(?:a )?(?:few|couple|some|two|three|four|more)?(?: of)? ?more(?: (?:like (?:this|that|it|these|those)|of (?:this|that|these|those|the same|them)|options|versions|variations|takes|please))*|(?:a )?(?:few|couple(?: of)?|some|two|three|four|other|different|more|new)(?: (?:other|more|different|new))* (?:options|versions|variations|takes|variants|ones)(?: (?:of|like) (?:this|that|it))?|variations?(?: (?:of|on) (?:this|that|it))?|vary(?: (?:it|this|that))?|try (?:it )?again|re-?(?:do|roll|try|generate|paint|draw)(?: (?:it|this|that))?|same again|more of (?:the same|this|that|these|those)|(?:do|give me|show me|make|generate|paint|draw)(?: me)? (?:it again|another(?: one)?|more|some more|a few more|variations|(?:a )?different (?:one|version)|one more)(?: like (?:this|that|it))?|(?:an? )?(?:different|new|other) one|shuffle|surprise me again|something (?:similar|like (?:this|that)))$/iu;

/** “draw a castle”, “now do a castle”. What stands behind decides whether it is a picture of its own. */
export const CREATE =
  /^(?:(?:please )?(?:do|draw|paint|make|create|generate|sketch|imagine|render|produce|show|give|i (?:want|need|'d like)|i'd like|let'?s (?:see|have|do|try))(?: me| us)?(?: (?:now|next|instead))?) ((?:(?:a|an|the|one|another) (?:new |different |other )*(?:picture|image|painting|photo|drawing|scene)(?: (?:of|with|showing|where))? )?(?:(?:an?|some|two|three|four|five|six|seven|many|lots of|several)\b ?|(?<=(?:of|with|showing|where) )).+)$/iu;
export const NEW_PICTURE =
  /^(?:(?:(?:get|give|make|show|paint|draw|do)(?: me)? )?(?:a )?(?:totally |completely |whole )?new (?:picture|image|one|idea|topic|scene)|something (?:completely |totally |entirely |quite )?(?:else|different|new)|forget (?:it|that|this|about (?:it|that|this)|all that)|start (?:over|again|fresh|from scratch)|next (?:picture|one)|different (?:picture|idea|subject|topic))(?: (?:with|of))?[\s,:.;!-]+(.+)$|^(.+?)[,;.]? (?:something|an?) (?:completely |totally |entirely |quite )?(?:else|different|new)(?: (?:picture|image|idea|one|thing))?$|^(?:next|now)[,:]? ((?:an?|some|two|three|four|five|the)\b .+)$/iu;
export const PICTURE_OF =
  /^(?:an?|the|one|another)? ?(?:new |different |other )*(?:picture|image|photo|painting|drawing|scene) (?:of|with|showing|where) (?=.)/iu;
/** Words that tie a thing to the picture that is there. */
export const TIED =
  /\b(?:too|as well|also|here|there|instead|in (?:it|the (?:background|foreground|corner|middle|centre|center|sky|distance|picture|image|front|back))|(?:to|on|behind|beside|near|over|under|around|next to|in front of|above|below|inside) (?:it|him|her|them|that|the)|in the|more)\b/iu;

export const QUESTION =
  /^(?:what(?:'s| is| are| was| colou?rs?| kind| sort| does| do| time| style| seed| model| settings| prompt)|who|whose|which|where|when|why|how (?:many|much|old|big|tall|did|do|does|is|are|was|come)|is (?:that|this|it|the|there|he|she)|are (?:those|these|they|there|the)|was (?:it|that|this|there)|does|did|do (?:you|they)|can (?:i|one) |tell me|explain|describe)\b(?! (?:if|about|abt)\b)/iu;
export const VAGUE =
  /^(?:(?:do|change|try|make|fix|improve) (?:something|sth|anything|it|this|that|a bit|things?|some ?thing else)(?: (?:with|to|about|on) (?:it|this|that|the (?:picture|image)))?|(?:make|do) (?:it|this) (?:better|nicer|different|good|cooler|right)|improve|change|help|edit(?: (?:it|this))?|hmm+|not (?:like that|quite|really)|(?:i )?(?:don'?t|do not) like (?:it|this|that)|(?:it'?s|that'?s) (?:wrong|not right|bad)|no|nope|nah|wrong|(?:remove|delete|lose|drop|erase|hide) (?:it|him|her|them|this|that)|\?+)$/iu;
/** All else goes; asked of the words as they were said, "only" and "just" and all. */
export const ONLY =
  /^(?:(?:please |now |ok,? )*(?:(?:i )?(?:only|just)(?: (?:want|keep|leave))?|(?:keep|leave) (?:only|just)|nothing but)\s+the\s+([\p{L} -]+?)|(?:remove|delete|lose|clear|get rid of|take away)\s+(?:everything|all|everyone)(?: else)?\s+(?:except|but|besides|apart from)(?: for)?\s+(?:the\s+)?(.+?))(?:,? please)?[.! ]*$/iu;
/** About the picture's shape, which flags are for. */
export const SHAPE =
  /^(?:(?:make|turn|change|do|have|can|could|it|be|in|into|to|as|as an?|an?|the same|same|same but|but) )*(?:wide|wider|widescreen|(?:landscape|portrait) (?:format|mode|orientation)|vertical|horizontal|square|\d{1,2}\s?[:x/]\s?\d{1,2}|(?:another|different|wider|taller) (?:aspect(?: ratio)?|format|shape))(?: (?:format|picture|image|version|ratio|please))?$/iu;
