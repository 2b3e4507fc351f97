/**
 * Tags of the drawings that say how something is or what it does. As words of a prompt they would draw a face or
 * a tool that nobody asked for, so they are left out and told.
 */
export const TAG_EXCEPTIONS: ReadonlySet<string> = new Set(
  `happy sad angry cute beautiful pretty lovely handsome ugly funny cool hot cold warm fresh sweet sour spicy good bad
  best nice great awesome amazing fast slow quick strong weak loud quiet silent young old new ancient modern lucky
  rich poor clean dirty dry wet empty open closed broken dead alive wild tame magic magical mystical fantasy fairytale
  romantic love loving joy peace calm busy sleepy tired hungry scared scary spooky evil angel holy wise smart crazy
  silly sleeping sleep run running walk walking swim swimming dance dancing jump jumping play playing sing singing read
  reading write writing drink drinking eat eating cook cooking drive driving ride fly fight fighting work working
  travel traveling shopping smile smiling laugh laughing cry crying kiss kissing hug hugging look eye eyes hair face
  head hand hands arm arms leg legs foot feet tail ear ears nose mouth wing wings paw paws body skin finger fingers
  tooth teeth tongue animal animals food fruit vegetable building vehicle nature weather object sport sports game
  games music instrument clothing clothes tool tools art party birthday celebration celebrate holiday christmas
  halloween summer spring autumn fall season tropical french japanese chinese american european italian mexican
  indian style design minimal detail detailed realistic cartoon anime watercolor watercolour oil pastel portrait
  close-up wide angle cinematic dramatic soft deep high low long short round square flat thin thick wide narrow
  small big large tiny huge giant colorful colourful bright shiny glowing sparkling light lighting shadow reflection
  water ice air wind storm thunder energy power speed sound noise idea time clock hour money cash bank business office
  school education science medicine health help danger warning stop start end first last next previous left right up
  down front back side top bottom number letter word name sign symbol mark line dot circle shape point
  man men woman women boy girl person people human adult child family friend couple male female gender
  dress dressed hat shoe shoes foot ring gold silver bronze metal glass paper plastic stone steel golden rainbow
  street road city town village country world earth sky sea ocean beach river lake forest mountain hill field garden
  desert island space moon sun star night day morning evening sunset sunrise dawn dusk rain snow fog winter
  branch bubble splash drop steam smoke dust sand mud grass ground floor wall roof stairs room kitchen bathroom bedroom`
    .split(/\s+/)
    .filter(Boolean),
);
