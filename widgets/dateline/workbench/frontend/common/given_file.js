// A file that the user gives, handed to Python.

/** What is no base64: Python then says that the file did not arrive whole. */
const NOTHING = "-";

/**
 * Read what was chosen, if anything was, and hand over its name and its bytes as base64. A
 * file that is gone or may not be read is handed over too, so that somebody says so.
 * @param {HTMLInputElement} input
 * @param {(name: string, data: string) => void} give
 */
export function giveFile(input, give) {
  const file = input.files?.[0];
  if (!file) return;
  const reader = new FileReader();
  reader.addEventListener("loadend", () => {
    // "data:application/json;base64,e30=": what is behind the comma.
    const data = typeof reader.result === "string" ? reader.result.split(",").at(-1) : null;
    give(file.name, data ?? NOTHING);
  });
  reader.readAsDataURL(file);
}
