import { Agent, fetch as undiciFetch } from 'undici';

/**
 * Fetch that waits for an answer as long as its signal lets it. Node's own gives up after five minutes without
 * one, and a painting server says nothing until it is done.
 */
export function createPatientFetch(): typeof fetch {
  const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0 });
  const patientFetch = (input: string, init?: object) => undiciFetch(input, { ...init, dispatcher });
  // The package's types and Node's name the same things twice.
  return patientFetch as unknown as typeof fetch;
}
