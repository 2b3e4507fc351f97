/** Who or what made a picture, in the words of the IPTC (https://cv.iptc.org/newscodes/digitalsourcetype/). */
export type DigitalSource = 'trainedAlgorithmicMedia' | 'algorithmicMedia';

const EMPTY = [
  '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
  '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF>',
  '</x:xmpmeta>',
  '<?xpacket end="w"?>',
].join('');
const END_OF_ALL = '</rdf:RDF>';

const START = '<rdf:Description rdf:about="" xmlns:atelier="urn:atelier:picture:"';
const END = '</rdf:Description>';
const OPEN = '<atelier:picture>';
const CLOSE = '</atelier:picture>';

const SOURCE = 'Iptc4xmpExt:DigitalSourceType';
const IPTC = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';
const SOURCES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** A packet with our part in it, in place of an earlier one; whatever else a packet held stays. */
export function writePacket(present: string | undefined, value: unknown, source: DigitalSource): string {
  const kept = withoutOurs(present ?? EMPTY);
  const place = kept.lastIndexOf(END_OF_ALL);
  // Without the usual end, or with something that only looks like ours, it can't be added to.
  if (place < 0 || kept.includes(OPEN)) return writePacket(EMPTY, value, source);
  const label = kept.includes(SOURCE)
    ? ''
    : ` xmlns:Iptc4xmpExt="${IPTC}"><${SOURCE}>${SOURCES}${source}</${SOURCE}`;
  const ours = `${START}${label}>${OPEN}${asText(value)}${CLOSE}${END}`;
  return `${kept.slice(0, place)}${ours}${kept.slice(place)}`;
}

/** What our part of a packet says, as text that should be JSON. */
export function readPacket(packet: string): string | undefined {
  const start = packet.indexOf(OPEN);
  const end = packet.indexOf(CLOSE, start);
  return start < 0 || end < 0 ? undefined : packet.slice(start + OPEN.length, end);
}

function withoutOurs(packet: string): string {
  const start = packet.indexOf(START);
  const end = packet.indexOf(END, start);
  return start < 0 || end < 0 ? packet : packet.slice(0, start) + packet.slice(end + END.length);
}

/** JSON that XML needs no escaping for: what XML reserves or forbids is escaped as JSON does it. */
function asText(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[<>&\uFFFE\uFFFF]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
