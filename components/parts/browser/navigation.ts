// What stands for next/navigation in a page without the framework.
import { bringNewest } from "./newest-page";

const ROUTER = { refresh: bringNewest };

export function useRouter(): typeof ROUTER {
  return ROUTER;
}
