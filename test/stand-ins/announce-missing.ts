/**
 * Says loudly what the machine lacks, so that suites are skipped. Where the servers must be there, as in CI, that is
 * an error instead.
 */
export function announceMissing(what: string): false {
  if (process.env['REQUIRE_SERVERS']) throw new Error(`${what}, but REQUIRE_SERVERS is set`);
  console.warn(`\n*** ${what}: THE SUITES THAT NEED IT ARE SKIPPED ***\n`);
  return false;
}
