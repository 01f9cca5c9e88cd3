// The addresses of people.

import type { AnyRoute } from "#platform/http";
import { accountRoutes } from "./account-routes";
import { addressRoutes } from "./address/routes";
import { bylineRoutes } from "./bylines/routes";
import { claimRoutes } from "./claim-routes";
import { factorRoutes } from "./factor-routes";
import { lockdownRoutes } from "./lockdown/routes";
import { managingRoutes } from "./people-routes";
import { signInRoutes } from "./sign-in-routes";

export const peopleRoutes: readonly AnyRoute[] = [
  ...managingRoutes,
  ...accountRoutes,
  ...addressRoutes,
  ...factorRoutes,
  ...lockdownRoutes,
  ...signInRoutes,
  ...bylineRoutes,
  ...claimRoutes,
];
