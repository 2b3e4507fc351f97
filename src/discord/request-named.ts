import type { BaseInteraction } from 'discord.js';
import { UserError } from '../errors.ts';
import type { Services } from '../services.ts';
import type { RequestRow } from '../storage/records.ts';
import { maySee } from './permissions.ts';

/** The request that a person means by a job number, if they may see it, or whatever `isMeant` asks. @throws {UserError} otherwise. */
export async function requestNamed(
  job: string,
  interaction: BaseInteraction,
  { records }: Pick<Services, 'records'>,
  isMeant: (interaction: BaseInteraction, request: RequestRow) => boolean = maySee,
): Promise<RequestRow> {
  const id = job.trim().replaceAll('`', '');
  if (!/^\d{1,20}$/u.test(id)) throw new UserError(({ errors }) => errors.jobMalformed(id));
  const request = await records.findRequest(id);
  if (!request || !isMeant(interaction, request)) throw new UserError(({ errors }) => errors.jobUnknown(id));
  return request;
}
