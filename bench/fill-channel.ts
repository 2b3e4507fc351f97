import type { Database } from '../src/storage/database.ts';

interface Filling {
  readonly channelId: string;
  readonly pictures: number;
  /** How many pictures follow from each other before another dialogue begins. */
  readonly branchLength: number;
  /** The first request's number; each picture takes one more. */
  readonly firstId: number;
}

/** Puts delivered pictures into a channel, a second after each other. Gives the newest one's id. */
export async function fillChannel(
  database: Database,
  { channelId, pictures, branchLength, firstId }: Filling,
): Promise<string> {
  const pool = await database.queuePool('atelier');
  const words = `'a lighthouse on a cliff at dusk, waves, a small boat, painting number ' || i`;
  const settings = `'', 1024, 1024, i, 'sketch'`;
  const created = `timestamptz '2026-01-01' + i * interval '1 second'`;
  const numbers = `generate_series($1::int, $2::int) as i`;
  const range = [firstId, firstId + pictures - 1];
  await pool.query(
    `insert into atelier.requests (negative, width, height, seed, backend, id, origin, stage, guild_id, channel_id,
       user_id, locale, place, message_id, application_id, wish, prompt, aspect, count, created_at)
     select ${settings}, i::text, 'reply', 'delivered', '11', $3, (i % 50)::text, 'en-US', 'channel',
       'm' || i, '55', ${words}, ${words}, '1:1', 1, ${created} from ${numbers}`,
    [...range, channelId],
  );
  await pool.query(
    `insert into atelier.pictures (negative, width, height, seed, backend, id, request_id, index, parent_id, prompt,
       left_out, media_type, file, created_at)
     select ${settings}, i || '-0', i::text, 0,
       case when (i - $1::int) % $3::int = 0 then null else (i - 1) || '-0' end,
       ${words}, '[]', 'image/png', i || '-0.png', ${created} from ${numbers}`,
    [...range, branchLength],
  );
  return `${firstId + pictures - 1}-0`;
}
