import type { Config } from '../config.ts';
import type { ImageBackend } from '../images/image-backend.ts';
import { createPatientFetch } from '../images/patient-fetch.ts';
import type { InstanceLeases } from '../images/instance-leases.ts';
import { createSdWebUiBackend } from '../images/sd-webui/sd-webui.ts';
import { createSketchBackend } from '../images/sketch/sketch.ts';
import type { Log } from '../log.ts';
import { systemClock } from './system-clock.ts';

/** The backends that are configured, the default one first. */
export function openBackends(
  { images }: Pick<Config, 'images'>,
  { leases, log }: { leases: InstanceLeases; log: Log },
) {
  const sketch = createSketchBackend();
  const configured: ImageBackend[] = [
    ...(images.sdWebUi
      ? [
          createSdWebUiBackend({
            ...images.sdWebUi,
            fetch: createPatientFetch(),
            leases,
            now: systemClock.now,
            sleep: systemClock.sleep,
            log,
          }),
        ]
      : []),
    sketch,
  ];
  const defaultBackend = images.defaultBackend ?? configured[0]?.name ?? sketch.name;
  const backends = new Map(
    configured
      .toSorted((one, other) => Number(other.name === defaultBackend) - Number(one.name === defaultBackend))
      .map((backend) => [backend.name, backend]),
  );
  return { backends, defaultBackend, close: () => sketch.close() };
}
