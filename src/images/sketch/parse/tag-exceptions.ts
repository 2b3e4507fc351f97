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
  shine shines pirate neon festival halloween
  small big large tiny huge giant colorful colourful bright shiny glowing sparkling light lighting shadow reflection
  water ice air wind storm thunder energy power speed sound noise idea time clock hour money cash bank business office
  school education science medicine health help danger warning stop start end first last next previous left right up
  down front back side top bottom number letter word name sign symbol mark line dot circle shape point
  man men woman women boy girl person people human adult child family friend couple male female gender
  dress dressed hat shoe shoes foot ring gold silver bronze metal glass paper plastic stone steel golden rainbow
  street road city town village country world earth sky sea ocean beach river lake forest mountain hill field garden
  desert island space moon sun star night day morning evening sunset sunrise dawn dusk rain snow fog winter
  full wedge swirl springs drops decoration frames arrival departure curl cover piece handle liquid root spots spiny
  reptile stripe gobble dairy emergency tag stink flipper comfortable links growth irish wrap amusement park theme
  zoom wheels astronomy medium soar calculation formal fluffy springtime outdoors prophecy eruption arrived choo launch
  blow ultimate stringed electricity action improvement sit moo lazy dying hours trip resort strike fluctuate fancy
  chemistry punk london sly predator pork pester flight plumage knights habitat drought crops maze tableware cubical
  job patrol octagonal admission stub super dupe expendable employed serious cosmetics makeup personal document marker
  boom comic dangerous explosion handy quench assembly industrial supernatural enchantment rub wishes apocalypse horror
  one arctic playful flamboyant bearer dinner bless billionaire luxury millionaire drove intersection signal compress
  vice sharp shave manager australia under marine elegant convoluted twisted slice cube york nyc dreams burn lit litaf
  banner underarm brr bundle tbt repairs experiment healthcare software growl extinction talk pest vitamin grain birth
  born clay shelter glittery woohoo pool bent aid squeeze optical snap break freedom contact laundry mammal herd horns
  roll bakery sugar treat brew internet worldwide direction magnetic navigation heavy solid tough semi diesel gas heat
  direct hit russia cell split rebound repercussion step spell summon assistance change climate diet ripe indecisive
  iron africa europe turn extra terrestrial gamble museum neck engagement decorated apprehend arrest citation over
  pulled undercover fix rebuild remodel repair criminal adorbs claws hail class gang spin alarm alert zap eight string
  medieval drained electronic record search frame transparent view force suction porous soak belly bloated overeat
  stuffed merry alpha order disease flavor mad taste upset serve recreational blades clue tangled twist protection comfy
  engaged married curve ensnare wooly carbs asia casual weekend evolution life trim settle simple suburban where
  transportation fashion call receive bury biology culture japan liberty uniform voltage worker officer suit scale bar
  beverage green cloudy curious branches trunk bare melted decor grow natural ostentatious proud surprise fortune future
  attraction negative positive lather bite fever malaria bow disco glitter beat container sauce army war knowledge study
  burp underwater explosive pop spark artsy arty creative dental hygiene noble regal unlucky festive delivery drunk
  stubborn purity serenity disaster bok melted float save safety rescue luck lai rattle shake accident oops spill hidden
  secret skills stealth band pipe flock bloom lavender lilac purple violet indigo clap flirt flutter shy ascend emerge
  glory immortal rebirth renewal revive rise transform aquarium ouch sting tangy delicious lunch yum pride gay trans
  漂亮 美丽 美麗 舒服 翱翔 衰落 疾驰 飞驰 飛馳 热气 辣 湿热 爆发 喷发 荒废 修理 节目 照明 光亮 暗色 记录 算命 预言 語言 狂风 悬挂 发射 降落 起飞 起飛 装饰 滑行 斑点 多刺 吸血
  条纹 條紋 调味 調味 防御 标记 兴建 停泊 输入 连接 連接 爱尔兰 愛爾蘭 轨道 极限 極限 终极 競技 正極 好奇 淘气 淘氣 中国 干旱 乾旱 极地 極地 捕鱼 睿智 智慧
  华丽 艳丽 鮮豔 螺旋 飞行 餐厅 危險 工作 工業 化学 化學 紧急 便携 存储 净化 睡眠 动物园 市區 蒸汽 熱氣 传播 新闻 新聞 战死 压制 熄灭 撲滅 航天 上学 压缩
  锋利 鋒利 商務 指引 馬術 大海 大洋 优雅 弯曲 彎曲 扭曲 盘绕 缠绕 餓了 秋天 中秋 冰冷 冷却 抵達 超冷 好冷 主意 想法 点子 滑翔 拍摄 救火 烹饪 烹飪 料理 反派
  放大 破壳 枯萎 发芽 發芽 凋谢 凋零 随风飘舞 油炸 送货 庆典 暗示 逛街 纠缠 南极 南極 天气 时尚 春天 夏天 冬天 温暖 寒冷 快乐 悲伤 可爱 浪漫 神秘 梦幻 安静
  简单 复古 古典 现代 未来 旅行 音乐 艺术 文化 自由 世界 生活 节日 热带
  branch bubble splash drop steam smoke dust sand mud grass ground floor wall roof stairs room kitchen bathroom bedroom`
    .split(/\s+/)
    .filter(Boolean),
);
