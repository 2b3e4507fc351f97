import type { Config } from '../config.ts';

/** Every text of a configuration that the log must not hold. */
export function secretsOf({ discord, databaseUrl, redisUrl, images, language }: Config): readonly string[] {
  const password = images.sdWebUi?.auth?.password;
  const secrets = [discord.token, language?.apiKey, password, passwordIn(databaseUrl), passwordIn(redisUrl)];
  return secrets.filter((secret) => secret !== undefined);
}

function passwordIn(address: string | undefined): string | undefined {
  const password = address && URL.parse(address)?.password;
  if (!password) return undefined;
  try {
    return decodeURIComponent(password);
  } catch {
    // A bare percent sign: the password is what was typed.
    return password;
  }
}
