/** Time as the stages use it; the processes give the real one, tests their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<unknown>;
  /** Calls again and again until the function given back is called. */
  every(milliseconds: number, call: () => void): () => void;
}
