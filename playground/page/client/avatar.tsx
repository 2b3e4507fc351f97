import type { APIUser } from 'discord.js';
import { nameOfUser } from './state/names.ts';

const COLOURS = ['#5865f2', '#c2410c', '#15803d', '#a21caf', '#0e7490', '#be123c'];

/** Drawn here: the faces that Discord has for people without one would have to be fetched from it. */
export function Avatar({ user, size = 40 }: { user: APIUser; size?: number }) {
  return (
    <svg class="avatar" width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      {user.bot === true ? <Easel /> : <Initials user={user} />}
    </svg>
  );
}

/** Two letters, since the names here begin alike. */
function Initials({ user }: { user: APIUser }) {
  const colour = COLOURS[Number(BigInt(user.id) % BigInt(COLOURS.length))];
  return (
    <>
      <circle cx="20" cy="20" r="20" fill={colour} />
      <text x="20" y="26.500" text-anchor="middle" font-size="17" font-weight="600" fill="#fff">
        {[...nameOfUser(user)].slice(0, 2).join('')}
      </text>
    </>
  );
}

/** A palette with a brush, for the bot. */
function Easel() {
  return (
    <>
      <circle cx="20" cy="20" r="20" fill="#2b3468" />
      <path
        d="M20 8.500c-7 0-12 4.800-12 11 0 6.500 5.400 12 12 12 1.900 0 2.600-1.300 2.100-2.900-.6-2 .3-3.600 2.600-3.600h3.100c2.400 0 4.200-1.900 4.200-4.600 0-6.800-5.300-11.900-12-11.900z"
        fill="#f4e3c3"
      />
      <circle cx="14.200" cy="17.300" r="2.300" fill="#e5484d" />
      <circle cx="20" cy="13.600" r="2.300" fill="#f5b83d" />
      <circle cx="26" cy="17" r="2.300" fill="#3b82f6" />
      <circle cx="14" cy="24" r="2.300" fill="#22a55a" />
    </>
  );
}
