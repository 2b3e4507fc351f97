import type { Scene, ThingGroup } from '../../../src/images/sketch/scene.ts';

/** A scene in one line, for tables of expectations: "3 black cat on rug; 1 rug | beach night rain". */
export function tellScene({ groups, place, far, light, weather }: Scene): string {
  const mood = [
    far ? `${place} before ${far}` : place,
    light === 'day' ? null : light,
    weather === 'clear' ? null : weather,
  ].filter(Boolean);
  const things = groups.map(tellGroup).join('; ');
  return mood.length === 0 ? things : `${things} | ${mood.join(' ')}`.trim();
}

function tellGroup({ key, count, colour, size, relation, flying, side, absent }: ThingGroup): string {
  return [
    absent ? 'no' : null,
    count,
    size === 'usual' ? null : size,
    colour && colour.tone !== 'plain' ? colour.tone : null,
    colour?.name,
    key,
    flying ? 'flying' : null,
    side,
    relation ? `${relation.kind} ${relation.to}` : null,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' ');
}
