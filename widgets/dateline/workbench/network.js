export function drawNetwork() { return []; }
