const DISCORD_EPOCH_MS = 1_420_070_400_000n;
let count = 0n;

/** A nonce as Discord's own client makes it: an id that no other of this page has. */
export function newNonce(): string {
  count += 1n;
  return (((BigInt(Date.now()) - DISCORD_EPOCH_MS) << 22n) | (count % 4_194_304n)).toString();
}
