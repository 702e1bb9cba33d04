// Fetches the map and checks that its columns fit together. The contract is in README.md.

/** The index that stands for the business itself in a tie. */
export const BUSINESS = -1;
/** Its key in the graph; a party's key is its index. */
export const HUB = 'business';

export async function load(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`the map's data answered ${answer.status}`);
  const text = await answer.text();
  performance.mark('map:data');
  return checked(JSON.parse(text));
}

function checked(map) {
  const { parties, ties } = map;
  sameLength('parties', parties, ['id', 'name', 'role', 'x', 'y', 'size', 'close', 'overdue']);
  sameLength('ties', ties, ['source', 'target', 'kind', 'weight', 'back']);
  map.count = parties.id.length;
  map.first = Math.min(map.first, map.count);
  map.hub ??= [0, 0];
  map.lanes ??= [];
  return map;
}

function sameLength(table, columns, names) {
  const length = columns[names[0]]?.length;
  const odd = names.filter(name => columns[name]?.length !== length);
  if (odd.length) throw new Error(`the map's ${table} have columns of different lengths: ${odd.join(', ')}`);
}

/** For each party the indices of its ties, in two flat arrays: those of party i lie from start[i] to start[i + 1]. */
export function adjacency({ count, ties }) {
  const start = new Uint32Array(count + 1);
  const ends = [ties.source, ties.target];
  for (const end of ends) for (const party of end) if (party !== BUSINESS) start[party + 1]++;
  for (let i = 0; i < count; i++) start[i + 1] += start[i];
  const next = start.slice();
  const list = new Uint32Array(start[count]);
  for (const end of ends) end.forEach((party, tie) => { if (party !== BUSINESS) list[next[party]++] = tie; });
  return { start, list };
}
