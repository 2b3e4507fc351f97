import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { DatabaseHandle } from './database.ts';
import type { Records } from './records.ts';
import { pictures, requests } from './schema.ts';

type DialogueRecords = Pick<Records, 'branchOf' | 'currentPictureIn' | 'shownIn'>;

/** What the dialogue remembers is asked for by key alone, so that it costs the same however much a channel holds. */
export function createDialogueRecords(handle: DatabaseHandle): DialogueRecords {
  function newestShown(channelId: string, userId: string | undefined, limit: number) {
    // In the words of the partial index, which a parameter would not match.
    const isShown = sql`${requests.stage} in ('rendered', 'delivered') and not ${requests.isPrivate}`;
    const isTheirs = userId === undefined ? undefined : eq(requests.userId, userId);
    return handle
      .select({ id: requests.id })
      .from(requests)
      .where(and(eq(requests.channelId, channelId), isShown, isTheirs))
      .orderBy(desc(requests.createdAt), desc(requests.id))
      .limit(limit);
  }

  return {
    async branchOf(pictureId, { limit }) {
      // No request makes a circle, but a restored row could: its pictures come once each.
      const branch = sql`(
        with recursive branch (id, parent_id, place) as (
          select ${pictures.id}, ${pictures.parentId}, 1 from ${pictures} where ${pictures.id} = ${pictureId}
          union all
          select parent.id, parent.parent_id, branch.place + 1
          from branch join ${pictures} as parent on parent.id = branch.parent_id
          where branch.place < ${limit}
        ) select id, min(place) as place from branch group by id
      ) as branch`;
      return handle
        .select({ picture: pictures, request: requests })
        .from(pictures)
        .innerJoin(branch, sql`branch.id = ${pictures.id}`)
        .innerJoin(requests, eq(requests.id, pictures.requestId))
        .orderBy(sql`branch.place desc`);
    },

    async currentPictureIn(channelId) {
      const newest = newestShown(channelId, undefined, 1);
      const [row] = await handle
        .select({ picture: pictures })
        .from(pictures)
        .innerJoin(requests, eq(requests.id, pictures.requestId))
        .where(eq(pictures.requestId, sql`(${newest})`))
        .orderBy(desc(sql`${pictures.index} = ${requests.chosenIndex}`), asc(pictures.index))
        .limit(1);
      return row?.picture;
    },

    shownIn: async (channelId, { userId, limit }) =>
      handle
        .select({ picture: pictures, request: requests })
        .from(pictures)
        .innerJoin(requests, eq(requests.id, pictures.requestId))
        .where(inArray(pictures.requestId, newestShown(channelId, userId, limit)))
        .orderBy(desc(requests.createdAt), desc(requests.id), asc(pictures.index)),
  };
}
