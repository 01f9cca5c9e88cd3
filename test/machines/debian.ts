// The last resort of a machine that lacks something: Debian's own packages, when we may install them.

import { command, isRoot, PLAIN_ENVIRONMENT } from "./command";

const TEN_MINUTES = 600_000;

/** Installs Debian packages; false when we are not root, when there is no apt-get, or when it fails. */
export function installFromDebian(packages: readonly string[]): boolean {
  if (!isRoot || !command(["apt-get", "--version"]).ok) return false;
  console.log(`Asking Debian for ${packages.join(", ")} …`);
  const env = {
    ...process.env,
    ...PLAIN_ENVIRONMENT,
    DEBIAN_FRONTEND: "noninteractive",
  };
  const options = { env, timeout: TEN_MINUTES };
  const install = ["apt-get", "install", "-y", "--no-install-recommends"];
  return (
    command([...install, ...packages], options).ok ||
    (command(["apt-get", "update"], options).ok && command([...install, ...packages], options).ok)
  );
}
