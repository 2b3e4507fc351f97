/** Politeness and chatter around a wish. */
export const OPENINGS =
  /^(?:(?:ok(?:ay)?|k|alright|hey|hi|hello|yo|now|then|and|but|so|also|o+h+|ah+|meh|ugh+|argh+|eh+|err+|hm+|um+|uh+|well|yes|yeah|yep|yup|nah|nope|nice|great|cool|awesome|amazing|lovely|thanks|thank you|perfect|please|maybe|perhaps|just|actually|instead(?!\s+of)|let's|only|oops|whoops|sorry|wait|lol|lmao|haha+|omg|wow|tbh|honestly|btw|ngl|fine|nvm|never ?mind|bot|for this one|this time|one (?:more|last|small|quick) (?:thing|change)|quick (?:one|change)|go ahead and|feel free to|do you mind|would you mind|mind|is it possible to|is there (?:a|any) way to|any chance (?:you (?:could|can)|of)|(?:can|could|would|will) (?:you|we)(?! be\b)|(?:you|we) (?:should|could|can|need to|might)|(?:i(?:'d| would)? (?:like|love|want)|i want|i need) you to|i (?:also )?(?:want|need|have) to (?=see\b)|i (?:think|guess|feel(?: like)?|believe|reckon|wonder if|was thinking|was wondering if)(?: that)?|do you think (?:you|we) (?:can|could)|tr(?:y|ying) (?:to|and)|why (?:not|don't (?:you|we))|how about (?:we|you)|what (?:if|about if) (?:we|you|i)(?: just)?|(?:it|that)(?:'d| would) be (?:nice|cool|great|better|good|awesome|fun|nicer|cooler) (?:if (?:you|we)(?: could)?|to)|(?:the )?same(?: (?:thing|picture|image|one|scene|idea|place|shot))?,? but|(?:the )?same(?: (?:thing|picture|image|one|scene|idea|place|shot|spot|composition|view))?(?=,? (?:at|in|on|as|during|with|without|from)\b),?|exactly the same but|keep (?:everything|it|the rest|all)(?: else)?(?: the same| as is)?,? but|but|no(?=[,.!;])|i said)\b[\s,!.:;…-]*)+/iu;
export const CLOSINGS =
  /(?:[\s,!.?]+(?:please|thanks?(?: you)?(?: so much| a lot)?|thx|ty|tysm|cheers|for me|now|only|if (?:you (?:can|could)|possible|that's (?:possible|ok(?:ay)?)|you don't mind|that makes sense)|maybe|perhaps|though|then|ok(?:ay)?|would you|could you|can you|will you|lol|haha|lmao|xd|imo|tbh|i (?:think|guess)|or (?:something|so|whatever)|right|asap|kthx|real quick|if anything|you know|, (?:man|dude|mate|bro|buddy)|:\)|:D|;\)))+[\s!.?~…]*$|[\s!.?~…,;]+$|(?:\s|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D})+$/iu;
/** “what if we made it night” */
export const PAST_FORMS: Readonly<Record<string, string>> = {
  ...{ made: 'make', added: 'add', removed: 'remove', changed: 'change', turned: 'turn', gave: 'give' },
  ...{ painted: 'paint', replaced: 'replace', took: 'take', swapped: 'swap', drew: 'draw', moved: 'move' },
  ...{
    adding: 'add',
    making: 'make',
    removing: 'remove',
    changing: 'change',
    putting: 'put',
    turning: 'turn',
  },
  ...{ giving: 'give', replacing: 'replace', using: 'use', having: 'have', losing: 'lose', moving: 'move' },
  ...{ swapping: 'swap', painting: 'paint', lost: 'lose', tried: 'try', trying: 'try', dropped: 'drop' },
};

export const UNDO =
  /^(?:undo\b(?!.*\b(?:and|but)\b).{0,30}|ctrl[\s+-]?z|(?:go|going|step|take (?:me|us)|get|put it|bring it|change it|turn it|switch(?: it)?) back(?: (?:to )?(?:how|what|the way|where) it was.*| a (?:step|bit)| once| please| again| to (?:it|that|before))?|back(?: up| please| to before| one)?|revert\b.{0,20}|rewind|reset(?: it)?|roll (?:it )?back.{0,15}|take (?:that|it|this) back|(?:to )?(?:the )?(?:way|how) it (?:was|looked)(?: before)?|(?:as|like) (?:it was )?before|(?:the )?(?:previous|earlier|old|before)(?: (?:please|was|is|looked).{0,20})?|.{0,20}\b(?:was|looked|were) (?:much |way |a lot )?(?:nicer|better|prettier|cooler|good|fine|best) before\b.{0,12}|(?:i )?(?:preferred|liked|loved|want|prefer|like) (?:it|this|that|how it was|the way it was)(?: (?:more|better))? (?:before|back|earlier|as it was)\b.{0,12}|(?:before )?(?:it|that) was better(?: before)?|(?:scrap|scratch|cancel|reverse|forget|discard|drop|ignore) (?:that|this|the)(?: last)?(?: (?:change|edit|one|step))?|(?:restore|bring back|give me back) (?:it|that|the old)(?: (?:one|version))?|that was a mistake|never ?mind that(?: change)?)$/iu;

const NUMBER = String.raw`(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|\d{1,2}|a few|few|a couple(?: of)?|couple(?: of)?|some|several|many|lots of)`;
const OTHER = String.raw`(?:more|other|another|different|new|alternative|alternate|similar|extra|additional|further)`;
const VERSION = String.raw`(?:versions?|variations?|options?|takes?|variants?|alternatives?|alternates?|ones?|pictures?|images?|tries|try|attempts?|go|shots?|results?|choices|renders?)`;
const LIKE = String.raw`(?:(?:that are |which are )?(?:(?:just |exactly |a bit )?like|of|on|similar to|in the (?:same )?(?:style|vein|spirit) of|along the lines of|from) (?:this|that|it|these|those|the same(?: thing)?|them)(?: (?:one|picture|image))?)`;
/** Its group is how many. */
export const VARY = new RegExp(
  String.raw`^(?:(?:do|give|show|make|generate|paint|draw|create|try|let me (?:see|have)|let's (?:see|try|have)|see|i(?:'d)? (?:want|like|need)(?: to see)?|have|get|want(?: to see)?|need)(?: (?:me|us))?(?: it| this)? )?(?:` +
    [
      String.raw`(?:it )?(?:once|one) (?:more|again)(?: time)?|again|(?:the )?same again|(?:it )?again but different`,
      String.raw`(?:(${NUMBER}) )?(?:${OTHER} )*(?:of the )?${OTHER}(?: ${VERSION})?(?: ${LIKE})?`,
      String.raw`(?:(${NUMBER}) )?(?:(?:${OTHER}|slightly|random|cool|quick) )*${VERSION}(?: ${LIKE})?`,
      String.raw`(?:(${NUMBER}) )?more(?: (?:please|of (?:them|these|those|this|that|it)))?`,
      String.raw`(?:(${NUMBER}) )(?:like|similar to) (?:this|that|it|these|those)(?: one)?`,
      String.raw`something (?:similar|(?:a (?:bit|little) )?(?:like|similar to) (?:this|that|it))`,
      String.raw`(?:the )?same (?:thing )?(?:but )?(?:different(?:ly)?|a bit different|once more|one more time)`,
    ].join('|') +
    String.raw`)(?: to (?:pick|choose) from| to compare)?$|^(?:vary|re-?(?:do|roll|try|generate|paint|draw|make|run)|shuffle|reroll|roll)(?: (?:it|this|that|again|the dice|the picture|this one|once more))*$|^(?:try|do|run|roll|paint|draw|make) (?:it |this |that )?(?:again|once more|over|one more time)$|^(?:another|more|variations?|surprise me(?: again)?|next|encore|keep going|again again|spin again|one more|what else (?:have|do) you (?:got|have))$|^(?:can|could|may) (?:i|we) (?:see|get|have) (?:(${NUMBER}) )?(?:${OTHER} )?(?:${OTHER}|${VERSION})(?: ${VERSION})?(?: ${LIKE})?$`,
  'iu',
);

/** “draw a castle”, “now do a castle”. What stands behind decides whether it is a picture of its own. */
export const CREATE =
  /^(?:(?:please )?(?:do|draw|paint|make|create|generate|sketch|imagine|render|produce|show|give|design|illustrate|visuali[sz]e|i (?:want|need|'d like)(?: to see)?|i'd (?:like|love)(?: to see)?|let's (?:see|have|do|try)|(?:can|could|may) (?:i|we) (?:get|have|see)|get|see|have)(?: (?:me|us))?(?: (?:now|next|instead))?) ((?:(?:a|an|the|one|another) (?:new |different |other )*(?:picture|image|painting|photo|drawing|scene|illustration|portrait|sketch)(?: (?:of|with|showing|where))? )?(?:(?:an?|some|two|three|four|five|six|seven|many|lots of|several)\b ?|(?<=(?:of|with|showing|where) )).+)$/iu;
export const NEW_PICTURE =
  /^(?:(?:(?:get|give|make|show|paint|draw|do|start|begin)(?: me)? )?(?:an? )?(?:totally |completely |whole |brand )?new (?:picture|image|one|idea|topic|scene|prompt|subject|drawing)|(?:(?:do|try|now|let's do|make|draw|paint) )?something (?:completely |totally |entirely |quite |whole )?(?:else|different|new)(?: (?:entirely|completely|altogether|now))?|(?:forget|scrap|ignore|scratch|drop|leave|enough (?:of|with)|never ?mind) (?:it|that|this|all (?:of )?(?:that|this)|everything)|(?:forget|enough (?:of|with)|never ?mind) (?:about (?:it|that|this|(?:the|all) [\p{L} ]+?)|(?:the|these|those) [\p{L} ]+?|[\p{L}]+s)|start (?:over|again|fresh|from scratch|anew)|next (?:picture|one|up|idea|image)|(?:totally |completely )?(?:different|new|another|fresh) (?:picture|idea|subject|topic|thing|scene|prompt)|change of (?:topic|plan|subject|plans)|new topic|moving on|on to the next(?: one)?)(?: (?:with|of))?[\s,:.;!–—-]+(?!(?:make|turn|change|keep|paint|render) (?:it|this|the|that|them)\b|(?:add|put|remove|keep|use|replace|swap)\b)(.+)$|^(.+?)[,;.]? (?:something|an?) (?:completely |totally |entirely |quite )?(?:else|different|new)(?: (?:picture|image|idea|one|thing|scene))?$|^(?:next|now)[,:]? ((?:an?|some|two|three|four|five|the)\b .+)$|^(?:let's (?:do|try|draw|make|paint|go (?:for|with))|now (?:do|draw|paint|make|show(?: me)?|try|let's (?:do|see))|next(?: up)?,? (?:do|draw|paint|make)|do|draw|paint)(?: me| us)? ((?!(?:it|this|that|the|him|her|them|same|another|more|again|me|us)\b).+?)(?: next| now)?$/iu;
export const PICTURE_OF =
  /^(?:an?|the|one|another)? ?(?:new |different |other )*(?:picture|image|photo|painting|drawing|scene|illustration) (?:of|with|showing|where) (?=.)/iu;
/** Words that tie a thing to the picture that is there. */
export const TIED =
  /\b(?:too|as well|also|here|there|instead|in (?:it|the (?:background|foreground|corner|middle|centre|center|sky|distance|picture|image|front|back))|(?:to|on|behind|beside|near|over|under|around|next to|in front of|above|below|inside) (?:it|him|her|them|that|the)|in the|more)\b/iu;
/** Whatever is asked for to be seen, rather than to be changed. */
export const WISH =
  /^(?:(?:i(?:'d| would)? (?:want|like|love|need)(?: to (?:see|have))?|show me|give me|get me|let me see|let's (?:see|have|do|try)|(?:can|could|may) (?:i|we) (?:get|have|see)|how about|what about|(?:what|how) (?:would|does|do|might|could) (?=.+ looks?\b)|(?:an? )?(?:picture|image|photo|drawing|painting) (?:of|with))\s+)+/iu;

export const ONLY =
  /^(?:(?:please |now |ok,? )*(?:(?:i )?(?:only|just)(?: (?:want|keep|leave))?|(?:keep|leave) (?:only|just)|nothing but)\s+the\s+([\p{L} -]+?)|(?:remove|delete|lose|clear|get rid of|take away)\s+(?:everything|all|everyone)(?: else)?\s+(?:except|but|besides|apart from)(?: for)?\s+(?:the\s+)?(.+?))(?:,? please)?[.! ]*$/iu;
