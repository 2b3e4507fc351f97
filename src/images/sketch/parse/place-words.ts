import type { PlaceName } from '../scene.ts';

/** English places carry the prepositions that would else be read as relations to a thing. */
const english: Record<Exclude<PlaceName, 'nowhere'>, string> = {
  meadow:
    'national park, camping, field, meadow, grass, lawn, grassland, prairie, hill, hills, hillside, countryside, park, wheat field, plain, savanna, savannah, pasture, flower field, grassy hill, playground',
  beach:
    'beach, by the sea, by the ocean, by the sea side, beside the sea, beach with umbrella, seaside, seashore, shore, coast, sandy beach, sand, tropical beach',
  sea: 'sea, ocean, open sea, waves, the waves, harbour, harbor, bay',
  underwater:
    'underwater, under water, under the sea, under the water, below the sea, bottom of the sea, seabed, ocean floor, deep sea, deep in the sea, coral reef, in the water, aquarium',
  forest:
    'forest, woods, woodland, jungle, rainforest, wood clearing, enchanted forest, pine forest, among trees',
  mountains:
    'mountains, mountain, mountain range, mountain landscape, in the mountains, alps, valley, mountainside, snowy mountains, cliffs',
  desert: 'desert, sand dunes, dunes, sahara',
  city: 'city, skyline, downtown, city skyline, metropolis, cityscape, skyscrapers, town',
  street: 'street, road, road side, roadside, avenue, alley, crossroads, sidewalk, highway',
  village: 'village, hamlet, small town',
  farm: 'farm, farmyard, barnyard, ranch',
  room: 'room, living room, bedroom, indoors, house interior, library, classroom, studio, parlour, parlor, nursery, inside a house, floor, on the floor, at home, museum, office, by the window, by a window, at the window, in the window, next to the window, beside the window, outside the window',
  kitchen: 'kitchen, restaurant, cafe, café, bakery',
  table:
    'on a table, on the table, on a wooden table, on the wooden table, on top of a table, on top of the table, on a desk, on the desk, tabletop, still life, at the table, dinner table, wooden table, windowsill, on the windowsill, window sill, on the window sill',
  garden: 'garden, flower garden, flower bed, backyard, orchard, yard, botanical garden',
  river: 'river, stream, riverside, riverbank, brook, creek, river bank, canal',
  lake: 'lake, pond, lakeside, by a lake, by the lake, beside a lake, on a lake, on the lake, on a pond, on the pond, lake shore, lakeshore',
  snowfield:
    'snowfield, snow field, arctic, antarctica, antarctic, north pole, south pole, tundra, glacier, snowy landscape, on the ice, iceberg',
  sky: 'in the sky, in a blue sky, in the blue sky, up in the sky, across the sky, in the clouds, above the clouds, heaven',
  space: 'space, outer space, in space, galaxy, universe, cosmos, among the stars, orbit, solar system',
  moon: 'on the moon, surface of the moon, moon surface, lunar surface, on mars, alien planet, on a planet',
};

const chinese: Record<Exclude<PlaceName, 'nowhere'>, string> = {
  meadow:
    '草, 草地, 草坪, 草原, 田野, 原野, 野外, 山坡, 小山, 山丘, 公园, 公園, 麦田, 麥田, 花田, 郊外, 牧场, 牧場',
  beach: '海滩, 海灘, 沙滩, 沙灘, 海边, 海邊, 海岸, 岸边, 岸邊',
  sea: '海, 大海, 海上, 海面, 海洋, 海里, 港口, 水上, 水面',
  underwater: '海底, 水下, 水底, 水里, 水裡, 水裏, 水中, 海中, 深海, 珊瑚礁',
  forest: '森林, 树林, 樹林, 林间, 林間, 丛林, 叢林, 雨林, 竹林, 林中',
  mountains: '山, 雪山, 山脉, 山脈, 群山, 山里, 山裡, 山上, 高山, 山间, 山間, 山谷, 山中, 大山',
  desert: '沙漠, 沙丘, 大漠, 戈壁',
  city: '城市, 都市, 城里, 城裡, 天际线, 天際線, 高楼, 高樓, 市中心, 大城市, 小镇, 小鎮, 城镇, 城鎮',
  street: '街道, 街上, 大街, 马路, 馬路, 公路, 路上, 街头, 街頭, 街, 路边, 路邊, 小巷, 巷子',
  village: '村庄, 村莊, 村子, 乡村, 鄉村, 小村庄, 村里, 村裡',
  farm: '稻田, 麦地, 田里, 田裡, 农场, 農場, 农田, 農田, 农家, 農家',
  room: '房间, 房間, 客厅, 客廳, 卧室, 臥室, 室内, 室內, 屋里, 屋裡, 屋子, 家里, 家裡, 书房, 書房, 教室, 图书馆, 圖書館, 地板, 办公室, 辦公室, 博物馆, 博物館, 窗边, 窗邊, 窗前, 窗户边, 窗户旁边, 窗旁, 窗外, 窗户外',
  kitchen: '厨房, 廚房, 餐厅, 餐廳, 咖啡馆, 咖啡館',
  table:
    '桌上, 桌面, 桌子上, 桌子上面, 餐桌上, 餐桌, 木桌上, 书桌上, 書桌上, 台面, 窗台, 窗台上, 窗臺, 窗臺上',
  garden: '花园, 花園, 院子, 庭院, 果园, 果園, 后院, 後院, 菜园, 菜園',
  river: '河, 河流, 河边, 河邊, 小溪, 溪边, 溪邊, 河岸, 江边, 江邊, 小河, 河上, 江, 河里, 河裡, 溪流',
  lake: '湖, 湖边, 湖邊, 湖面, 湖上, 湖里, 湖裡, 湖畔, 湖泊, 湖水, 池塘, 池塘里, 池塘裡',
  snowfield: '雪地, 北极, 北極, 南极, 南極, 冰原, 雪原, 冰川, 冰上, 冰面',
  sky: '天上, 空中, 云端, 雲端, 天空中, 天空里, 天空裡, 云中, 雲中, 半空',
  space: '太空, 宇宙, 外太空, 星际, 星際, 银河, 銀河, 星系',
  moon: '月球, 月球上, 月球表面, 月亮上, 火星, 火星上',
};

export const PLACE_WORDS = Object.fromEntries(
  (Object.keys(english) as (keyof typeof english)[]).map((place) => [
    place,
    `${english[place]}, ${chinese[place]}`,
  ]),
) as Record<keyof typeof english, string>;
