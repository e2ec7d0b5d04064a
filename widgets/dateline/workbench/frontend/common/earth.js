// The Earth as a sphere: how far two points on it lie apart.

/** The mean radius of the Earth (km). */
export const EARTH_KM = 6371.0088;

const RADIAN = Math.PI / 180;

/**
 * The length of the shortest way between two points (km); infinitely where one is missing.
 * @param {{ lat: number | null, lon: number | null }} a in degrees
 * @param {{ lat: number | null, lon: number | null }} b
 */
export function kmBetween(a, b) {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) {
    return Number.POSITIVE_INFINITY;
  }
  const [north, south, across] = [a.lat, b.lat, b.lon - a.lon].map((degrees) => degrees * RADIAN);
  const half =
    Math.sin((south - north) / 2) ** 2 +
    Math.cos(north) * Math.cos(south) * Math.sin(across / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}
