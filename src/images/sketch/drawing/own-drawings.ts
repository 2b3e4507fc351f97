import type { Drawing } from './drawing.ts';

const square = (body: string): Drawing => ({ body, width: 128, height: 128 });
const wide = (body: string): Drawing => ({ body, width: 192, height: 128 });

/** Things that no emoji shows, drawn by hand in the same flat, rounded manner. */
export const OWN_DRAWINGS: ReadonlyMap<string, Drawing> = new Map([
  [
    'table',
    wide(
      '<path fill="#7a4a28" d="M22 44h14l-4 82H20zM156 44h14l2 82h-12z"/><path fill="#8f5a33" d="M40 44h10l-2 66h-8zM142 44h10v66h-8z"/><path fill="#915b34" d="M14 40h164v14H14z"/><path fill="#b97a4b" d="M10 26q0-6 8-6h156q8 0 8 6v10q0 6-8 6H18q-8 0-8-6z"/><path fill="#d19a6a" d="M16 23h160q3 0 3 4H13q0-4 3-4"/>',
    ),
  ],
  [
    'rug',
    wide(
      '<path fill="#e8c9a0" d="M34 88h124l4 4H30zM2 122h188l-4 5H6z"/><path fill="#b8433f" d="M34 90h124l30 33H4z"/><path fill="#f0b65a" d="M44 95h104l22 23H22z"/><path fill="#c9524c" d="M54 99h84l14 15H40z"/><path fill="#f6d9a0" d="m96 101 20 6-20 6-20-6z"/>',
    ),
  ],
  [
    'floor-lamp',
    square(
      '<ellipse cx="64" cy="121" rx="24" ry="6" fill="#6b4a35"/><path fill="#8a6246" d="M60 52h8v68h-8z"/><path fill="#ffd873" d="M44 8h40l20 48H24z"/><path fill="#ffe9ab" d="M50 8h16l-4 48H36z"/><path fill="#e8b64c" d="M23 52h82l2 6H21z"/>',
    ),
  ],
  [
    'street-lamp',
    square(
      '<path fill="#3c4654" d="M60 40h8v80h-8z"/><path fill="#2d3541" d="M52 118h24v8H52zM56 106h16v12H56zM57 60h14v5H57z"/><path fill="#ffe08a" d="M48 14h32l-6 26H54z"/><path fill="#fff3c4" d="M54 14h10l-2 26h-6z"/><path fill="#2d3541" d="M44 10h40l-3 6H47zM52 38h24v5H52zM58 3h12l6 8H52z"/>',
    ),
  ],
  [
    'fence',
    wide(
      `<path fill="#d9c3a2" d="M2 66h188v10H2zM2 98h188v10H2z"/>${[8, 40, 72, 104, 136, 168]
        .map(
          (x) =>
            `<path fill="#f7ecd9" d="M${x} 56l8-12 8 12v70H${x}z"/><path fill="#e3d1b3" d="M${x + 11} 51l5 5v70h-5z"/>`,
        )
        .join('')}`,
    ),
  ],
  [
    'bench',
    wide(
      '<path fill="#3e4650" d="M24 40h8v86h-8zM160 40h8v86h-8zM14 88h20v6H14zM158 88h20v6h-20z"/><path fill="#a8683a" d="M10 42h172v12H10zM10 60h172v12H10z"/><path fill="#c17f4b" d="M6 84h180v12H6z"/><path fill="#935729" d="M6 94h180v5H6z"/>',
    ),
  ],
  [
    'bookshelf',
    square(
      `<path fill="#8a5a34" d="M20 4h88v122H20z"/><path fill="#5e3b20" d="M27 11h74v32H27zM27 49h74v32H27zM27 87h74v32H27z"/>${[
        ['#d8503f', 29, 16],
        ['#f0b13c', 39, 20],
        ['#3f7fc2', 49, 14],
        ['#57a35b', 60, 18],
        ['#8d5fae', 70, 15],
        ['#e0733a', 86, 19],
      ]
        .flatMap(([colour, x, y]) =>
          [0, 38, 76].map(
            (down, row) =>
              `<path fill="${colour}" d="M${Number(x) + row * 2} ${Number(y) + down}h9V${43 + down}h-9z"/>`,
          ),
        )
        .join('')}`,
    ),
  ],
  [
    'lighthouse',
    square(
      '<path fill="#8d939b" d="M24 116q40-14 80 0l6 10H18z"/><path fill="#f7f4ec" d="M48 38h32l9 82H39z"/><path fill="#dcd6c8" d="M68 38h12l9 82H73z"/><path fill="#d8473d" d="M46.500 52h35l2 18h-39zM43 84h42l2 18H41z"/><path fill="#b2362f" d="M69 52h12.500l2 18H70zM71 84h14l2 18H72z"/><path fill="#4a3527" d="M57 106q7-8 14 0v16H57z"/><path fill="#39424f" d="M42 33h44v6H42z"/><path fill="#ffe48a" d="M50 17h28v16H50z"/><path fill="#39424f" d="M62 17h4v16h-4zM48 17h4v16h-4zM76 17h4v16h-4z"/><path fill="#d8473d" d="M46 17 64 2l18 15z"/>',
    ),
  ],
  [
    'barn',
    square(
      '<path fill="#b8372f" d="M16 60 30 34 64 14l34 20 14 26v64H16z"/><path fill="#9c2b25" d="M90 32l8 2 14 26v64H90z"/><path fill="#5f4a44" d="M64 6l40 23 17 33-7 4-17-31-33-19-33 19-17 31-7-4 17-33z"/><path fill="#f7ecdf" d="M40 76h48v48H40z"/><path fill="#a5302a" d="M44 80h40v44H44z"/><path fill="#f7ecdf" d="m44 80 4 0 36 40v4h-4L44 84zM84 80v4l-36 40h-4v-4l36-40zM62 80h4v44h-4z"/><path fill="#f7ecdf" d="M52 38h24v24H52z"/><path fill="#4a3027" d="M55 41h18v18H55z"/>',
    ),
  ],
  [
    'windmill',
    square(
      '<path fill="#efe3cf" d="M48 56h32l10 70H38z"/><path fill="#d9c7aa" d="M68 56h12l10 70H74z"/><path fill="#9a4d3a" d="M44 58q2-20 20-22 18 2 20 22z"/><path fill="#6a4530" d="M57 104q7-9 14 0v22H57z"/><path fill="#5d7fa3" d="M58 74h12v12H58z"/><g fill="#f6f1e6" stroke="#7a5638" stroke-width="2"><path d="m66 48 36-34 6 8-38 30zM64 52l34 36-8 6-30-38zM60 50 24 84l-6-8 38-30zM62 46 28 10l8-6 30 38z"/></g><circle cx="63" cy="49" r="6" fill="#7a5638"/>',
    ),
  ],
  [
    'hot-air-balloon',
    square(
      '<path fill="#d8473d" d="M64 4c26 0 42 18 42 40 0 24-22 40-32 50H54C44 84 22 68 22 44 22 22 38 4 64 4"/><path fill="#f5b83d" d="M64 4c14 0 24 18 24 40 0 24-10 40-16 50H56c-6-10-16-26-16-50C40 22 50 4 64 4"/><path fill="#3f8fd0" d="M64 4c6 0 10 18 10 40 0 24-4 40-6 50h-8c-2-10-6-26-6-50C54 22 58 4 64 4"/><path fill="#7a5638" d="M55 94h2l2 14h-2zM71 94h2l-2 14h-2z"/><path fill="#a8703f" d="M54 106h20v14q0 5-5 5H59q-5 0-5-5z"/><path fill="#7f5029" d="M53 105h22v5H53z"/>',
    ),
  ],
  [
    'bowl',
    wide(
      '<ellipse cx="96" cy="54" rx="80" ry="16" fill="#3d6c94"/><path fill="#5b97c6" d="M16 54q4 62 56 66h48q52-4 56-66q-36 16-80 16T16 54"/><path fill="#f3f7fa" d="M19 68q38 16 77 16t77-16l-2 9q-38 15-75 15t-75-15z"/><path fill="#3d6c94" d="M66 118h60v6q-30 5-60 0z"/>',
    ),
  ],
  [
    'vase',
    square(
      '<path fill="#4f8fb8" d="M50 10h28q3 0 3 5c0 10-7 14-7 22 0 12 22 20 22 50 0 20-12 36-20 38H52c-8-2-20-18-20-38 0-30 22-38 22-50 0-8-7-12-7-22q0-5 3-5"/><path fill="#7cb5d6" d="M54 40c-2 12-16 22-16 46 0 14 6 26 12 32-2-20-4-50 8-78z"/><path fill="#f3f7fa" d="M33 76q31 12 62 0l1 10q-32 12-64 0z"/><ellipse cx="64" cy="12" rx="17" ry="4" fill="#356a8c"/>',
    ),
  ],
  [
    'plate',
    wide(
      '<ellipse cx="96" cy="106" rx="90" ry="20" fill="#cfd8de"/><ellipse cx="96" cy="102" rx="90" ry="20" fill="#f7fafb"/><ellipse cx="96" cy="101" rx="64" ry="12" fill="#dfe7eb"/>',
    ),
  ],
  [
    'bridge',
    wide(
      '<path fill="#9a8f84" d="M2 84Q96 14 190 84v42h-30q-8-46-64-46t-64 46H2z"/><path fill="#b8ada0" d="M2 76Q96 4 190 76v12Q96 18 2 88z"/><path fill="#857a6f" d="M32 126q8-46 64-46t64 46h-9q-10-36-55-36t-55 36z"/><path fill="#a99d90" d="M14 96h18v8H14zM160 98h18v8h-18zM84 62h24v8H84zM46 78h16v7H46zM130 76h16v7h-16z"/>',
    ),
  ],
  [
    'bush',
    wide(
      '<path fill="#3f7a3a" d="M14 126c-18-14-6-44 18-42 2-26 42-38 58-16 18-22 58-10 56 14 30-4 42 28 28 44z"/><path fill="#57994c" d="M28 118c-10-12 0-30 18-26 4-20 32-26 44-8 14-16 42-8 42 10 20-4 30 14 22 24z"/><g fill="#7cbf64"><circle cx="58" cy="92" r="7"/><circle cx="98" cy="84" r="6"/><circle cx="128" cy="100" r="7"/></g>',
    ),
  ],
  [
    'pyramid',
    wide(
      '<path fill="#e2b866" d="M96 8 4 124h128z"/><path fill="#b98a42" d="m96 8 36 116h56z"/><path fill="#cfa355" d="M66 46h34l2 6H62zM48 70h60l2 6H44zM28 95h88l2 6H24z"/>',
    ),
  ],
  [
    'cherry-tree',
    square(
      '<path fill="#6d4a3a" d="M57 124c4-16 3-30-1-44l-20-22 6-5 18 18 2-24h6l1 26 18-20 6 5-20 24c-3 14-3 28 2 42z"/><path fill="#f2a7c3" d="M18 66C4 62 4 40 20 36 18 18 40 8 54 16 66 0 94 6 98 24c18 0 24 24 12 36 2 16-20 22-30 14-10 12-30 12-38 0-8 4-20 2-24-8"/><path fill="#f9c6d8" d="M24 54c-8-6-4-18 8-18-2-14 16-20 26-12 8-12 28-8 30 6 12 0 16 14 8 22-6-8-16-8-20 0-8-10-24-8-28 2-8-6-18-4-24 0"/><g fill="#fff1f6"><circle cx="38" cy="42" r="4"/><circle cx="62" cy="28" r="4"/><circle cx="86" cy="40" r="4"/><circle cx="58" cy="56" r="4"/><circle cx="98" cy="54" r="3"/><circle cx="30" cy="60" r="3"/></g>',
    ),
  ],
  ['fireworks-burst', square(burst(64, 64, 60))],
  [
    'knight',
    {
      body: '<path fill="#7d8791" d="M44 136h17v46H44zM67 136h17v46H67z"/><path fill="#59626b" d="M38 182q2-8 13-8h10v14H41q-4 0-3-6M90 182q-2-8-13-8H67v14h20q4 0 3-6"/><path fill="none" stroke="#8d98a3" stroke-width="14" stroke-linecap="round" d="M38 86 26 118M90 86l12 30"/><path fill="#aab4be" d="M42 72h44q10 2 11 12l2 56q-35 10-70 0l2-56q1-10 11-12"/><path fill="#b3343a" d="M46 78h36l4 58q-22 6-44 0z"/><path fill="#f3cf6b" d="M60 86h8v14h12v8H68v24h-8v-24H48v-8h12z"/><path fill="#d5dbe0" d="M100 20h6l3 84H97zM103 8l5 14H98z"/><path fill="#8a5a34" d="M88 104h30v6H88zM100 110h6v16h-6z"/><path fill="#b3343a" d="M62 14c2-14 24-18 34-4-12-4-20 2-24 10z"/><path fill="#c3ccd4" d="M38 44c0-22 12-32 26-32s26 10 26 32v22q-26 16-52 0z"/><path fill="#95a0aa" d="M68 12c14 2 22 12 22 32v22q-10 7-22 8z"/><path fill="#2f363d" d="M42 42h44v10H42z"/><path fill="#59626b" d="M54 58h4v10h-4zM62 58h4v12h-4zM70 58h4v10h-4z"/><path fill="#e8b64c" d="M6 98q20-2 20-8 2 6 20 8 2 32-20 44Q4 130 6 98"/><path fill="#3f6fb5" d="M11 101q13-2 15-6 3 5 15 6 1 26-15 35-16-9-15-35"/>',
      width: 128,
      height: 190,
    },
  ],
  [
    'igloo',
    wide(
      '<path fill="#eef6fb" d="M14 124C14 60 50 30 90 30s76 30 76 94z"/><path fill="#cfe2ee" d="M118 38c28 10 48 40 48 86h-30c0-40-4-66-18-86M22 92h136v4H20zM36 62h104l4 4H33zM70 32h4v32h-4zM52 64h4v30h-4zM112 64h4v30h-4z"/><path fill="#dcebf4" d="M110 124c0-34 12-46 32-46s34 14 34 46z"/><path fill="#4b6478" d="M120 124c0-24 8-34 22-34s22 10 22 34z"/>',
    ),
  ],
]);

/** Rays of sparks around a middle. */
function burst(x: number, y: number, reach: number): string {
  const colours = ['#ff6b6b', '#ffd166', '#6bd6ff', '#ff9ff3', '#a3f7a0', '#ffb86b'];
  return Array.from({ length: 18 }, (_, index) => {
    const turn = (index / 18) * 2 * Math.PI;
    const at = (part: number) =>
      [x + Math.cos(turn) * reach * part, y + Math.sin(turn) * reach * part].map((value) => value.toFixed(1));
    const far = index % 2 === 0 ? 0.78 : 0.56;
    const colour = colours[index % colours.length] ?? '#ffd166';
    const [dotX, dotY] = at(far + 0.16);
    return `<path fill="none" stroke="${colour}" stroke-width="3" stroke-linecap="round" d="M${at(0.2).join(' ')}L${at(far).join(' ')}"/><circle cx="${dotX}" cy="${dotY}" r="3.4" fill="${colour}"/>`;
  }).join('');
}
