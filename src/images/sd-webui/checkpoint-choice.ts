import type { KnownModel } from './answers.ts';
import { sdWebUiFailure } from './failure.ts';
import type { InstanceClient } from './instance-client.ts';

/**
 * Chooses the checkpoint to paint with on one server. A person's choice stays loaded there, as loading costs more
 * than a picture; whoever asks for no model gets back what the operator had chosen before.
 */
export function createCheckpointChoice(client: InstanceClient) {
  let ours: string | undefined;
  let operators: string | undefined;

  return {
    /**
     * Undefined leaves the choice as it is on the server.
     * @throws {ServiceError} `model-missing` where the server doesn't have it.
     */
    async checkpointFor(model: string | null, signal: AbortSignal): Promise<string | undefined> {
      if (model === null && ours === undefined) return undefined;
      const chosen = await client.chosenModel(signal);
      const isOurChoice = chosen !== undefined && ours !== undefined && isSame(chosen, ours);
      if (!isOurChoice) operators = chosen;
      if (model === null) return isOurChoice ? operators : undefined;

      // The servers paint with whatever is loaded when they don't know a checkpoint, and don't say so.
      const found = (await client.models(signal)).find((known) => isNamed(known, model));
      if (!found) {
        throw sdWebUiFailure('model-missing', `${client.url} has no checkpoint ${model}`, {
          retryable: false,
        });
      }
      ours = found.title;
      return found.title;
    },
  };
}

function isNamed({ title, model_name: name, filename }: KnownModel, wanted: string): boolean {
  return isSame(title, wanted) || name === wanted || filename === wanted;
}

/** Titles get their hash when the file is first read; `a.safetensors` and `a.safetensors [1a2b]` are one. */
function isSame(one: string, other: string): boolean {
  const withoutHash = (title: string) => title.replace(/ \[[\da-f]+\]$/iu, '');
  return withoutHash(one) === withoutHash(other);
}
