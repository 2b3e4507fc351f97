import { clamp, keepInside } from './find-room.ts';
import type { Frame } from './frame.ts';
import { resize, type SettledGroup, type SizedGroup } from './group-layout.ts';
import { natureOf } from './natural-size.ts';

/** Where clothes go that are no hats: how far down their middle is, and how wide they are, as parts of the wearer. */
const WORN: readonly (readonly [clothes: RegExp, down: number, width: number])[] = [
  [/glasses|goggles|mask/, 0.2, 0.5],
  [/scarf|necktie|ribbon|beads|rosette/, 0.63, 0.34],
  [/dress|kimono|sari/, 0.64, 1.15],
  [/shirt|coat|clothes|vest|suit|bikini|swimsuit/, 0.64, 0.72],
  [/shorts|jeans|briefs/, 0.76, 0.5],
  [/shoe|boot|sandal|socks|skate/, 0.95, 0.5],
];

/** Hats sit on top; other clothes lie over the part that wears them. */
export function settleWorn(sized: SizedGroup, target: SettledGroup, frame: Frame): SettledGroup {
  const [, down, width] = WORN.find(([clothes]) => clothes.test(sized.group.thing.drawing)) ?? [
    null,
    null,
    0.5,
  ];
  const facesLeft = !/^person|^face/.test(target.group.thing.kind) && (down ?? 0) < 0.4;
  const settled = resize(sized, (target.memberHeight * target.shape.ratio * width) / sized.width);
  const top = target.base - target.height;
  const neck =
    down !== null && down > 0.6 && down < 0.64 && target.group.thing.drawing.startsWith('snowman') ? 0.1 : 0;
  const x = target.x + (facesLeft ? (target.x < frame.width * 0.47 ? 0.2 : -0.2) * target.width : 0);
  return {
    ...settled,
    x,
    base:
      down === null ? top + settled.height * 0.3 : top + target.height * (down + neck) + settled.height / 2,
    depth: target.depth + 0.03,
    stands: 'on something',
  };
}

/** In the hand, at the side; what flies is held by its string. */
export function settleHeld(sized: SizedGroup, target: SettledGroup, frame: Frame): SettledGroup {
  const floats = natureOf(sized.group).habitat === 'air';
  const settled = resize(sized, Math.min(1, (target.height * (floats ? 0.55 : 0.6)) / sized.height));
  if (sized.group.thing.drawing.startsWith('umbrella')) return settleOverhead(sized, target, frame);
  const reach = target.width * 0.5 + settled.width * (floats ? 0.34 : 0.1);
  // Outwards, for company stands on the inner side, unless the frame ends there.
  const outwards = target.x > frame.width / 2 ? 1 : -1;
  const end = target.x + outwards * (reach + settled.width / 2);
  const side = end < 0 || end > frame.width ? -outwards : outwards;
  const base = floats ? target.base - target.height * 0.5 : target.base - target.height * 0.12;
  const x = clamp(target.x + side * reach, settled.width / 2, frame.width - settled.width / 2);
  return {
    ...settled,
    x,
    base: keepInside(base, settled.height, frame),
    depth: target.depth + 0.03,
    stands: floats ? 'free' : 'on something',
  };
}

/** An umbrella is held over the head, its stick in the hand. */
function settleOverhead(sized: SizedGroup, target: SettledGroup, frame: Frame): SettledGroup {
  const settled = resize(sized, (target.height * 0.78) / sized.height);
  const side = target.x > frame.width / 2 ? -1 : 1;
  const base = keepInside(target.base - target.height * 0.5, settled.height, frame);
  return {
    ...settled,
    x: target.x + side * target.width * 0.4,
    base,
    depth: target.depth - 0.01,
    stands: 'free',
  };
}
