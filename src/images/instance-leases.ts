/** Keeps one render at a time on a GPU, also when several workers know its address. */
export interface InstanceLeases {
  /**
   * Waits until one of `instances` is free and takes it; the earlier in the list the better liked.
   * The holder calls `release` exactly once; a holder that died loses the lease within seconds.
   * @throws the signal's reason when it aborts while waiting.
   */
  acquire(instances: readonly string[], signal: AbortSignal): Promise<InstanceLease>;
}

export interface InstanceLease {
  readonly instance: string;
  release(): Promise<void>;
}
