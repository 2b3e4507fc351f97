/** Must run before Skyra's elements are loaded: their own avatars would be fetched from Discord. */
const avatar = '/assets/favicon.svg';
const names = ['default', 'blue', 'gray', 'green', 'orange', 'red', 'pink'];

Object.assign(globalThis, {
  $discordMessage: { avatars: Object.fromEntries(names.map((name) => [name, avatar])), profiles: {} },
});
