import type { PlaceName } from '../scene.ts';
import type { Brush } from './brush.ts';
import { drawMoonGround, drawNothing, drawNowhere } from './places/heights.ts';
import { drawKitchen, drawRoom, drawTableTop } from './places/indoors.ts';
import { drawFarm, drawGarden, drawMeadow } from './places/meadow.ts';
import { drawLake } from './places/lake.ts';
import { drawBeach, drawRiver, drawSea, drawUnderwater } from './places/shore.ts';
import { drawCity, drawStreet, drawVillage } from './places/town.ts';
import { drawDesert, drawForest, drawMountains, drawSnowfield } from './places/wild.ts';

const PLACES: Record<PlaceName, (brush: Brush) => string> = {
  meadow: drawMeadow,
  beach: drawBeach,
  sea: drawSea,
  underwater: drawUnderwater,
  forest: drawForest,
  mountains: drawMountains,
  desert: drawDesert,
  city: drawCity,
  street: drawStreet,
  village: drawVillage,
  farm: drawFarm,
  room: drawRoom,
  kitchen: drawKitchen,
  table: drawTableTop,
  garden: drawGarden,
  river: drawRiver,
  lake: drawLake,
  snowfield: drawSnowfield,
  sky: drawNothing,
  space: drawNothing,
  moon: drawMoonGround,
  nowhere: drawNowhere,
};

/** The place without its sky. */
export function drawPlace(brush: Brush): string {
  return PLACES[brush.stage.place](brush);
}
