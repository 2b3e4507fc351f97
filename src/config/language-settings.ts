import { asKey, asWebAddress, mayHoldSecret } from './readers.ts';
import { setting } from './setting.ts';

/** The keys of the language model. */
export const languageSettings = {
  OPENAI_API_KEY: setting({
    read: asKey,
    expected: 'the key alone, without spaces',
    advice: 'Leave it out for a server that wants none.',
    isSecret: () => true,
  }).optional(),
  OPENAI_BASE_URL: setting({
    read: asWebAddress,
    expected:
      'an http:// or https:// address like http://127.0.0.1:11434/v1, without user, password or query',
    advice: 'Leave it out to use OpenAI itself.',
    isSecret: mayHoldSecret,
  }).optional(),
  CHAT_MODEL: setting({
    read: (text) => (/^\S{1,200}$/.test(text) ? text : undefined),
    expected: 'the name of one model, without spaces',
    advice: 'GET /models of the server lists its names.',
  }).optional(),
};

/** OpenAI has many models; which one is used decides what it costs, so that isn't ours to choose. */
export function languageMistakes(given: ReadonlyMap<string, string>): readonly string[] {
  const [hasKey, hasUrl, hasModel] = ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'CHAT_MODEL'].map((key) =>
    given.has(key),
  );
  if (hasKey && !hasUrl && !hasModel) {
    return [
      'CHAT_MODEL is empty, but OPENAI_API_KEY is set. Put the name of the model there that understands words.',
    ];
  }
  if (hasModel && !hasKey && !hasUrl) {
    return [
      'CHAT_MODEL is set, but OPENAI_API_KEY and OPENAI_BASE_URL are empty. Set one of them, or leave all three out.',
    ];
  }
  return [];
}
